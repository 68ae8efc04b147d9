# A kernel module.
#
# KMOD		its name
# SRCS		its sources, and the headers that are made before them
# DPSRCS	more sources for `make depend' to look at
# EXPORT_SYMS	the symbols that other modules may use

OBJS+=		${SRCS:N*.h:R:S/$/.o/g}
PROG=		${KMOD}.ko

CFLAGS+=	-O2 -fno-strict-aliasing -nostdinc -D_KERNEL -DKLD_MODULE
CFLAGS+=	-I. -I@ -std=gnu99 -ffreestanding -fno-common -fno-pie
CFLAGS+=	-mcmodel=kernel -mno-red-zone -mno-mmx -mno-sse -Wall
CFLAGS+=	-Wa,--noexecstack

.PHONY: all
.MAIN: all
all: ${PROG}

${PROG}: ${OBJS}
	${LD} -r -d -o ${.TARGET} ${OBJS}
	printf '%s\n' ${EXPORT_SYMS} > export_syms
	${OBJCOPY} --keep-global-symbols=export_syms ${.TARGET}

# The links by which sources find <sys/...>, <machine/...> and <x86/...>.
# What needs them names them only while they are not there, for a link is
# never made for good: it is phony.
_ILINKS=	@ machine x86

.PHONY: ${_ILINKS}
@:
	test -h ${.TARGET} || ln -s ${SYSDIR} ${.TARGET}
machine:
	test -h ${.TARGET} || ln -s ${SYSDIR}/${MACHINE}/include ${.TARGET}
x86:
	test -h ${.TARGET} || ln -s ${SYSDIR}/x86/include ${.TARGET}

beforedepend: ${_ILINKS}
.for _link in ${_ILINKS}
.if !exists(${.OBJDIR}/${_link})
${OBJS} ${SRCS:M*.h}: ${_link}
.endif
.endfor

# Headers that are made.
MFILES=		kern/bus_if.m kern/device_if.m dev/pci/pci_if.m
.for _m in ${MFILES}
.for _h in ${SRCS:M${_m:T:R}.h}
${_h}: @/tools/makeobjops.awk @/${_m}
	${AWK} -f @/tools/makeobjops.awk @/${_m} > ${.TARGET}
.endfor
.endfor

.for _opt in ${SRCS:Mopt_*.h}
${_opt}:
	:> ${.TARGET}
.endfor

# Without a record, every object waits for the headers that are made.
.if !exists(${.OBJDIR}/.depend)
${OBJS}: ${SRCS:M*.h}
.endif

.include <bsd.dep.mk>
.include <bsd.obj.mk>
