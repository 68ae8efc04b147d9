# hand-made: no filemon can run where this tree is made
# filemon version 5
# Target pid 71
V 5
E 71 /bin/sh
R 71 /etc/libmap.conf
R 71 /usr/src/hello/gen.sh
F 71 72
E 72 /usr/bin/dirname
X 72 0 0
C 71 /usr/src/hello
F 71 73
W 73 /usr/obj/usr/src/hello/words.tmp
E 73 /usr/bin/sed
R 73 polish.sed
R 73 /usr/src/hello/words.txt
X 73 0 0
F 71 74
E 74 /usr/bin/awk
R 74 /usr/obj/usr/src/hello/words.tmp
X 74 0 0
F 71 75
E 75 /bin/rm
D 75 /usr/obj/usr/src/hello/words.tmp
X 75 0 0
W 70 words.h
X 71 0 0
# Bye bye
