savedcmd_lib/built-in.a := rm -f lib/built-in.a; printf 'lib/%s ' list.o crc.o entry.o | xargs ar cDPrST lib/built-in.a
