#ifndef _SYS__TYPES_H_
#define	_SYS__TYPES_H_

#include <sys/cdefs.h>
#include <machine/_types.h>

typedef	__int64_t	__off_t;
typedef	__int32_t	__pid_t;
typedef	__uint32_t	__cpuid_t;

#endif
