package depscope.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import depscope.record.CommandRecord.Command;
import depscope.record.RecordFormat;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildLogReaderTest {
    private static List<String> read(String raw) {
        FileRecords read = BuildLogReader.read(Shown.FILE, Shown.bytes(raw));
        assertEquals(List.of(), read.problems());
        read.commands().forEach(record -> assertEquals(RecordFormat.BUILD_LOG, record.format()));
        return read.commands().stream().flatMap(record -> Shown.commands(record).stream()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cc -c a.c", "gcc -O2 -c a.c", "/usr/bin/clang -c a.c", "x86_64-linux-gnu-gcc-12 -c a.c", "clang++-14 -c a.cc",
        "CC=gcc LC_ALL='a b' cc -c a.c", "A=\"x y\" B= ./tool.sh a.in", "env A=1 nice cc a.c", "ccache g++ -c a.cc", "ar cr liba.a a.o",
        "aarch64-none-elf-ld -r -o a.o b.o", "ld.lld -o a b.o", "objcopy --only-keep-debug a b", "/bin/bash ./libtool --mode=compile cc -c a.c",
        "x86_64-linux-gnu-libtool --mode=link cc", "sh gen.sh", "sed -e s/a/b/ a.in > a", "awk -f x.awk y", "echo a.o >> list", "rm -f a.o", "cat <x",
        "python3 gen.py", "../scripts/gen.py x.in", "/usr/src/conf/genassym.sh a.o", "ctfconvert -L VERSION -g a.o", "cc \\\n\t-c a.c",
        "cd sub && cc -c a.c", "(cd sub && cc -c a.c)", "( cd sub; cc -c a.c )", "set -e; for f in a b; do cc -c $f.c; done", "if test -f a; then cc a.c; fi",
        "for i in a; do \\\n echo $i; \\\ndone", ": > export_syms", ":> export_syms", "{ echo a; echo b; } > c", "test -f a || cc a.c",
        "[ -f a ] || cc a.c", "(echo a) >b", "  cc -c a.c", "as --64 a.s -o a.o", "case x in x) cc a.c;; esac"})
    void isACommand(String line) {
        assertEquals(List.of("/o : " + line.replaceAll("^ +", "")), read(line + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"  CC      a.o", "CC a.o", "a.c:3: warning: cc -c", "cc: error: no input files", "cc", "cc ", "In file included from a.c",
        "if you want a.c read it", "for more see a.h", "install the package", "sort of", "as expected", "set to a.c", "test passed.", "cat sat", "[ 12%] Building C object a.o",
        "[1/2] Building C object a.o", "make all", "--- a.o ---", "===> sys/foo", "make[1]: Entering directory", "gcc-foo -c a.c", "mycc -c a.c",
        "libtool: warning: a.la", "cc1: all warnings being treated as errors", "ld: a.o: undefined", "", " ", "\\", "'", "A=1", "A=1 ", "env", "=", "-c a.c",
        "(see a.c)", ": a.c", "checking for gcc... gcc"})
    void isNoCommand(String line) {
        assertEquals(List.of(), read(line + "\n"));
        assertEquals(List.of("/o : cc -c z.c"), read(line.endsWith("\\") ? "cc -c z.c\n" : line + "\ncc -c z.c\n"));
    }

    private static Arguments row(String raw, String... commands) {
        return Arguments.of(raw, List.of(commands));
    }

    static Stream<Arguments> logs() {
        return Stream.of(
                row(""),
                row("\u007fELF\0cc -c a.c"),
                row("cc -c a.c\r\ncc -c \\\r\n b.c\r\ncc -c c.c", "/o : cc -c a.c", "/o : cc -c \\\r\n b.c"),
                row("cc -c a.c \\\\\ncc -c \\\n"  , "/o : cc -c a.c \\\\"),
                // GNU's, and ninja's.
                row("make: Entering directory '/w'\ncc a.c\nmake[1]: Entering directory `/w/s'\ncc b.c\ngmake[2]: Entering directory \"/w/s t\"\ncc c.c\n"
                        + "gmake[2]: Leaving directory '/w/s t'\ncc d.c\nmake[1]: *** [x] Error\nmake: Leaving directory '/w'\ncc e.c\nmake: Leaving directory '/z'\ncc f.c\n",
                        "/w : cc a.c", "/w/s : cc b.c", "/w/s t : cc c.c", "/w/s : cc d.c", "/o : cc e.c", "/o : cc f.c"),
                row("ninja: Entering directory `out'\n[1/12] cc -c a.c\n[12/12] : && cc -o a a.o && :\n", "/o/out : cc -c a.c", "/o/out : : && cc -o a a.o && :"),
                row("make[1]: Entering directory '/w'\nmake[1]: Entering directory '/w'\nmake[1]: Leaving directory '/w'\ncc a.c\n", "/w : cc a.c"),
                row("/bin/sh ./libtool --mode=compile cc -c a.c\nlibtool: compile:  cc -c a.c  -fPIC -o .libs/a.o\n",
                        "/o : /bin/sh ./libtool --mode=compile cc -c a.c", "/o : cc -c a.c  -fPIC -o .libs/a.o"),
                // BSD's.
                row("===> sys/foo (obj)\n[Creating objdir /obj/w/sys/foo...]\n===> sys/bar (obj)\n[Creating objdir /obj/w/sys/bar...]\n[Creating objdir /obj/w/x/sys/foobar...]\n"
                        + "===> sys/foo (all)\n--- a.o ---\ncc -c a.c\n===> sys/bar (depend,all)\ncc -c b.c\n===> lib (all)\ncc -c c.c\n",
                        "/obj/w/sys/foo : cc -c a.c", "/obj/w/sys/bar : cc -c b.c", "/o/lib : cc -c c.c"));
    }

    @ParameterizedTest
    @MethodSource("logs")
    void readsWhereCommandsRan(String raw, List<String> commands) {
        assertEquals(commands, read(raw));
    }

    @Test
    void commandsKnowTheirPlace() {
        List<Integer> places = BuildLogReader.read(Shown.FILE, Shown.bytes("hello\n[1/2] cc -c a.c\n  cc \\\n b.c\ncc c.c\n")).commands().get(0).commands()
                .stream().map(Command::place).toList();
        assertEquals(List.of(12, 24, 34), places);
    }

    @Test
    void manyOfAThingTakeLinearTime() {
        for (String part : List.of("cc -c a.c\n", "cc \\\n", "env ", "A=1 ", "A='", "make: Entering directory '/x'\n", "make: Leaving directory '/o'\n",
                "===> x (y)\n", "[Creating objdir /x...]\n===> x (y)\n", "[Creating objdir /x/x...]\n===> z (y)\n", "a-", "cc -c ", "\\", "\"", "ing directory '", "(", "/")) {
            byte[] bytes = Shown.bytes(part.repeat(50_000) + "\n");
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> BuildLogReader.read(Shown.FILE, bytes), part);
        }
    }
}
