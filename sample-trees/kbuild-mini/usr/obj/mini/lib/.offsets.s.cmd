savedcmd_lib/offsets.s := gcc -Wp,-MMD,lib/.offsets.s.d -nostdinc -I/usr/src/mini/include -I./include -include ./include/generated/autoconf.h -O1 -ffreestanding -fno-pic -D'NAME="mini$(pound)1"' -S -o lib/offsets.s /usr/src/mini/lib/offsets.c

source_lib/offsets.s := /usr/src/mini/lib/offsets.c

deps_lib/offsets.s := \
  /usr/src/mini/include/frame.h \
    $(wildcard include/config/FRAME_ERROR) \

lib/offsets.s: $(deps_lib/offsets.s)

$(deps_lib/offsets.s):
