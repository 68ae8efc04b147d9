/*
 * Into the guest and out of it.  Every offset below comes from vmx_assym.s:
 * with yesterday's offsets the registers go to the wrong fields, the host's
 * stack pointer among them.
 */
#include <machine/asmacros.h>

#include "vmx_assym.s"

/*
 * %rdi	struct vmxctx *
 * %rsi	struct vmx *
 */
ENTRY(vmx_enter_guest)
	movq	%r15,VMXCTX_HOST_R15(%rdi)
	movq	%rbp,VMXCTX_HOST_RBP(%rdi)
	movq	%rsp,VMXCTX_HOST_RSP(%rdi)
	movq	%rbx,VMXCTX_HOST_RBX(%rdi)

	/* Someone else's page tables?  Then drop what is cached of ours. */
	movq	VMXCTX_PMAP(%rdi),%rax
	movq	PM_EPTGEN(%rax),%rax
	cmpq	%rax,VMX_EPTGEN(%rsi)
	je	1f
	movq	%rax,VMX_EPTGEN(%rsi)
	leaq	VMX_EPTP(%rsi),%rcx
	movl	$1,%eax
	invept	(%rcx),%rax
1:
	movq	VMXCTX_GUEST_CR2(%rdi),%rcx
	movq	%rcx,%cr2
	movq	VMXCTX_GUEST_RSI(%rdi),%rsi
	movq	VMXCTX_GUEST_RDX(%rdi),%rdx
	movq	VMXCTX_GUEST_RCX(%rdi),%rcx
	movq	VMXCTX_GUEST_RAX(%rdi),%rax
	movq	VMXCTX_GUEST_RBX(%rdi),%rbx
	movq	VMXCTX_GUEST_RBP(%rdi),%rbp
	movq	VMXCTX_GUEST_R15(%rdi),%r15
	movq	VMXCTX_GUEST_RDI(%rdi),%rdi
	vmlaunch

	/* Only a launch that failed comes here. */
	movl	$VMX_VMLAUNCH_ERROR,%eax
	ret
END(vmx_enter_guest)

/* The hardware comes back here, with the context on the stack. */
ENTRY(vmx_exit_guest)
	movq	%rdi,VMXCTX_GUEST_RDI(%rsp)
	movq	%rsi,VMXCTX_GUEST_RSI(%rsp)
	movq	%rdx,VMXCTX_GUEST_RDX(%rsp)
	movq	%rcx,VMXCTX_GUEST_RCX(%rsp)
	movq	%rax,VMXCTX_GUEST_RAX(%rsp)
	movq	%rbx,VMXCTX_GUEST_RBX(%rsp)
	movq	%rbp,VMXCTX_GUEST_RBP(%rsp)
	movq	%r15,VMXCTX_GUEST_R15(%rsp)
	movq	%cr2,%rdi
	movq	%rdi,VMXCTX_GUEST_CR2(%rsp)

	movq	%rsp,%rdi
	movl	$0,VMXCTX_INST_FAIL_STATUS(%rdi)
	movq	VMXCTX_HOST_R15(%rdi),%r15
	movq	VMXCTX_HOST_RBP(%rdi),%rbp
	movq	VMXCTX_HOST_RSP(%rdi),%rsp
	movq	VMXCTX_HOST_RBX(%rdi),%rbx
	movl	$VMX_GUEST_VMEXIT,%eax
	ret
END(vmx_exit_guest)
