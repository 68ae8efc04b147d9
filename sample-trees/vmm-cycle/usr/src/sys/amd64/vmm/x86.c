/* The CPUID leaves that a guest is shown. */
#include <sys/param.h>
#include <sys/systm.h>

#include <machine/specialreg.h>
#include <machine/vmm.h>

#include "x86.h"

int
x86_emulate_cpuid(struct vm *vm __unused, int vcpu, uint32_t *regs)
{
	uint32_t leaf = regs[0];

	do_cpuid(leaf, regs);
	switch (leaf) {
	case CPUID_0000_0000:
	case CPUID_VM_HIGH:
		return (1);
	case CPUID_0000_0001:
		regs[1] = (uint32_t)vcpu << 24;
		regs[2] &= ~CPUID2_VMX;
		return (1);
	default:
		return (0);
	}
}
