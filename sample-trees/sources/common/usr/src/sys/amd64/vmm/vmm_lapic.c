/* Interrupts, from outside the guest to its local APIC. */
#include <sys/param.h>
#include <sys/systm.h>

#include <machine/specialreg.h>
#include <x86/apicreg.h>
#include <machine/vmm.h>

#include "vmm_ktr.h"
#include "vmm_lapic.h"
#include "io/vlapic.h"

int
lapic_set_intr(struct vm *vm, int cpu, int vector)
{
	if (vector < 16 || vector > 255)
		return (EINVAL);
	vlapic_set_intr_ready(vm_lapic(vm, cpu), vector);
	VCPU_CTR0(vm, cpu, "interrupt pending");
	return (0);
}

int
lapic_rdmsr(struct vm *vm, int cpu, uint32_t msr, uint64_t *value)
{
	if (msr != MSR_APICBASE)
		return (EINVAL);
	return (vlapic_read(vm_lapic(vm, cpu), APIC_ID, value));
}
