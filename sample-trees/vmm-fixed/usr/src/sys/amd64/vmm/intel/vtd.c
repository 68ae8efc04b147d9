/* Intel VT-d, one kind of IOMMU. */
#include <sys/param.h>
#include <sys/systm.h>
#include <sys/kernel.h>
#include <sys/malloc.h>
#include <sys/bus.h>

#include <vm/vm.h>

#include "pci_if.h"
#include "io/iommu.h"

struct domain {
	SLIST_ENTRY(domain) next;
	vm_paddr_t	maxaddr;
	uint16_t	rid;
};

static SLIST_HEAD(, domain) domains;
static MALLOC_DEFINE(M_VTD, "vtd");

static int
vtd_init(void)
{
	SLIST_INIT(&domains);
	return (0);
}

static void *
vtd_create_domain(vm_paddr_t maxaddr)
{
	struct domain *domain;

	domain = malloc(sizeof(*domain), M_VTD, M_ZERO | M_WAITOK);
	domain->maxaddr = maxaddr;
	SLIST_INSERT_HEAD(&domains, domain, next);
	return (domain);
}

static void
vtd_add_device(void *arg, uint16_t rid)
{
	struct domain *domain = arg;

	domain->rid = rid;
}

struct iommu_ops iommu_ops_intel = {
	vtd_init,
	vtd_create_domain,
	vtd_add_device,
};
