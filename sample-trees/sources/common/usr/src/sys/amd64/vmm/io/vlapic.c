/* A guest CPU's local APIC. */
#include <sys/param.h>
#include <sys/systm.h>
#include <sys/malloc.h>
#include <sys/mutex.h>
#include <sys/smp.h>

#include <machine/vmm.h>

#include "vmm_ktr.h"
#include "vlapic.h"
#include "vlapic_priv.h"

static MALLOC_DEFINE(M_VLAPIC, "vlapic");

struct vlapic *
vlapic_init(struct vm *vm, int vcpu)
{
	struct vlapic *vlapic;

	vlapic = malloc(sizeof(*vlapic), M_VLAPIC, M_WAITOK | M_ZERO);
	vlapic->vm = vm;
	vlapic->vcpuid = vcpu;
	return (vlapic);
}

int
vlapic_read(struct vlapic *vlapic, uint32_t offset, uint64_t *data)
{
	switch (offset) {
	case APIC_ID:
		*data = (uint64_t)vlapic->vcpuid << 24;
		return (0);
	case APIC_VERSION:
		*data = VLAPIC_VERSION;
		return (0);
	case APIC_TPR:
		*data = vlapic->tpr;
		return (0);
	default:
		return (EINVAL);
	}
}

void
vlapic_set_intr_ready(struct vlapic *vlapic, int vector)
{
	vlapic->irr[vector / 32] |= 1u << (vector % 32);
	VCPU_CTR0(vlapic->vm, vlapic->vcpuid, "vector ready");
}

void
vlapic_cleanup(struct vlapic *vlapic)
{
	free(vlapic, M_VLAPIC);
}
