savedcmd_lib/crctable.h := scripts/mktable 16 >lib/crctable.h
