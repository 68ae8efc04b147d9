# Methods of a PCI bus.
INTERFACE pci
METHOD read_config	device_t child, int reg, int width
METHOD get_powerstate	device_t child
