#pragma once
#include <list.h>
#ifdef CONFIG_UART_FIFO
#define UART_ROOM 16
#else
#define UART_ROOM 1
#endif
struct uart { struct list open; unsigned char room[UART_ROOM]; };
