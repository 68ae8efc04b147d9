/*
 * ninja-times DEPS: gives each record in a dependency log of ninja's (version 4)
 * the time that its output has now; for the files were told other times than
 * those they were made at.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { HEAD = 16, MOST = 1 << 20 };

int
main(int argc, char **argv)
{
	static unsigned char log[MOST];
	static char *names[MOST / 12];
	size_t size, at;
	int count = 0;
	FILE *file = argc == 2 ? fopen(argv[1], "r+b") : NULL;

	if (file == NULL || (size = fread(log, 1, MOST, file)) < HEAD || size == MOST)
		return 1;
	for (at = HEAD; at + 4 <= size;) {
		uint32_t head = *(uint32_t *)(log + at), length = head & 0x7fffffff;

		if (head >> 31) {
			struct stat st;
			int64_t *time = (int64_t *)(log + at + 8);

			if (stat(names[*(uint32_t *)(log + at + 4)], &st) != 0)
				return 1;
			*time = st.st_mtim.tv_sec * 1000000000LL + st.st_mtim.tv_nsec;
		} else
			names[count++] = strndup((char *)log + at + 4, length - 4);
		at += 4 + length;
	}
	rewind(file);
	return fwrite(log, 1, size, file) != size || fclose(file) != 0;
}
