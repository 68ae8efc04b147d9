# Methods of a bus.
INTERFACE bus
METHOD print_child	device_t child
METHOD setup_intr	device_t child, struct resource *irq
METHOD teardown_intr	device_t child, struct resource *irq, void *cookie
