#ifndef _MACHINE_PMAP_H_
#define	_MACHINE_PMAP_H_

#include <sys/_mutex.h>

enum pmap_type {
	PT_X86,
	PT_EPT,
};

struct pmap {
	struct mtx	pm_mtx;
	uint64_t	*pm_pml4;
	uint64_t	pm_active;
	enum pmap_type	pm_type;
	long		pm_eptgen;
};

#endif
