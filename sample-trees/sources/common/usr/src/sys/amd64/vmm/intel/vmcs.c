/* The structure that the hardware keeps for a guest CPU. */
#include <sys/param.h>
#include <sys/systm.h>
#include <sys/pcpu.h>

#include <vm/vm.h>

#include <machine/segments.h>
#include <machine/vmm.h>

#include "ept.h"
#include "vmx.h"
#include "vmx_cpufunc.h"

int
vmcs_init(struct vmcs *vmcs, uint64_t host_rip, uint64_t ept)
{
	int error;

	error = vmclear(vmcs);
	if (error == 0)
		error = vmwrite(VMCS_HOST_RIP, host_rip);
	if (error == 0)
		error = vmwrite(VMCS_EPTP, ept);
	return (error);
}

int
vmcs_getreg(struct vmcs *vmcs __unused, int ident, uint64_t *value)
{
	if (ident != VM_REG_GUEST_RIP)
		return (EINVAL);
	*value = vmread(VMCS_GUEST_RIP);
	return (0);
}
