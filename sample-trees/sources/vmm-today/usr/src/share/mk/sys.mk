# What make knows before it reads a Makefile: the tools and how one kind of
# file is made from another.

SYSDIR?=	/usr/src/sys

MACHINE=	amd64
AWK=		awk
CC=		gcc
LD=		ld
NM=		nm
OBJCOPY=	objcopy
SHELL=		sh

.SUFFIXES:	.o .c .S .h .m

.c.o:
	${CC} ${CFLAGS} -c ${.IMPSRC} -o ${.TARGET}
.S.o:
	${CC} ${CFLAGS} -D_LOCORE -c ${.IMPSRC} -o ${.TARGET}
