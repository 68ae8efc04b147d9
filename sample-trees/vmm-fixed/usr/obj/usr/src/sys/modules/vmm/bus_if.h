/* Made from bus_if.m by makeobjops.awk: do not edit. */
#define	BUS_PRINT_CHILD(dev, child) \
	(((int (*)(device_t, device_t))KOBJ_METHOD(dev, 0))(dev, child))
#define	BUS_SETUP_INTR(dev, child, irq) \
	(((int (*)(device_t, device_t, struct resource *))KOBJ_METHOD(dev, 1))(dev, child, irq))
#define	BUS_TEARDOWN_INTR(dev, child, irq, cookie) \
	(((int (*)(device_t, device_t, struct resource *, void *))KOBJ_METHOD(dev, 2))(dev, child, irq, cookie))
