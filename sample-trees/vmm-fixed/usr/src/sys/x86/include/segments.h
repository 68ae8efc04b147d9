#ifndef _X86_SEGMENTS_H_
#define	_X86_SEGMENTS_H_

struct region_descriptor {
	uint16_t	rd_limit;
	uint64_t	rd_base __packed;
} __packed;

#define	SEL_KPL		0
#define	SEL_UPL		3
#define	GSEL(s, r)	(((s) << 3) | (r))

#endif
