#ifndef _SYS_MODULE_H_
#define	_SYS_MODULE_H_

#include <sys/kernel.h>

#define	MOD_LOAD	0
#define	MOD_UNLOAD	1

struct moduledata {
	const char	*name;
	int		(*evhand)(int what, void *arg);
};

#define	DECLARE_MODULE(name, data)					\
	static struct moduledata *name##_module __used			\
	    __section("set_modmetadata") = &data

#endif
