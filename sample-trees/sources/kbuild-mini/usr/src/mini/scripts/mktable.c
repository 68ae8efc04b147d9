/* Prints the table of lib/crc.c: how many entries, from argv. */
#include <stdio.h>
#include <stdlib.h>

int
main(int argc, char **argv)
{
	int entries = argc > 1 ? atoi(argv[1]) : 256;

	for (int i = 0; i < entries; i++)
		printf("0x%x,\n", (unsigned)i * 0x1081u & 0xffffu);
	return 0;
}
