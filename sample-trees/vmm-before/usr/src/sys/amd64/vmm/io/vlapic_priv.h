#ifndef _VMM_IO_VLAPIC_PRIV_H_
#define	_VMM_IO_VLAPIC_PRIV_H_

#include <x86/apicreg.h>

#define	VLAPIC_VERSION	0x10

struct vlapic {
	struct vm	*vm;
	int		vcpuid;
	uint32_t	tpr;
	uint32_t	irr[8];
};

#endif
