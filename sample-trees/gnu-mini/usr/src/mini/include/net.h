#ifndef NET_H
#define NET_H
#include "queue.h"

struct net {
	struct queue in;
	int port;
};

int net_open(struct net *net, int port);
#endif
