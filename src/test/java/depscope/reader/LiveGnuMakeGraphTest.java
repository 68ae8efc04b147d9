package depscope.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import depscope.record.RuleRecord;
import depscope.tree.TreePath;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What GNU make prints of itself, read. Each test skips, and says so, where there is none. */
class LiveGnuMakeGraphTest {
    private static final String MAKEFILE = """
            VPATH = src
            CFLAGS = -O2
            MULTI := $(shell printf 'a\\nb')
            .PHONY: all sub clean
            .SECONDARY: sec.c
            .PRECIOUS: %.keep prec.o
            .SUFFIXES: .x .y2
            .x.y2:
            \tcp $< $@
            all: prog sub dbl grp1 static.o a.out t\\#x d$$r sp\\ ace a.r version.h norec lib.a x.tab.o f\\:g -lm sec.o
            prog: a.o b.o | objdir src
            \t$(CC) -o $@ $^
            \t@echo "done: it" && \\
            \techo 'x\ty'
            prog: MYVAR := yes: no
            prog: private OTHER = no$(X)
            objdir:
            \tmkdir -p $@
            dbl:: a.h
            \techo one
            dbl:: b.h
            \techo two
            grp1 grp2 &: a.h
            \ttouch grp1 grp2
            static.o: %.o: %.c FORCE
            \t$(CC) -c -o $@ $<
            FORCE:
            a.out: a.h ;
            sub:
            \t$(MAKE) -C sub
            clean:
            \trm -f *.o
            t\\#x d$$r sp\\ ace f\\:g: a.h
            \ttouch '$@'
            %.q: %.c
            \tcp $< $@
            %.r: %.q
            \tcp $< $@
            sec.c:
            \ttouch $@
            norec: a.h
            %.tab.c %.tab.h: %.y
            \ttouch $*.tab.c $*.tab.h
            x.tab.o: x.tab.c x.tab.h
            \ttouch $@
            lib.a: lib.a(m.o)
            version.h: FORCE
            \tsh gen > $@.tmp
            \tcmp -s $@.tmp $@ || mv $@.tmp $@
            -include a.d
            """;

    @TempDir
    Path directory;

    @BeforeEach
    void write() throws IOException {
        boolean installed = false;
        for (String place : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            installed |= Files.isExecutable(Path.of(place, "make"));
        }
        assumeTrue(installed, "GNU make is not installed");
        Files.createDirectories(directory.resolve("src"));
        Files.createDirectories(directory.resolve("sub"));
        Files.writeString(directory.resolve("Makefile"), MAKEFILE);
        Files.writeString(directory.resolve("sub/Makefile"), "all: x\n\tcat x\nx: y\n\tcp y x\n");
        Files.writeString(directory.resolve("a.d"), "a.o: src/a.c a.h\na.h:\n");
        for (String name : List.of("src/a.c", "a.h", "b.h", "b.c", "static.c", "x.y", "m.c", "sub/y")) {
            Files.writeString(directory.resolve(name), "");
        }
        directory = directory.toRealPath();
    }

    private static List<String> command(String... options) {
        List<String> command = new ArrayList<>(List.of("make"));
        command.addAll(List.of(options));
        return command;
    }

    private FileRecords ask(String... options) throws IOException, InterruptedException {
        Path file = directory.resolve(".make-graph");
        ProcessBuilder builder = new ProcessBuilder(command(options)).directory(directory.toFile())
                .redirectErrorStream(true).redirectOutput(file.toFile());
        builder.environment().keySet().removeAll(List.of("MAKEFLAGS", "MAKELEVEL", "MFLAGS", "LANG", "LANGUAGE"));
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "Pacific/Kiritimati"));
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        byte[] bytes = Files.readAllBytes(file);
        assumeTrue(new String(bytes, StandardCharsets.ISO_8859_1).contains("# GNU Make 4."), "make is no GNU make 4");
        assertTrue(GnuGraphReader.isOne(bytes));
        return GnuGraphReader.read(TreePath.of(file.toString()), bytes);
    }

    private static List<String> sorted(RuleRecord record) {
        return GnuGraphReaderTest.nodes(record).stream().map(node -> node.replaceAll("/[^, ]*/libm\\.[a-z]+", "LIBM"))
                .filter(node -> !node.startsWith("LIBM")).sorted().toList();
    }

    @Test
    void theDataBaseOfADryRun() throws Exception {
        FileRecords read = ask("-np");
        assertEquals(List.of(), read.problems());
        assertEquals(List.of(directory + "/sub", directory.toString()), read.rules().stream().map(record -> record.base().raw()).toList());
        assertEquals(List.of("all 8000001 MADE reached <- [x]\tcat x\n", "x 8000001 MADE reached <- [y]\tcp y x\n",
                "y 0 UP_TO_DATE reached <- []"), sorted(read.rules().get(0)));
        String compile = "\t$(COMPILE.c) $(OUTPUT_OPTION) $<\n";
        assertEquals(List.of(
                "FORCE 1 MADE reached <- []",
                "a.h 1 UP_TO_DATE reached <- []",
                // Once by the rule and once by what the compiler recorded.
                "a.o 8000001 MADE reached <- [src/a.c, src/a.c, a.h]" + compile,
                "a.out 8000001 MADE reached <- [a.h] marks 100\t\n",
                "a.q 8000001 MADE reached <- [src/a.c] marks 2\tcp $< $@\n",
                "a.r 8000001 MADE reached <- [a.q]\tcp $< $@\n",
                "all 10001 MADE reached <- [prog, sub, dbl, grp1, static.o, a.out, t#x, d$r, sp ace, a.r, version.h, norec, lib.a, x.tab.o,"
                        + " f:g, LIBM, sec.o]",
                "b.c 0 UP_TO_DATE reached <- []",
                "b.h 0 UP_TO_DATE reached <- []",
                "b.o 8000001 MADE reached <- [b.c]" + compile,
                "clean 8010001 UNMADE <- []\trm -f *.o\n",
                "d$r 8000001 MADE reached <- [a.h]\ttouch '$@'\n",
                "dbl 8000004 MADE reached <- [a.h]\techo one\n",
                "dbl 8000004 MADE reached <- [b.h]\techo two\n",
                "f:g 8000001 MADE reached <- [a.h]\ttouch '$@'\n",
                "grp1 8000001 MADE reached <- [a.h]\ttouch grp1 grp2\n",
                "grp2 8000001 MADE reached <- [a.h]\ttouch grp1 grp2\n",
                "lib.a 1 MADE reached <- []",
                "lib.a 8000001 MADE reached <- [m.o]\t$(AR) $(ARFLAGS) $@ $<\n",
                "m.c 0 UP_TO_DATE reached <- []",
                "m.o 8000001 MADE reached <- [m.c] marks 2" + compile,
                "norec 1 MADE reached <- [a.h]",
                "objdir 8000001 MADE reached <- []\tmkdir -p $@\n",
                "prog 8000001 MADE reached <- [a.o, b.o] | [objdir, src]\t$(CC) -o $@ $^\n\t@echo \"done: it\" && \\\n\techo 'x\ty'\n",
                "sec.c 8000001 MADE reached <- [] marks 2\ttouch $@\n",
                "sec.o 8000001 MADE reached <- [sec.c]" + compile,
                "sp ace 8000001 MADE reached <- [a.h]\ttouch '$@'\n",
                "src 0 UP_TO_DATE reached <- []",
                "src/a.c 0 UP_TO_DATE reached <- []",
                "static.c 0 UP_TO_DATE reached <- []",
                "static.o 8000001 MADE reached <- [static.c, FORCE]\t$(CC) -c -o $@ $<\n",
                "sub 8010001 MADE reached <- [] marks 1\t$(MAKE) -C sub\n",
                "t#x 8000001 MADE reached <- [a.h]\ttouch '$@'\n",
                "version.h 8000001 MADE reached <- [FORCE] marks 4\tsh gen > $@.tmp\n\tcmp -s $@.tmp $@ || mv $@.tmp $@\n",
                "x.tab.c 8000001 MADE reached <- [x.y]\ttouch $*.tab.c $*.tab.h\n",
                "x.tab.h 8000001 MADE reached <- [x.y]\ttouch $*.tab.c $*.tab.h\n",
                "x.tab.o 8000001 MADE reached <- [x.tab.c, x.tab.h]\ttouch $@\n",
                "x.y 0 UP_TO_DATE reached <- []"), sorted(read.rules().get(1)));
        assertEquals("a b", read.rules().get(1).variables().get("MULTI"));
        assertEquals("-O2", read.rules().get(1).variables().get("CFLAGS"));
        assertTrue(read.rules().get(1).complete());
    }

    @Test
    void withQItIsNotComplete() throws Exception {
        FileRecords read = ask("-npq");
        assertEquals(List.of(directory.toString()), read.rules().stream().map(record -> record.base().raw()).toList());
        assertTrue(read.problems().toString().contains("printed with -q"), read.problems().toString());
        assertFalse(read.rules().get(0).complete());
        assertTrue(ask("-npqC", "sub", "y").rules().get(0).complete());
    }

    @Test
    void aFailureIsTold() throws Exception {
        Files.delete(directory.resolve("b.h"));
        FileRecords read = ask("-npk", "dbl");
        assertTrue(read.problems().toString().contains("make stopped: 'b.h' is not there"), read.problems().toString());
    }
}
