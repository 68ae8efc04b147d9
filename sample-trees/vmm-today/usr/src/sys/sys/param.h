#ifndef _SYS_PARAM_H_
#define	_SYS_PARAM_H_

#include <sys/types.h>
#include <sys/errno.h>
#include <machine/param.h>

#define	nitems(a)	(sizeof(a) / sizeof((a)[0]))
#define	roundup2(x, y)	(((x) + ((y) - 1)) & ~((y) - 1))
#define	trunc_page(x)	((x) & ~(vm_offset_t)PAGE_MASK)
#define	MAXCOMLEN	19

#endif
