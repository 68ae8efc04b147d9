savedcmd_lib/list.o := gcc -Wp,-MMD,lib/.list.o.d -nostdinc -I/usr/src/mini/include -I./include -include ./include/generated/autoconf.h -O1 -ffreestanding -fno-pic -D'NAME="mini$(pound)1"' -c -o lib/list.o /usr/src/mini/lib/list.c

source_lib/list.o := /usr/src/mini/lib/list.c

deps_lib/list.o := \
    $(wildcard include/config/LIST_DEBUG) \
  /usr/src/mini/include/list.h \

lib/list.o: $(deps_lib/list.o)

$(deps_lib/list.o):
