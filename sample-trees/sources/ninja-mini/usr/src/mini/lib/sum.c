#include "vec.h"

int
vec_sum(const int *from, int count)
{
	int sum = 0;

	while (count-- > 0)
		sum += from[count];
	return sum;
}
