int printf(const char *format, ...);
#include "usage.h"
#include "names.h"

void
usage(const char *version)
{
	printf("mini %s: %s\n", version, NAMES);
}
