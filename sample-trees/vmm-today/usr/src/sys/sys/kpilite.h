#ifndef _SYS_KPILITE_H_
#define	_SYS_KPILITE_H_

#ifndef GENOFFSET
#include "offset.inc"

/* A module need not know struct thread for this, but an offset in it. */
static __inline void
critical_enter_thread(struct thread *td)
{
	(*(int *)((char *)td + TD_CRITNEST))++;
}
#endif

#endif
