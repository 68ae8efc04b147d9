static const unsigned short table[] = {
#include <crctable.h>
};

unsigned
crc(const unsigned char *p, unsigned n)
{
	unsigned c = 0;

	while (n-- > 0)
		c = c >> 4 ^ table[(c ^ *p++) & 15];
	return c;
}
