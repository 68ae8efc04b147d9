savedcmd_lib/crc.o := gcc -Wp,-MMD,lib/.crc.o.d -nostdinc -I/usr/src/mini/include -I./include -include ./include/generated/autoconf.h -O1 -ffreestanding -fno-pic -D'NAME="mini$(pound)1"' -I./lib -c -o lib/crc.o /usr/src/mini/lib/crc.c

source_lib/crc.o := /usr/src/mini/lib/crc.c

deps_lib/crc.o := \
  lib/crctable.h \

lib/crc.o: $(deps_lib/crc.o)

$(deps_lib/crc.o):
