#ifndef _MACHINE_VMM_DEV_H_
#define	_MACHINE_VMM_DEV_H_

struct vm_memory_segment {
	vm_paddr_t	gpa;
	size_t		len;
};

struct vm_run {
	int		cpuid;
	uint64_t	rip;
};

#define	VM_RUN		1
#define	VM_MAP_MEMORY	2

int	vmmdev_init(void);
int	vmmdev_cleanup(void);

#endif
