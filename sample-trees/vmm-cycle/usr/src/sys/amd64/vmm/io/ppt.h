#ifndef _VMM_IO_PPT_H_
#define	_VMM_IO_PPT_H_

struct vm;

int	ppt_unassign_all(struct vm *vm);
int	ppt_num_devices(struct vm *vm);

#endif
