package depscope.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** A directory whose makefile asks a command that nobody answers, and has a rule under that condition. */
public final class AskingMakefile {
    private AskingMakefile() {
    }

    public static Path in(Path directory) throws IOException {
        write(directory, "Makefile", 1, """
                SRCS= main.c
                WHAT!= todays-weather
                .if ${WHAT} == "rain"
                SRCS+= rain.c
                main.o: extra.h
                .endif
                OPTIONS?= -O2
                OPTIONS?= -O1
                OPTIONS:= ${OPTIONS} -g
                OPTIONS+= -D${WHAT}

                hello: main.o
                \tcc -o hello main.o
                main.o: main.c
                \tcc ${OPTIONS} -c main.c
                .MAIN: hello
                """);
        write(directory, ".depend", 1, "main.o: main.c\n");
        write(directory, "main.c", 1, "#include \"extra.h\"\nint main(void) { return 0; }\n");
        write(directory, "extra.h", 1, "\n");
        write(directory, "main.o", 2, "");
        write(directory, "hello", 3, "");
        return directory;
    }

    static void write(Path directory, String name, int second, String text) throws IOException {
        Path file = Files.writeString(directory.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-12-02T10:00:00Z").plusSeconds(second)));
    }
}
