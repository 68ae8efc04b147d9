/* Where the first instruction of a guest CPU is set up. */
#include <machine/asmacros.h>
#include <machine/specialreg.h>

ENTRY(vmm_reset_cr0)
	movl	$(CR0_PE | CR0_NE),%eax
	ret
END(vmm_reset_cr0)
