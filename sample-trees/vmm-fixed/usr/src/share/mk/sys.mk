# What make knows before it reads a Makefile: how one kind of file is made
# from another, and the tools.

.SUFFIXES:	.o .c .S .h .m

.c.o:
	${CC} ${CFLAGS} -c ${.IMPSRC} -o ${.TARGET}
.S.o:
	${CC} ${CFLAGS} -D_LOCORE -c ${.IMPSRC} -o ${.TARGET}

MACHINE=	amd64
AWK=		awk
CC=		gcc
LD=		ld
NM=		nm
OBJCOPY=	objcopy
MKDEPCMD=	CC=${CC} mkdep
SHELL=		sh
