#include "net.h"
#include "table.h"

extern const char *version(void);
extern int lookup(int);
extern int lex(int);

int
main(void)
{
	struct net net;

	return net_open(&net, TABLE_SIZE) + lookup(lex(0)) + (version() == 0);
}
