savedcmd_drivers/blob.o := gcc -Wp,-MMD,drivers/.blob.o.d -nostdinc -I/usr/src/mini/include -I./include -include ./include/generated/autoconf.h -O1 -ffreestanding -fno-pic -D'NAME="mini$(pound)1"' -D__ASSEMBLY__ -I/usr/src/mini/drivers -c -o drivers/blob.o /usr/src/mini/drivers/blob.S

source_drivers/blob.o := /usr/src/mini/drivers/blob.S

deps_drivers/blob.o := \

drivers/blob.o: $(deps_drivers/blob.o)

$(deps_drivers/blob.o):
