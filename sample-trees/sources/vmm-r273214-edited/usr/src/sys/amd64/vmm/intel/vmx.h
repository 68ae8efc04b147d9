#ifndef _VMM_INTEL_VMX_H_
#define	_VMM_INTEL_VMX_H_

#include <machine/pmap.h>

#include "vmcs.h"

/*
 * The registers that the hardware does not switch.  vmx_support.S saves and
 * loads them, at the offsets that vmx_genassym.c takes from here.
 */
struct vmxctx {
	register_t	guest_rdi;
	register_t	guest_rsi;
	register_t	guest_rdx;
	register_t	guest_rcx;
	register_t	guest_rax;
	register_t	guest_rbx;
	register_t	guest_rbp;
	register_t	guest_r15;
	register_t	guest_xcr0;
	register_t	guest_cr2;

	register_t	host_r15;
	register_t	host_rbp;
	register_t	host_rsp;
	register_t	host_rbx;

	int		inst_fail_status;
	struct pmap	*pmap;
};

struct vmxstate {
	uint64_t	nextrip;
	int		lastcpu;
	uint16_t	vpid;
};

struct vmx {
	struct vmcs	vmcs[VM_MAXCPU];
	struct vmxctx	ctx[VM_MAXCPU];
	struct vmxstate	state[VM_MAXCPU];
	long		eptgen[MAXCPU];
	uint64_t	eptp;
	struct vm	*vm;
};

#define	VMX_GUEST_VMEXIT	0
#define	VMX_VMLAUNCH_ERROR	2

int	vmx_enter_guest(struct vmxctx *ctx, struct vmx *vmx, int launched);
void	vmx_exit_guest(void);

#endif
