/* What this processor's VMX can do, as its model-specific registers tell. */
#include <sys/param.h>
#include <sys/systm.h>

#include <machine/specialreg.h>

#include "vmx_msr.h"

static uint64_t basic;

void
vmx_msr_init(void)
{
	basic = rdmsr(MSR_VMX_BASIC);
}

uint32_t
vmx_revision(void)
{
	return (basic & 0xffffffff);
}

int
vmx_set_ctlreg(int ctl_reg, uint32_t ones, uint32_t *retval)
{
	uint64_t allowed = rdmsr(ctl_reg);

	if ((ones & ~(uint32_t)(allowed >> 32)) != 0)
		return (EINVAL);
	*retval = ones | (uint32_t)allowed;
	return (0);
}
