#ifndef _VM_VM_H_
#define	_VM_VM_H_

#include <machine/param.h>

typedef uint8_t		vm_prot_t;
typedef uint64_t	vm_pindex_t;

#define	VM_PROT_READ	((vm_prot_t)0x01)
#define	VM_PROT_WRITE	((vm_prot_t)0x02)
#define	VM_PROT_EXECUTE	((vm_prot_t)0x04)
#define	VM_PROT_ALL	(VM_PROT_READ | VM_PROT_WRITE | VM_PROT_EXECUTE)

struct vm_object;
struct vm_map;

#endif
