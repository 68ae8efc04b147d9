# The little that is needed of system rules.  No filemon here: make takes the
# traces that are there, and writes none.

.MAKE.MODE=	meta curdirok=yes

# What the system has is no reason to make anything again.
.MAKE.META.IGNORE_PATHS=	/bin /lib /usr/bin /usr/lib

.SUFFIXES:	.o .c

.c.o:
	${CC} ${CFLAGS} ${DEPFLAGS} -c ${.IMPSRC}

CC=		cc
CFLAGS=		-O -I. -nostdinc
