#ifndef _VM_PMAP_H_
#define	_VM_PMAP_H_

#include <machine/pmap.h>

int	pmap_pinit(struct pmap *pmap, int type);
void	pmap_invalidate_cache(void);

#endif
