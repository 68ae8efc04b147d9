/* Made from pci_if.m by makeobjops.awk: do not edit. */
#define	PCI_READ_CONFIG(dev, child, reg, width) \
	(((int (*)(device_t, device_t, int, int))KOBJ_METHOD(dev, 0))(dev, child, reg, width))
#define	PCI_GET_POWERSTATE(dev, child) \
	(((int (*)(device_t, device_t))KOBJ_METHOD(dev, 1))(dev, child))
