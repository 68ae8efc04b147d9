/* Intel VMX: entering a guest and coming back. */
#include <sys/param.h>
#include <sys/systm.h>
#include <sys/kernel.h>
#include <sys/malloc.h>
#include <sys/pcpu.h>
#include <sys/proc.h>
#include <sys/smp.h>

#include <vm/vm.h>
#include <vm/pmap.h>

#include <machine/segments.h>
#include <machine/specialreg.h>
#include <machine/vmm.h>

#include "vmm_ktr.h"
#include "vmm_lapic.h"
#include "ept.h"
#include "vmx_cpufunc.h"
#include "vmx.h"
#include "vmx_msr.h"
#include "vmx_controls.h"

static MALLOC_DEFINE(M_VMX, "vmx");
static uint32_t procbased_ctls2;

static int
vmx_init(void)
{
	vmx_msr_init();
	if (vmx_set_ctlreg(MSR_VMX_BASIC, PROCBASED2_ENABLE_EPT,
	    &procbased_ctls2) != 0)
		return (ENXIO);
	return (ept_init());
}

static void *
vmx_vminit(struct vm *vm, struct pmap *pmap)
{
	struct vmx *vmx;
	int i;

	vmx = malloc(sizeof(*vmx), M_VMX, M_WAITOK | M_ZERO);
	vmx->vm = vm;
	vmx->eptp = eptp((uint64_t)pmap->pm_pml4);
	ept_invalidate_mappings(vmx->eptp);
	for (i = 0; i < VM_MAXCPU; i++) {
		vmx->vmcs[i].identifier = vmx_revision();
		vmclear(&vmx->vmcs[i]);
		vmcs_init(&vmx->vmcs[i], (uint64_t)vmx_exit_guest, vmx->eptp);
		vmx->state[i].vpid = i + 1;
		vmx->state[i].lastcpu = -1;
		vmx->ctx[i].pmap = pmap;
	}
	return (vmx);
}

static int
vmx_run(void *arg, int vcpu, uint64_t rip)
{
	struct vmx *vmx = arg;
	int rc;

	vmwrite(VMCS_GUEST_RIP, rip);
	rc = vmx_enter_guest(&vmx->ctx[vcpu], vmx, 0);
	if (rc == VMX_VMLAUNCH_ERROR)
		return (ENXIO);
	vmx->state[vcpu].nextrip = vmread(VMCS_GUEST_RIP);
	VCPU_CTR0(vmx->vm, vcpu, "vm exit");
	return (lapic_set_intr(vmx->vm, vcpu, 0x20));
}

static void
vmx_vmcleanup(void *arg)
{
	free(arg, M_VMX);
}

struct vmm_ops vmm_ops_intel = {
	vmx_init,
	vmx_vminit,
	vmx_run,
	vmx_vmcleanup,
};
