/* The offsets that inline functions of <sys/kpilite.h> need. */
#define	GENOFFSET

#include <sys/param.h>
#include <sys/assym.h>
#include <sys/proc.h>

ASSYM(TD_CRITNEST, __offsetof(struct thread, td_critnest));
