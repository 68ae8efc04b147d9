# A kernel module.
#
# KMOD		its name
# SRCS		its sources, and the headers that are made before them
# EXPORT_SYMS	the symbols that other modules may use

OBJS+=		${SRCS:N*.h:R:S/$/.o/g}
PROG=		${KMOD}.ko
FULLPROG=	${PROG}.full

CFLAGS+=	-O2 -fno-strict-aliasing -nostdinc -D_KERNEL -DKLD_MODULE
CFLAGS+=	-include opt_global.h -I. -I${SYSDIR} -std=gnu99 -ffreestanding
CFLAGS+=	-fno-common -fno-pie -mcmodel=kernel -mno-red-zone -mno-mmx
CFLAGS+=	-mno-sse -Wall -Wa,--noexecstack

.PHONY: all beforebuild
.MAIN: all
all: beforebuild .WAIT ${PROG}

${PROG}: ${FULLPROG}
	${OBJCOPY} --strip-debug ${FULLPROG} ${.TARGET}

${FULLPROG}: ${OBJS}
	${LD} -r -o ${.TARGET} ${OBJS}
	printf '%s\n' ${EXPORT_SYMS} > export_syms
	${OBJCOPY} --keep-global-symbols=export_syms ${.TARGET}

# The links by which sources find <machine/...> and <x86/...>.
_ILINKS=	machine x86

.PHONY: ${_ILINKS}
machine:
	test -h ${.TARGET} || ln -s ${SYSDIR}/${MACHINE}/include ${.TARGET}
x86:
	test -h ${.TARGET} || ln -s ${SYSDIR}/x86/include ${.TARGET}

beforebuild: ${_ILINKS}

# Headers that are made.
.PATH: ${SYSDIR}/kern ${SYSDIR}/dev/pci

.m.h: ${SYSDIR}/tools/makeobjops.awk
	${AWK} -f ${SYSDIR}/tools/makeobjops.awk ${.IMPSRC} > ${.TARGET}

opt_global.h:
	echo "#define SMP 1" > ${.TARGET}
opt_ddb.h:
	:> ${.TARGET}

# The offsets that <sys/kpilite.h> wants.
DEPENDOBJS+=	genoffset.o

genoffset.o: genoffset.c opt_global.h
	${CC} ${CFLAGS} -c ${.ALLSRC:M*.c:[1]} -o ${.TARGET}
offset.inc: ${SYSDIR}/kern/genassym.sh genoffset.o
	NM=${NM} sh ${SYSDIR}/kern/genassym.sh genoffset.o > ${.TARGET}

OBJS_DEPEND_GUESS+=	offset.inc

.include <bsd.dep.mk>
.include <bsd.obj.mk>
