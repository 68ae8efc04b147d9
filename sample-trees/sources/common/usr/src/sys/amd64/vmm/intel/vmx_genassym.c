/*
 * The offsets that vmx_support.S needs.  Whoever compiles this reads the
 * headers below; whether make knows that is what these trees are about.
 */
#include <sys/param.h>
#include <sys/systm.h>
#include <sys/proc.h>
#include <sys/assym.h>

#include <vm/vm.h>
#include <vm/pmap.h>

#include <machine/vmm.h>

#include "vmx_cpufunc.h"
#include "vmx.h"

ASSYM(VMXCTX_GUEST_RDI, __offsetof(struct vmxctx, guest_rdi));
ASSYM(VMXCTX_GUEST_RSI, __offsetof(struct vmxctx, guest_rsi));
ASSYM(VMXCTX_GUEST_RDX, __offsetof(struct vmxctx, guest_rdx));
ASSYM(VMXCTX_GUEST_RCX, __offsetof(struct vmxctx, guest_rcx));
ASSYM(VMXCTX_GUEST_RAX, __offsetof(struct vmxctx, guest_rax));
ASSYM(VMXCTX_GUEST_RBX, __offsetof(struct vmxctx, guest_rbx));
ASSYM(VMXCTX_GUEST_RBP, __offsetof(struct vmxctx, guest_rbp));
ASSYM(VMXCTX_GUEST_R15, __offsetof(struct vmxctx, guest_r15));
ASSYM(VMXCTX_GUEST_CR2, __offsetof(struct vmxctx, guest_cr2));

ASSYM(VMXCTX_HOST_R15, __offsetof(struct vmxctx, host_r15));
ASSYM(VMXCTX_HOST_RBP, __offsetof(struct vmxctx, host_rbp));
ASSYM(VMXCTX_HOST_RSP, __offsetof(struct vmxctx, host_rsp));
ASSYM(VMXCTX_HOST_RBX, __offsetof(struct vmxctx, host_rbx));

ASSYM(VMXCTX_INST_FAIL_STATUS, __offsetof(struct vmxctx, inst_fail_status));
ASSYM(VMXCTX_PMAP, __offsetof(struct vmxctx, pmap));
ASSYM(VMX_EPTGEN, __offsetof(struct vmx, eptgen));
ASSYM(VMX_EPTP, __offsetof(struct vmx, eptp));
ASSYM(PM_EPTGEN, __offsetof(struct pmap, pm_eptgen));
ASSYM(VMX_GUEST_VMEXIT, VMX_GUEST_VMEXIT);
ASSYM(VMX_VMLAUNCH_ERROR, VMX_VMLAUNCH_ERROR);
