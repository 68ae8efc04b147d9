#include <list.h>

#ifdef CONFIG_LIST_DEBUG
int
list_sound(const struct list *l)
{
	return l->next->prev == l && l->prev->next == l;
}
#endif

void
list_add(struct list *l, struct list *after)
{
	l->next = after->next;
	l->prev = after;
	after->next->prev = l;
	after->next = l;
}
