#ifndef _SYS_TYPES_H_
#define	_SYS_TYPES_H_

#include <sys/cdefs.h>
#include <sys/_types.h>

typedef	__int8_t	int8_t;
typedef	__int16_t	int16_t;
typedef	__int32_t	int32_t;
typedef	__int64_t	int64_t;
typedef	__uint8_t	uint8_t;
typedef	__uint16_t	uint16_t;
typedef	__uint32_t	uint32_t;
typedef	__uint64_t	uint64_t;
typedef	__size_t	size_t;
typedef	__register_t	register_t;
typedef	__vm_offset_t	vm_offset_t;
typedef	__vm_paddr_t	vm_paddr_t;
typedef	__vm_size_t	vm_size_t;
typedef	__off_t		off_t;
typedef	__pid_t		pid_t;

#define	true	1
#define	false	0
#define	bool	_Bool
#define	NULL	((void *)0)

#endif
