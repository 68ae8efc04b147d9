package depscope.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import depscope.record.ReadProblem;
import depscope.tree.TreePath;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the real makes write, read. Each test skips, and says so, where its make is not installed. */
class LiveMetaReaderTest {
    private static final String MAKEFILE = """
            .MAKE.MODE= meta env curdirok=yes
            .SUFFIXES:
            all: prog dir/x.h own
            prog: a.o
            \t@echo linked > prog
            \t-@true
            a.o: a.c
            \tcp ${.CURDIR}/a.c a.o; \\
            \t  echo two
            dir/x.h:
            \tmkdir -p dir
            \techo "a${.newline}b" > ${.TARGET}
            own: a.o
            \techo ${.OODATE} $? > ${.TARGET}
            \t${EMPTY}
            """;
    private static final String RECURSIVE = """
            all: a.o
            \t$(MAKE) -C sub
            \techo end \\
            \t  > z
            a.o: a.c
            \tcc -c a.c
            """;

    @TempDir
    Path temporary;

    private static boolean installed(String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
    }

    private void run(Path directory, Path output, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MAKE"));
        builder.environment().put("NEWLINE", "1\nCMD 2\nCWD /3");
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), () -> String.join(" ", command) + ": " + output);
    }

    @Test
    void bmakesMetaFiles() throws IOException, InterruptedException {
        assumeTrue(installed("bmake"), "bmake is not installed");
        Path directory = temporary.toRealPath();
        Files.writeString(directory.resolve("Makefile"), MAKEFILE);
        Files.writeString(directory.resolve("a.c"), "");
        run(directory, directory.resolve("output"), "bmake");
        List<String> commands = new ArrayList<>();
        List<ReadProblem> problems = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".meta")).sorted().toList()) {
                FileRecords read = MetaReader.read(TreePath.of(file.toString()), Files.readAllBytes(file));
                commands.add(file.getFileName().toString());
                read.commands().forEach(record -> Shown.commands(record).forEach(line -> commands.add(line.replace(directory.toString(), "/d"))));
                problems.addAll(read.problems());
                assertEquals(List.of(), read.records(), "nothing traces here");
            }
        }
        assertEquals(List.of(), problems);
        assertEquals(List.of("a.o.meta", "/d >a.o: cp /d/a.c a.o;  echo two",
                "dir_x.h.meta", "/d >dir/x.h: mkdir -p dir", "/d >dir/x.h: echo \"a\nb\" > dir/x.h",
                "own.meta", "/d >own: echo a.o a.o > own",
                "prog.meta", "/d >prog: @echo linked > prog", "/d >prog: -@true"), commands);
    }

    @Test
    void gnuMakesDryRun() throws IOException, InterruptedException {
        assumeTrue(installed("make"), "make is not installed");
        Path directory = temporary.toRealPath();
        Files.createDirectory(directory.resolve("sub"));
        Files.writeString(directory.resolve("Makefile"), RECURSIVE);
        Files.writeString(directory.resolve("a.c"), "");
        Files.writeString(directory.resolve("sub/Makefile"), "b.o:\n\tcd . && cc -c ../b.c\n");
        run(directory, directory.resolve("build.log"), "make", "-n", "-w");
        Path log = directory.resolve("build.log");
        List<String> commands = BuildLogReader.read(TreePath.of(log.toString()), Files.readAllBytes(log)).commands().stream()
                .flatMap(record -> Shown.commands(record).stream()).map(line -> line.replace(directory.toString(), "/d")).toList();
        assertEquals(List.of("/d : cc -c a.c", "/d/sub : cd . && cc -c ../b.c", "/d : echo end \\\n  > z"), commands);
    }
}
