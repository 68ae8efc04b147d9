obj/main.o: main.c ../include/net.h ../include/queue.h table.h
../include/net.h:
../include/queue.h:
table.h:
