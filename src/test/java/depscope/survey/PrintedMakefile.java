package depscope.survey;

import java.io.IOException;
import java.nio.file.Path;

/** A directory with a makefile and what make printed of an older one: the rule of util.o is another by now. */
public final class PrintedMakefile {
    private PrintedMakefile() {
    }

    public static Path in(Path directory) throws IOException {
        AskingMakefile.write(directory, "Makefile", 1, """
                OBJS= main.o util.o
                .include "link.mk"
                .for each in main util
                ${each}.o: ${each}.c
                \tcc -c ${each}.c
                .endfor

                util.o: today.h
                .MAIN: hello
                """);
        AskingMakefile.write(directory, "link.mk", 1, "hello: ${OBJS}\n\tcc -o hello ${OBJS}\n");
        AskingMakefile.write(directory, ".make-graph", 1, PrintedGraph.of(directory.toString(), "hello: main.o util.o", "main.o: main.c main.h", "util.o: util.c gone.h"));
        AskingMakefile.write(directory, ".depend", 1, "main.o: main.c main.h\n");
        for (String name : new String[] {"main.c", "main.h", "util.c", "today.h", "gone.h"}) {
            AskingMakefile.write(directory, name, 1, "\n");
        }
        AskingMakefile.write(directory, "main.o", 3, "");
        AskingMakefile.write(directory, "hello", 2, "");
        AskingMakefile.write(directory, "util.o", 1, "");
        return directory;
    }
}
