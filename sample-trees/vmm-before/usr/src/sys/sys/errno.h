#ifndef _SYS_ERRNO_H_
#define	_SYS_ERRNO_H_

#define	ENXIO	6
#define	ENOMEM	12
#define	EBUSY	16
#define	EINVAL	22
#define	ENOTTY	25

#endif
