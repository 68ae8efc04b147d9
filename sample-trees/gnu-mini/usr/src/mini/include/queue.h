#ifndef QUEUE_H
#define QUEUE_H
struct queue {
	int head;
	int tail;
};

int queue_put(struct queue *queue);
#endif
