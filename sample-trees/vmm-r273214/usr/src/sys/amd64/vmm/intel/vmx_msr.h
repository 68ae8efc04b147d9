#ifndef _VMM_INTEL_VMX_MSR_H_
#define	_VMM_INTEL_VMX_MSR_H_

struct vmx;

void	vmx_msr_init(void);
uint32_t vmx_revision(void);
int	vmx_set_ctlreg(int ctl_reg, uint32_t ones, uint32_t *retval);

#endif
