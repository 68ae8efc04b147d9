#ifndef _VM_VM_MAP_H_
#define	_VM_VM_MAP_H_

#include <sys/_mutex.h>
#include <vm/pmap.h>

struct vmspace {
	struct pmap	vm_pmap;
	struct mtx	vm_mtx;
	vm_size_t	vm_swrss;
};

struct vmspace	*vmspace_alloc(vm_offset_t min, vm_offset_t max);
void		vmspace_free(struct vmspace *vm);

#endif
