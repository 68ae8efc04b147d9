savedcmd_include/generated/autoconf.h := sh /usr/src/mini/scripts/config.sh /usr/src/mini/mini.config
