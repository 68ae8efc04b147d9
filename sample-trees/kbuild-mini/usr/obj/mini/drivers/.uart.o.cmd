savedcmd_drivers/uart.o := gcc -Wp,-MMD,drivers/.uart.o.d -nostdinc -I/usr/src/mini/include -I./include -include ./include/generated/autoconf.h -O1 -ffreestanding -fno-pic -D'NAME="mini$(pound)1"' -c -o drivers/uart.o /usr/src/mini/drivers/uart.c

source_drivers/uart.o := /usr/src/mini/drivers/uart.c

deps_drivers/uart.o := \
  /usr/src/mini/include/uart.h \
    $(wildcard include/config/UART_FIFO) \
  /usr/src/mini/include/list.h \
    $(wildcard include/config/LIST_DEBUG) \

drivers/uart.o: $(deps_drivers/uart.o)

$(deps_drivers/uart.o):
