#ifndef _MACHINE__TYPES_H_
#define	_MACHINE__TYPES_H_

#include <x86/_types.h>

#endif
