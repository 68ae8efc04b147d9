/* The device that user programs open to drive a virtual machine. */
#include <sys/param.h>
#include <sys/systm.h>
#include <sys/malloc.h>
#include <sys/mutex.h>
#include <sys/bus.h>

#include <vm/vm.h>
#include <machine/vmm.h>
#include <machine/vmm_dev.h>

#include "vmm_lapic.h"

static struct mtx vmmdev_mtx;

int
vmmdev_ioctl(struct vm *vm, unsigned long command, void *data)
{
	struct vm_memory_segment *segment = data;
	struct vm_run *run = data;

	switch (command) {
	case VM_RUN:
		return (vm_run(vm, run->cpuid));
	case VM_MAP_MEMORY:
		return (vm_malloc(vm, segment->gpa, segment->len));
	default:
		return (ENOTTY);
	}
}

int
vmmdev_init(void)
{
	mtx_init(&vmmdev_mtx, "vmm device mutex", MTX_DEF);
	return (0);
}

int
vmmdev_cleanup(void)
{
	mtx_destroy(&vmmdev_mtx);
	return (0);
}
