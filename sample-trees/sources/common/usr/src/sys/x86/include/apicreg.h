#ifndef _X86_APICREG_H_
#define	_X86_APICREG_H_

#define	APIC_ID		0x20
#define	APIC_VERSION	0x30
#define	APIC_TPR	0x80
#define	APIC_EOI	0xb0
#define	APIC_ICR_LOW	0x300
#define	APIC_LVT_TIMER	0x320
#define	APIC_BUS_CYCLE	1

#endif
