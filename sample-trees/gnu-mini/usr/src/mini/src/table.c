#include "table.h"

static const int table[TABLE_SIZE] = TABLE;

int
lookup(int n)
{
	return table[n % TABLE_SIZE];
}
