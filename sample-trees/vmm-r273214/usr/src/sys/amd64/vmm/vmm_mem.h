#ifndef _VMM_VMM_MEM_H_
#define	_VMM_VMM_MEM_H_

struct vmspace;
struct vm_object;

int		vmm_mem_init(void);
struct vm_object *vmm_mem_alloc(struct vmspace *vm, vm_paddr_t gpa, size_t len);
vm_paddr_t	vmm_mem_maxaddr(void);

#endif
