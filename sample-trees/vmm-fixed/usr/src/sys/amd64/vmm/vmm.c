/* The machine-independent half of the hypervisor: virtual machines and their CPUs. */
#include "opt_ddb.h"

#include <sys/param.h>
#include <sys/systm.h>
#include <sys/kernel.h>
#include <sys/module.h>
#include <sys/malloc.h>
#include <sys/lock.h>
#include <sys/mutex.h>
#include <sys/proc.h>
#include <sys/smp.h>
#include <sys/bus.h>

#include <vm/vm.h>
#include <vm/pmap.h>
#include <vm/vm_map.h>

#include <machine/vmm.h>
#include <machine/vmm_dev.h>

#include "vmm_ktr.h"
#include "vmm_mem.h"
#include "io/iommu.h"
#include "io/ppt.h"
#include "io/vhpet.h"
#include "io/vlapic.h"

struct vcpu {
	struct mtx	mtx;
	struct vlapic	*vlapic;
	struct vm_exit	exitinfo;
	uint64_t	stats[VMM_STAT_ELEMS];
};

struct vm {
	char		name[VM_MAX_NAMELEN];
	void		*cookie;
	void		*iommu;
	struct vhpet	*vhpet;
	struct vmspace	*vmspace;
	struct vcpu	vcpu[VM_MAXCPU];
};

static MALLOC_DEFINE(M_VM, "vm");
static struct vmm_ops *ops = &vmm_ops_intel;
static VMM_STAT(VMEXITS, 0, "number of vm exits");

int
vm_create(const char *name, struct vm **retvm)
{
	struct vm *vm;
	int i;

	vm = malloc(sizeof(*vm), M_VM, M_WAITOK | M_ZERO);
	if (vm == NULL)
		return (ENOMEM);
	memcpy(vm->name, name, VM_MAX_NAMELEN);
	vm->vmspace = vmspace_alloc(0, vmm_mem_maxaddr());
	vm->cookie = ops->vminit(vm, &vm->vmspace->vm_pmap);
	vm->vhpet = vhpet_init(vm);
	for (i = 0; i < VM_MAXCPU; i++) {
		mtx_init(&vm->vcpu[i].mtx, "vcpu lock", MTX_SPIN);
		vm->vcpu[i].vlapic = vlapic_init(vm, i);
	}
	*retvm = vm;
	return (0);
}

void
vm_destroy(struct vm *vm)
{
	int i;

	ppt_unassign_all(vm);
	for (i = 0; i < VM_MAXCPU; i++)
		vlapic_cleanup(vm->vcpu[i].vlapic);
	vhpet_cleanup(vm->vhpet);
	ops->vmcleanup(vm->cookie);
	vmspace_free(vm->vmspace);
	free(vm, M_VM);
}

int
vm_malloc(struct vm *vm, vm_paddr_t gpa, size_t len)
{
	if (vm->iommu == NULL && ppt_num_devices(vm) > 0)
		vm->iommu = iommu_create_domain(vmm_mem_maxaddr());
	return (vmm_mem_alloc(vm->vmspace, gpa, len) == NULL ? ENOMEM : 0);
}

int
vm_run(struct vm *vm, int vcpu)
{
	int error;

	critical_enter();
	error = ops->vmrun(vm->cookie, vcpu, vm->vcpu[vcpu].exitinfo.rip);
	critical_exit();
	vmm_stat_incr(vm, vcpu, &VMEXITS);
	VCPU_CTR0(vm, vcpu, "returned from guest");
	return (error);
}

struct vlapic *
vm_lapic(struct vm *vm, int vcpu)
{
	return (vm->vcpu[vcpu].vlapic);
}

struct vhpet *
vm_hpet(struct vm *vm)
{
	return (vm->vhpet);
}

void
vmm_stat_incr(struct vm *vm, int vcpu, struct vmm_stat_type *type)
{
	vm->vcpu[vcpu].stats[type->index]++;
}

static int
vmm_handler(int what, void *arg __unused)
{
	if (what == MOD_UNLOAD)
		return (vmmdev_cleanup());
	if (vmm_mem_init() != 0 || ops->init() != 0)
		return (ENXIO);
	iommu_init();
	return (vmmdev_init());
}

static struct moduledata vmm_data = { "vmm", vmm_handler };
DECLARE_MODULE(vmm, vmm_data);
