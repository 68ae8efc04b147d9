#ifndef _VMM_VMM_STAT_H_
#define	_VMM_VMM_STAT_H_

#define	VMM_STAT_ELEMS	16

struct vmm_stat_type {
	int		index;
	const char	*desc;
};

#define	VMM_STAT(name, number, text)	\
	struct vmm_stat_type name = { number, text }

void	vmm_stat_incr(struct vm *vm, int vcpu, struct vmm_stat_type *type);

#endif
