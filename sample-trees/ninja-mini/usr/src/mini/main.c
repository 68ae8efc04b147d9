#include "vec.h"
#include "table.h"
#include "version.h"
#include "usage.h"

static const int table[] = { TABLE };

int
main(void)
{
	usage(VERSION);
	return vec_sum(table, vec_length());
}
