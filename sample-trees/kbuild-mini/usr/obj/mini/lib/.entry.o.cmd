savedcmd_lib/entry.o := gcc -Wp,-MMD,lib/.entry.o.d -nostdinc -I/usr/src/mini/include -I./include -include ./include/generated/autoconf.h -O1 -ffreestanding -fno-pic -D'NAME="mini$(pound)1"' -D__ASSEMBLY__ -I/usr/src/mini/lib -c -o lib/entry.o /usr/src/mini/lib/entry.S

source_lib/entry.o := /usr/src/mini/lib/entry.S

deps_lib/entry.o := \
  include/generated/offsets.h \
  include/generated/release.h \

lib/entry.o: $(deps_lib/entry.o)

$(deps_lib/entry.o):
