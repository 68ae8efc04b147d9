/* The compiler records what is included, not what is taken in as bytes. */
	.globl	blob
blob:
	.incbin	"firmware.bin"
	.section .note.GNU-stack, "", @progbits
