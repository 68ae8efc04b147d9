#ifndef _SYS_KERNEL_H_
#define	_SYS_KERNEL_H_

#include <sys/queue.h>

struct sysinit {
	void	(*start)(void *);
	void	*argument;
};

#define	SYSINIT(name, function, arg)					\
	static struct sysinit name##_sysinit __used			\
	    __section("set_sysinit") = { function, arg }

extern int hz;
extern int ticks;

#endif
