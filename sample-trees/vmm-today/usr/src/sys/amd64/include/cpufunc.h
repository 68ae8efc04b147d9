#ifndef _MACHINE_CPUFUNC_H_
#define	_MACHINE_CPUFUNC_H_

static __inline uint64_t
rdmsr(uint32_t msr)
{
	uint32_t low, high;

	__asm __volatile("rdmsr" : "=a" (low), "=d" (high) : "c" (msr));
	return (low | ((uint64_t)high << 32));
}

static __inline void
wrmsr(uint32_t msr, uint64_t value)
{
	__asm __volatile("wrmsr" : : "a" ((uint32_t)value),
	    "d" ((uint32_t)(value >> 32)), "c" (msr));
}

static __inline void
do_cpuid(uint32_t leaf, uint32_t *p)
{
	__asm __volatile("cpuid" : "=a" (p[0]), "=b" (p[1]), "=c" (p[2]),
	    "=d" (p[3]) : "0" (leaf), "2" (0));
}

#endif
