#ifndef _VMM_INTEL_VMX_CPUFUNC_H_
#define	_VMM_INTEL_VMX_CPUFUNC_H_

struct vmcs;

static __inline int
vmclear(struct vmcs *vmcs)
{
	uint64_t address = (uint64_t)vmcs;
	uint8_t error;

	__asm __volatile("vmclear %1; setna %0" : "=q" (error) : "m" (address));
	return (error);
}

static __inline int
vmwrite(uint64_t field, uint64_t value)
{
	uint8_t error;

	__asm __volatile("vmwrite %1, %2; setna %0" : "=q" (error) :
	    "r" (value), "r" (field));
	return (error);
}

static __inline uint64_t
vmread(uint64_t field)
{
	uint64_t value;

	__asm __volatile("vmread %1, %0" : "=r" (value) : "r" (field));
	return (value);
}

#endif
