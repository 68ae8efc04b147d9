/* Extended page tables. */
#include <sys/param.h>
#include <sys/systm.h>
#include <sys/smp.h>

#include <vm/vm.h>
#include <vm/pmap.h>

#include <machine/specialreg.h>
#include <machine/vmm.h>

#include "ept.h"

int
ept_init(void)
{
	uint64_t cap = rdmsr(MSR_VMX_EPT_VPID_CAP);

	return ((cap & (1 << 6)) != 0 ? 0 : EINVAL);
}

uint64_t
eptp(uint64_t pml4)
{
	return (pml4 | (3 << 3) | 6);
}

static void
invept(void *arg)
{
	uint64_t descriptor[2] = { *(uint64_t *)arg, 0 };

	__asm __volatile("invept %0, %1" : : "m" (descriptor), "r" (1UL));
}

void
ept_invalidate_mappings(uint64_t pointer)
{
	smp_rendezvous(invept, &pointer);
}
