# The records: the compiler writes .depend.OBJECT as it compiles, for each of
# DEPENDOBJS and for no other.

DEPENDOBJS+=	${OBJS}
DEPENDFILE=	.depend
DEPEND_CFLAGS=	-MD -MF${DEPENDFILE}.${.TARGET} -MT${.TARGET}
CFLAGS+=	${"${DEPENDOBJS:M${.TARGET}}" != "":?${DEPEND_CFLAGS}:}

# What an object without a record must wait for, at a guess.
OBJS_DEPEND_GUESS+=	${SRCS:M*.h}

.for _obj in ${DEPENDOBJS}
.if exists(${.OBJDIR}/${DEPENDFILE}.${_obj})
.dinclude "${.OBJDIR}/${DEPENDFILE}.${_obj}"
.elif ${OBJS:M${_obj}} != ""
${_obj}: ${OBJS_DEPEND_GUESS}
.endif
.endfor
