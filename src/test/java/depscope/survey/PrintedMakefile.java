package depscope.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** A directory with a makefile and what make printed of an older one: the rule of util.o is another by now. */
public final class PrintedMakefile {
    private PrintedMakefile() {
    }

    public static Path in(Path directory) throws IOException {
        write(directory, "Makefile", 1, """
                OBJS= main.o util.o
                .include "link.mk"
                .for each in main util
                ${each}.o: ${each}.c
                \tcc -c ${each}.c
                .endfor

                util.o: today.h
                .MAIN: hello
                """);
        write(directory, "link.mk", 1, "hello: ${OBJS}\n\tcc -o hello ${OBJS}\n");
        write(directory, ".make-graph", 1, PrintedGraph.of(directory.toString(), "hello: main.o util.o", "main.o: main.c main.h", "util.o: util.c gone.h"));
        write(directory, ".depend", 1, "main.o: main.c main.h\n");
        for (String name : new String[] {"main.c", "main.h", "util.c", "today.h", "gone.h"}) {
            write(directory, name, 1, "\n");
        }
        write(directory, "main.o", 3, "");
        write(directory, "hello", 2, "");
        write(directory, "util.o", 1, "");
        return directory;
    }

    private static void write(Path directory, String name, int second, String text) throws IOException {
        Path file = Files.writeString(directory.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-12-02T10:00:00Z").plusSeconds(second)));
    }
}
