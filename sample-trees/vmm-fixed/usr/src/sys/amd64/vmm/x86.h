#ifndef _VMM_X86_H_
#define	_VMM_X86_H_

#define	CPUID_0000_0000	0x0
#define	CPUID_0000_0001	0x1
#define	CPUID_VM_HIGH	0x40000000

#endif
