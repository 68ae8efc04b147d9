#include <frame.h>

#define OFFSET(name, member) \
	asm volatile("\n.ascii \"->" #name " %0\"" : : "i" (__builtin_offsetof(struct frame, member)))

void
offsets(void)
{
	OFFSET(FRAME_BX, bx);
	OFFSET(FRAME_IP, ip);
}
