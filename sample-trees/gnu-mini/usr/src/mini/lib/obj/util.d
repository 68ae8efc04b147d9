obj/util.o: util.c ../include/net.h ../include/queue.h
../include/net.h:
../include/queue.h:
