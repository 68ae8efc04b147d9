#!/bin/sh
# Prints "#define NAME 0xVALUE" for every NAME_assym of an object: the value
# is the size of that array (see sys/assym.h).  An empty array has no size.

if [ $# -ne 1 ]; then
	echo "usage: genassym.sh object" >&2
	exit 1
fi

${NM:-nm} -S "$1" | awk '
/_assym$/ {
	name = $NF
	sub(/_assym$/, "", name)
	size = NF == 4 ? $2 : "0"
	sub(/^0+/, "", size)
	printf "#define\t%s 0x%s\n", name, size == "" ? "0" : size
}' | sort
