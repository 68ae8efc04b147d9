obj/queue.o: queue.c ../include/queue.h
../include/queue.h:
