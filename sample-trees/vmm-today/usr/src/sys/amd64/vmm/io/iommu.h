#ifndef _VMM_IO_IOMMU_H_
#define	_VMM_IO_IOMMU_H_

struct iommu_ops {
	int	(*init)(void);
	void	*(*create_domain)(vm_paddr_t maxaddr);
	void	(*add_device)(void *domain, uint16_t rid);
};

extern struct iommu_ops iommu_ops_intel;

void	iommu_init(void);
void	*iommu_create_domain(vm_paddr_t maxaddr);
void	iommu_add_device(void *domain, uint16_t rid);

#endif
