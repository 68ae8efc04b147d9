#include <uart.h>

static struct uart uart;

void
uart_open(struct list *all)
{
	list_add(&uart.open, all);
}

const char *
uart_name(void)
{
	return NAME;
}
