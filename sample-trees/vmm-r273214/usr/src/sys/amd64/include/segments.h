#ifndef _MACHINE_SEGMENTS_H_
#define	_MACHINE_SEGMENTS_H_

#include <x86/segments.h>

#define	GCODE_SEL	4
#define	GDATA_SEL	5

#endif
