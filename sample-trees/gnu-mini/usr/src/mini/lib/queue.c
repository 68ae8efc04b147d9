#include "queue.h"

int
queue_put(struct queue *queue)
{
	return queue->tail++ - queue->head;
}
