#ifndef _SYS_SMP_H_
#define	_SYS_SMP_H_

#include <sys/pcpu.h>

extern int mp_ncpus;

void	smp_rendezvous(void (*action)(void *), void *arg);

#endif
