#ifndef _SYS_MUTEX_H_
#define	_SYS_MUTEX_H_

#include <sys/lock.h>
#include <sys/_mutex.h>
#include <sys/pcpu.h>

#define	MTX_DEF		0
#define	MTX_SPIN	1

void	mtx_init(struct mtx *m, const char *name, int flags);
void	mtx_lock(struct mtx *m);
void	mtx_unlock(struct mtx *m);
void	mtx_destroy(struct mtx *m);

#endif
