# Methods of a device.
INTERFACE device
METHOD probe	void *unused
METHOD attach	void *unused
METHOD detach	void *unused
