#ifndef _SYS_PROC_H_
#define	_SYS_PROC_H_

#include <sys/_mutex.h>
#include <sys/queue.h>
#include <machine/segments.h>

struct thread {
	struct mtx	*td_lock;
	int		td_tid;
	int		td_critnest;
	char		td_name[MAXCOMLEN + 1];
	SLIST_ENTRY(thread) td_link;
};

void	critical_enter(void);
void	critical_exit(void);

#endif
