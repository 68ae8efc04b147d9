#pragma once
/* What lib/entry.S keeps of a caller; its offsets are told by lib/offsets.c. */
struct frame {
	unsigned long bx;
#ifdef CONFIG_FRAME_ERROR
	unsigned long error;
#endif
	unsigned long ip;
};
