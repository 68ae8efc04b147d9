#ifndef _VMM_VMM_LAPIC_H_
#define	_VMM_VMM_LAPIC_H_

struct vm;

int	lapic_set_intr(struct vm *vm, int cpu, int vector);
int	lapic_rdmsr(struct vm *vm, int cpu, uint32_t msr, uint64_t *value);

#endif
