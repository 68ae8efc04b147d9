#ifndef _SYS_SYSTM_H_
#define	_SYS_SYSTM_H_

#include <machine/cpufunc.h>
#include <sys/queue.h>

void	panic(const char *why);
void	*memset(void *to, int byte, size_t length);
void	*memcpy(void *to, const void *from, size_t length);

#define	KASSERT(exp, why) do { if (!(exp)) panic(why); } while (0)

#endif
