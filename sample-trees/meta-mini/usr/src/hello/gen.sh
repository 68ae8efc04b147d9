#!/bin/sh
# gen.sh WORDS: a header with the words of a file, made nicer by polish.sed.

set -e
out=$(pwd)
cd "$(dirname "$1")"
sed -f polish.sed "$1" > "$out/words.tmp"
awk '
{ list = list (NR > 1 ? ", " : "") "\"" $0 "\"" }
END { printf "#define WORDS %d\n#define WORD_LIST %s\n", NR, list }' "$out/words.tmp"
rm "$out/words.tmp"
