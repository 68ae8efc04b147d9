/* Made from device_if.m by makeobjops.awk: do not edit. */
#define	DEVICE_PROBE(dev, unused) \
	(((int (*)(device_t, void *))KOBJ_METHOD(dev, 0))(dev, unused))
#define	DEVICE_ATTACH(dev, unused) \
	(((int (*)(device_t, void *))KOBJ_METHOD(dev, 1))(dev, unused))
#define	DEVICE_DETACH(dev, unused) \
	(((int (*)(device_t, void *))KOBJ_METHOD(dev, 2))(dev, unused))
