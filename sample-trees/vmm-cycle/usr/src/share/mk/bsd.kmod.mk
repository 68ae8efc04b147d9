SYSDIR?=	/usr/src/sys

.include "${SYSDIR}/conf/kmod.mk"
