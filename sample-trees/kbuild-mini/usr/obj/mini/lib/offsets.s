	.file	"offsets.c"
	.text
	.globl	offsets
	.type	offsets, @function
offsets:
.LFB0:
	.cfi_startproc
#APP
# 9 "/usr/src/mini/lib/offsets.c" 1
	
.ascii "->FRAME_BX $0"
# 0 "" 2
# 10 "/usr/src/mini/lib/offsets.c" 1
	
.ascii "->FRAME_IP $16"
# 0 "" 2
#NO_APP
	ret
	.cfi_endproc
.LFE0:
	.size	offsets, .-offsets
	.ident	"GCC: (Debian 12.2.0-14+deb12u1) 12.2.0"
	.section	.note.GNU-stack,"",@progbits
