obj/version.o: version.c version.h
version.h:
