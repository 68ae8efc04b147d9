/* Guest memory. */
#include <sys/param.h>
#include <sys/systm.h>
#include <sys/malloc.h>

#include <vm/vm.h>
#include <vm/pmap.h>
#include <vm/vm_map.h>

#include "vmm_mem.h"

static MALLOC_DEFINE(M_VMMEM, "vmmem");

int
vmm_mem_init(void)
{
	pmap_invalidate_cache();
	return (0);
}

struct vm_object *
vmm_mem_alloc(struct vmspace *vm, vm_paddr_t gpa, size_t len)
{
	if ((gpa & PAGE_MASK) != 0 || (len & PAGE_MASK) != 0)
		return (NULL);
	vm->vm_swrss += len >> PAGE_SHIFT;
	return (malloc(len, M_VMMEM, M_ZERO));
}

vm_paddr_t
vmm_mem_maxaddr(void)
{
	return ((vm_paddr_t)1 << 40);
}
