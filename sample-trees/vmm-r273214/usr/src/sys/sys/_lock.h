#ifndef _SYS__LOCK_H_
#define	_SYS__LOCK_H_

struct lock_object {
	const char	*lo_name;
	uint32_t	lo_flags;
};

#endif
