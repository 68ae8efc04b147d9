#ifndef _SYS_MALLOC_H_
#define	_SYS_MALLOC_H_

struct malloc_type {
	const char	*ks_shortdesc;
	uint64_t	ks_inuse;
};

#define	M_WAITOK	0x0002
#define	M_ZERO		0x0100
#define	MALLOC_DEFINE(type, name)	struct malloc_type type[1] = { { name, 0 } }

void	*malloc(size_t size, struct malloc_type *type, int flags);
void	free(void *address, struct malloc_type *type);

#endif
