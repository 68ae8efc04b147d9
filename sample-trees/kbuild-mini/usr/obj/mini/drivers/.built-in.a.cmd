savedcmd_drivers/built-in.a := rm -f drivers/built-in.a; printf 'drivers/%s ' uart.o blob.o | xargs ar cDPrST drivers/built-in.a
