#ifndef _SYS_QUEUE_H_
#define	_SYS_QUEUE_H_

#define	SLIST_HEAD(name, type)	struct name { struct type *slh_first; }
#define	SLIST_ENTRY(type)	struct { struct type *sle_next; }
#define	SLIST_INIT(head)	((head)->slh_first = NULL)
#define	SLIST_FIRST(head)	((head)->slh_first)
#define	SLIST_NEXT(elm, field)	((elm)->field.sle_next)
#define	SLIST_INSERT_HEAD(head, elm, field) do {		\
	(elm)->field.sle_next = (head)->slh_first;		\
	(head)->slh_first = (elm);				\
} while (0)
#define	SLIST_FOREACH(elm, head, field)				\
	for ((elm) = SLIST_FIRST(head); (elm) != NULL; (elm) = SLIST_NEXT(elm, field))

#endif
