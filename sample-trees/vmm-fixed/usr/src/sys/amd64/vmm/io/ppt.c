/* Devices of the host that a guest was given. */
#include <sys/param.h>
#include <sys/systm.h>
#include <sys/kernel.h>
#include <sys/module.h>
#include <sys/bus.h>

#include <machine/vmm.h>

#include "pci_if.h"
#include "vmm_lapic.h"
#include "ppt.h"

struct pptdev {
	device_t	dev;
	struct vm	*vm;
	SLIST_ENTRY(pptdev) link;
};

static SLIST_HEAD(, pptdev) devices;

int
ppt_num_devices(struct vm *vm)
{
	struct pptdev *ppt;
	int number = 0;

	SLIST_FOREACH(ppt, &devices, link)
		if (ppt->vm == vm)
			number++;
	return (number);
}

int
ppt_unassign_all(struct vm *vm)
{
	struct pptdev *ppt;

	SLIST_FOREACH(ppt, &devices, link) {
		if (ppt->vm == vm) {
			BUS_TEARDOWN_INTR(ppt->dev, ppt->dev, NULL, NULL);
			ppt->vm = NULL;
		}
	}
	return (0);
}
