savedcmd_mini.o := ld -r -o mini.o --whole-archive lib/built-in.a drivers/built-in.a
