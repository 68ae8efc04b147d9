#include "net.h"

int
net_open(struct net *net, int port)
{
	net->port = port;
	return queue_put(&net->in);
}
