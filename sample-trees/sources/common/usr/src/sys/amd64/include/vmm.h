#ifndef _MACHINE_VMM_H_
#define	_MACHINE_VMM_H_

#include <x86/segments.h>

#define	VM_MAXCPU	16
#define	VM_MAX_NAMELEN	32

struct pmap;
struct vm;
struct vm_exit;

enum vm_reg_name {
	VM_REG_GUEST_RAX,
	VM_REG_GUEST_CR0,
	VM_REG_GUEST_RIP,
	VM_REG_LAST,
};

enum vm_exitcode {
	VM_EXITCODE_INOUT,
	VM_EXITCODE_VMX,
	VM_EXITCODE_BOGUS,
};

struct vm_exit {
	enum vm_exitcode	exitcode;
	uint64_t		rip;
	int			inst_length;
};

struct vmm_ops {
	int	(*init)(void);
	void	*(*vminit)(struct vm *vm, struct pmap *pmap);
	int	(*vmrun)(void *vmi, int vcpu, uint64_t rip);
	void	(*vmcleanup)(void *vmi);
};

extern struct vmm_ops vmm_ops_intel;

int	vm_create(const char *name, struct vm **retvm);
void	vm_destroy(struct vm *vm);
int	vm_run(struct vm *vm, int vcpu);
int	vm_malloc(struct vm *vm, vm_paddr_t gpa, size_t len);
struct vlapic *vm_lapic(struct vm *vm, int vcpu);
struct vhpet *vm_hpet(struct vm *vm);
int	x86_emulate_cpuid(struct vm *vm, int vcpu, uint32_t *regs);

#endif
