#include "vec.h"
#include "sizes.h"

int
vec_length(void)
{
	return MOST_ITEMS;
}
