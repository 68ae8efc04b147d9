#ifndef _MACHINE_PCPU_H_
#define	_MACHINE_PCPU_H_

#define	PCPU_MD_FIELDS		\
	uint64_t	pc_rsp0;	\
	uint32_t	pc_apic_id

#endif
