#ifndef _SYS_LOCK_H_
#define	_SYS_LOCK_H_

#include <sys/_lock.h>

#define	LO_INITIALIZED	0x00010000
#define	LO_WITNESS	0x00020000

#endif
