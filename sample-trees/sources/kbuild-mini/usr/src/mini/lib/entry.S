#include <generated/offsets.h>
#include <generated/release.h>
	.globl	entry
entry:
	movq	%rbx, FRAME_BX(%rdi)
	movq	(%rsp), %rax
	movq	%rax, FRAME_IP(%rdi)
	ret
	.asciz	RELEASE
	.section .note.GNU-stack, "", @progbits
