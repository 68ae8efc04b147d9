#ifndef _VMM_IO_VLAPIC_H_
#define	_VMM_IO_VLAPIC_H_

struct vm;
struct vlapic;

struct vlapic	*vlapic_init(struct vm *vm, int vcpu);
void		vlapic_cleanup(struct vlapic *vlapic);
int		vlapic_read(struct vlapic *vlapic, uint32_t offset, uint64_t *data);
void		vlapic_set_intr_ready(struct vlapic *vlapic, int vector);

#endif
