#pragma once
struct list { struct list *next, *prev; };
#ifdef CONFIG_LIST_DEBUG
int list_sound(const struct list *);
#else
#define list_sound(l) 1
#endif
void list_add(struct list *, struct list *);
