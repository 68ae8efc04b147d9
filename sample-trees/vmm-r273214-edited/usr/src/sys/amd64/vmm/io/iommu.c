/* Whichever IOMMU the machine has. */
#include <sys/param.h>
#include <sys/systm.h>
#include <sys/bus.h>

#include "pci_if.h"
#include "iommu.h"

static struct iommu_ops *ops = &iommu_ops_intel;

void
iommu_init(void)
{
	if (ops->init() != 0)
		panic("no iommu");
}

void *
iommu_create_domain(vm_paddr_t maxaddr)
{
	return (ops->create_domain(maxaddr));
}

void
iommu_add_device(void *domain, uint16_t rid)
{
	ops->add_device(domain, rid);
}
