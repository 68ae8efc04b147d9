#ifndef _VMM_VMM_KTR_H_
#define	_VMM_VMM_KTR_H_

#include "vmm_stat.h"

#define	VCPU_CTR0(vm, vcpu, text)	((void)(vm), (void)(vcpu), (void)(text))

#endif
