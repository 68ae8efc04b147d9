#ifndef _VMM_INTEL_EPT_H_
#define	_VMM_INTEL_EPT_H_

struct vmx;

int		ept_init(void);
uint64_t	eptp(uint64_t pml4);
void		ept_invalidate_mappings(uint64_t eptp);

#endif
