#include "words.h"
#include "speak.h"

int puts(const char *);
extern const char *const words[WORDS];

int
main(void)
{
	speak();
	for (int i = 0; i < WORDS; i++)
		puts(words[i]);
	return 0;
}
