#ifndef _X86__TYPES_H_
#define	_X86__TYPES_H_

typedef	signed char		__int8_t;
typedef	unsigned char		__uint8_t;
typedef	short			__int16_t;
typedef	unsigned short		__uint16_t;
typedef	int			__int32_t;
typedef	unsigned int		__uint32_t;
typedef	long			__int64_t;
typedef	unsigned long		__uint64_t;
typedef	__uint64_t		__size_t;
typedef	__int64_t		__register_t;
typedef	__uint64_t		__vm_offset_t;
typedef	__uint64_t		__vm_paddr_t;
typedef	__uint64_t		__vm_size_t;

#endif
