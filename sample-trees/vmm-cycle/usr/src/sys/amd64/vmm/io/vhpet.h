#ifndef _VMM_IO_VHPET_H_
#define	_VMM_IO_VHPET_H_

struct vm;
struct vhpet;

#define	VHPET_BASE	0xfed00000

struct vhpet	*vhpet_init(struct vm *vm);
void		vhpet_cleanup(struct vhpet *vhpet);
uint64_t	vhpet_counter(struct vhpet *vhpet);

#endif
