#ifndef _SYS_CDEFS_H_
#define	_SYS_CDEFS_H_

#define	__packed	__attribute__((__packed__))
#define	__aligned(n)	__attribute__((__aligned__(n)))
#define	__unused	__attribute__((__unused__))
#define	__used		__attribute__((__used__))
#define	__section(s)	__attribute__((__section__(s)))
#define	__offsetof(type, field)	__builtin_offsetof(type, field)
#define	CTASSERT(x)	_Static_assert(x, #x)

#endif
