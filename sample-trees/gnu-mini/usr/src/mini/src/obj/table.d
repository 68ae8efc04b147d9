obj/table.o: table.c table.h
table.h:
