#ifndef _MACHINE_SPECIALREG_H_
#define	_MACHINE_SPECIALREG_H_

#include <x86/specialreg.h>

#endif
