#ifndef _VMM_INTEL_VMCS_H_
#define	_VMM_INTEL_VMCS_H_

struct vmcs {
	uint32_t	identifier;
	uint32_t	abort_code;
	char		_impl_specific[PAGE_SIZE - 2 * sizeof(uint32_t)];
};
CTASSERT(sizeof(struct vmcs) == PAGE_SIZE);

#define	VMCS_EPTP	0x0000201A
#define	VMCS_GUEST_RIP	0x0000681E
#define	VMCS_HOST_RIP	0x00006C16

int	vmcs_init(struct vmcs *vmcs, uint64_t host_rip, uint64_t ept);
int	vmcs_getreg(struct vmcs *vmcs, int ident, uint64_t *value);

#endif
