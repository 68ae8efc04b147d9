# obj: the object directory, under MAKEOBJDIRPREFIX.

CANONICALOBJDIR=	${MAKEOBJDIRPREFIX}${.CURDIR}

.PHONY: obj
obj:
	mkdir -p ${CANONICALOBJDIR}
