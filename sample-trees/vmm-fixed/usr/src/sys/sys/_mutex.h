#ifndef _SYS__MUTEX_H_
#define	_SYS__MUTEX_H_

#include <sys/_lock.h>

struct mtx {
	struct lock_object	lock_object;
	volatile uint64_t	mtx_lock;
};

#endif
