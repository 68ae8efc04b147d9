# depend: .depend, the record of what every source includes.  mkdep is given
# SRCS and DPSRCS, and nothing else.

DEPENDFILE=	.depend

.PHONY: depend beforedepend
.ORDER: beforedepend ${DEPENDFILE}
depend: beforedepend ${DEPENDFILE}

${DEPENDFILE}: ${SRCS} ${DPSRCS}
	rm -f ${DEPENDFILE}
	${MKDEPCMD} -f ${DEPENDFILE} -a ${CFLAGS:M-nostdinc*} \
	    ${CFLAGS:M-[BIDU]*} ${CFLAGS:M-std=*} ${.ALLSRC:M*.[cS]}
