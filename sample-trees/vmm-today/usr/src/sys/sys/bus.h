#ifndef _SYS_BUS_H_
#define	_SYS_BUS_H_

#include <sys/kobj.h>

typedef struct device	*device_t;

struct resource;

#include "device_if.h"
#include "bus_if.h"

void	*device_get_softc(device_t dev);

#endif
