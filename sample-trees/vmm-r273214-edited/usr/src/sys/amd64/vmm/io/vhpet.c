/* A guest's high precision event timer. */
#include <sys/param.h>
#include <sys/systm.h>
#include <sys/kernel.h>
#include <sys/malloc.h>
#include <sys/lock.h>
#include <sys/mutex.h>

#include <machine/vmm.h>

#include "vmm_lapic.h"
#include "vhpet.h"

struct vhpet {
	struct vm	*vm;
	struct mtx	mtx;
	uint64_t	countbase;
};

static MALLOC_DEFINE(M_VHPET, "vhpet");

struct vhpet *
vhpet_init(struct vm *vm)
{
	struct vhpet *vhpet;

	vhpet = malloc(sizeof(*vhpet), M_VHPET, M_WAITOK | M_ZERO);
	vhpet->vm = vm;
	mtx_init(&vhpet->mtx, "vhpet lock", MTX_DEF);
	return (vhpet);
}

uint64_t
vhpet_counter(struct vhpet *vhpet)
{
	uint64_t now;

	mtx_lock(&vhpet->mtx);
	now = vhpet->countbase + ticks;
	mtx_unlock(&vhpet->mtx);
	return (now);
}

void
vhpet_cleanup(struct vhpet *vhpet)
{
	free(vhpet, M_VHPET);
}
