#ifndef _SYS_PCPU_H_
#define	_SYS_PCPU_H_

#include <machine/pcpu.h>

struct thread;

struct pcpu {
	struct thread	*pc_curthread;
	uint32_t	pc_cpuid;
	PCPU_MD_FIELDS;
};

extern struct pcpu *cpuid_to_pcpu[];

#endif
