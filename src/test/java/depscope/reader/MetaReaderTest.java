package depscope.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import depscope.record.CommandRecord.Command;
import depscope.record.DepRecord;
import depscope.record.RecordFormat;
import depscope.tree.TreePath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MetaReaderTest {
    private static final TreePath FILE = TreePath.of("/o/dir_x.o.meta");
    private static final String FIRST = "# Meta data file /o/dir_x.o.meta\n";
    private static final String OUTPUT = "-- command output --\n";
    private static final String HEAD = FIRST + "CMD cc -c x.c\nCWD /o\nTARGET x.o\n" + OUTPUT;
    private static final String TRACE = "\n-- filemon acquired metadata --\n# filemon version 5\n# Target pid 7\nV 5\n";
    private static final String END = "# Bye bye\n";

    private static FileRecords read(String raw) {
        return MetaReader.read(FILE, Shown.bytes(raw));
    }

    /** All of it, a line each. */
    private static List<String> shown(FileRecords read) {
        List<String> lines = new ArrayList<>();
        for (DepRecord record : read.records()) {
            assertEquals(RecordFormat.META, record.format());
            lines.add("from " + record.base() + " " + String.join("; ", Shown.rules(record)));
        }
        read.commands().forEach(record -> lines.addAll(Shown.commands(record)));
        read.problems().forEach(p -> lines.add(p.line() + ":" + p.column() + " " + p.message()));
        return lines;
    }

    private static Arguments row(String raw, String... lines) {
        return Arguments.of(raw, List.of(lines));
    }

    static Stream<Arguments> heads() {
        return Stream.of(
                // Other things are named so too.
                row(""),
                row("fileFormatVersion: 2\n"),
                row("# Meta data file"),
                row("CMD cc\nCWD /o\nTARGET x.o\n" + OUTPUT),
                row(FIRST + OUTPUT),
                row(FIRST + "CMD cc -c x.c\nCWD /o\nTARGET dir/x.o\nOODATE x.c y.h\nENV A=1\n" + OUTPUT + "\n", "/o >dir/x.o: cc -c x.c"),
                row(FIRST + "CMD @echo 'CWD'\nCMD -cc\nCMD \nCWD /w/../o/sub\nTARGET /o/dir/x.o\n" + OUTPUT + "CMD no\nCWD /no\n",
                        "/o/sub >/o/dir/x.o: @echo 'CWD'", "/o/sub >/o/dir/x.o: -cc"),
                // Newlines in a command, and in a value.
                row(FIRST + "CMD echo 'a\nb\n' > x\nCMD c\nCWD /o\nTARGET x\nOODATE y\nENV A=1\nCMD 2\nCWD /3\n" + OUTPUT,
                        "/o >x: echo 'a\nb\n' > x", "/o >x: c"),
                row(FIRST + "CMD a b\nTARGET my prog\nCWD /o/a b\n" + OUTPUT, "/o/a b >my prog: a b"),
                row(FIRST + "CMD cc\n" + OUTPUT, "/o >dir_x.o: cc"),
                row(FIRST + "CMD cc\nTARGET \n" + OUTPUT, "/o >dir_x.o: cc"),
                row(FIRST + "odd\nCMD cc\nCWD o\nTARGET \u00e9\nodd\n" + OUTPUT, "/o/o >\u00e9: cc",
                        "2:1 no line of the head of a .meta file", "6:1 no line of the head of a .meta file"),
                // The file ends.
                row(FIRST, "2:1 cut off: nothing behind the commands"),
                row(FIRST + "CMD cc -c x.c\nCWD /o\n", "4:1 cut off: nothing behind the commands"),
                row(FIRST + "CMD cc -c", "2:1 cut off: nothing behind the commands"),
                row(FIRST + "CMD cc -c x.c\nCWD /o\nTARGET x.o\n-- command output --", "5:1 cut off: nothing behind the commands"),
                row(HEAD + "x.c:1: warn", "/o >x.o: cc -c x.c", "6:1 cut off: the last line has no end"));
    }

    @ParameterizedTest
    @MethodSource("heads")
    void readsCommandsAndWhereTheyRan(String raw, List<String> lines) {
        assertEquals(lines, shown(read(raw)));
    }

    /** A trace between the head and its end, and the prerequisites, then problems. */
    static Stream<Arguments> traces() {
        String far = "/" + "y".repeat(1013);
        return Stream.of(
                row(""),
                row("E 7 /bin/sh\nR 7 /lib/libc.so\nR 7 /src/x.c\nR 7 h.h\nR 7 /src/x.c\nR 7 ./h.h\nX 7 0 0\n",
                        "/bin/sh", "/lib/libc.so", "/src/x.c", "h.h"),
                row("R 7 /src/a b.c\nR 7 c d\nR 7  e\nR 7 /src/\u00e9\n", "/src/a b.c", "c d", " e", "/src/\u00e9"),
                row("R 7 .\nR 7 /o\nR 7 /src\nR 7 ..\nS 7 /src/s\nV 5\n# R 7 /no\nR 7 /src/v\nQ 7 /q\n", "/src", "..", "/src/v"),
                // What make has no eye for, by the first letters alone; relative ones are not looked at.
                row("R 7 /dev/null\nR 7 /etc/x\nR 7 /proc/1\nR 7 /tmp/a\nR 7 /tmpfs/x\nE 7 /var/run/x\nR 7 /var/tmp/y\nR 7 /var/x\nR 7 tmp/x\n",
                        "/var/x", "tmp/x"),
                // The target's own, and what is the commands' own.
                row("R 7 x.o\nR 7 /o/x.o\nW 7 x.o\nR 7 /o/../o/x.o\n"),
                row("W 7 tmp.1\nR 7 tmp.1\nR 7 /o/tmp.1\nR 7 a\nD 7 tmp.1\n", "a"),
                row("R 7 a\nW 7 a\nR 7 b\nR 7 c\nW 7 b\n", "b", "c"),
                row("R 7 a\nR 8 b\nW 7 a\nR 7 c\nR 7 c\nW 7 c\n", "b", "c"),
                row("W 7 x.tmp\nM 7 'x.tmp' 'y'\nR 7 y\nR 7 z\n", "z"),
                row("M 7 '/w/dir' 'new'\nR 7 new/a/b\nR 7 newer/a\n", "newer/a"),
                // Deleted, moved away, and there again.
                row("R 7 a\nD 7 a\nR 7 b\nM 7 'b' 'c'\nR 7 d\n", "d"),
                row("R 7 d/a\nR 7 d/b/c\nD 7 d\nR 7 d/e\n", "d/e"),
                row("D 7 a\nR 7 a\nR 7 b\nD 7 b\nW 7 b\nR 7 c\nD 7 c\nR 7 c\n", "a", "b", "c"),
                // Where processes are.
                row("C 7 /src\nF 7 8\nC 8 sub\nR 7 a\nR 8 b\nR 9 c\nX 8 0\nR 8 d\n", "/src/a", "/src/sub/b", "c", "d"),
                row("C 7 sub\nR 7 a\nR 7 ../b\nR 7 /o/sub/a\nC 7 ..\nR 7 b\nR 7 a\nC 7 /\nR 7 e\n", "sub/a", "sub/../b", "a", "/e"),
                row("F 7 8\nC 7 /w\nR 8 a\nF 8 7\nR 7 b\n", "a", "b"),
                // A name from a directory that is not told.
                row("A 7 h.h\nR 7 h.h\nR 7 h.h\nA 7 i.h\nR 7 /src/i.h\nR 7 i.h\nA 7 o\nW 7 o\nR 7 o\nA 8 j\nR 7 j\n",
                        "h.h", "/src/i.h", "i.h", "o", "j"),
                // Links.
                row("L 7 '/src/a b.h' 'a.h'\nR 7 a.h\nL 7 ../b 'c d'\nL 7 ../b e\nL 7 'it's' 'f'\nR 7 e\n",
                        "/src/a b.h", "../b", "it's"),
                row("L 7 '/src' 's'\nR 7 s/x.h\n", "/src", "s/x.h"),
                row("L 7 'a'\nM 7 b\nL 7 '\nM 7 ''\nL 7 '' ''\nM 7 a \nM 7 c d\n",
                        "0:5 two names are expected", "1:5 two names are expected", "2:5 two names are expected",
                        "3:5 two names are expected", "4:5 two names are expected", "1 more problem like these"),
                // What is no line of a trace.
                row("R 7\nR x /a\nR 7 /a\nR  /b\nR 1234567890 /b\nr 7 /b\nhello\nR 7 \n", "/a",
                        "0:1 .", "1:1 .", "3:1 .", "4:1 .", "5:1 .", "2 more problems like these"),
                row("F 7 x\nF 7 99999999999\nR 7 /a\n\nR 7 /b\n", "/a", "/b", "0:5 the number of a process is expected",
                        "1:5 the number of a process is expected", "3:1 ."),
                // Cut by the kernel.
                row("R 7 /a\nR 7 " + far + "\nR 7 " + far + "y\nR 7 " + far + "yyyR 7 /b\nR 7 /c\nM 7 'a' 'y" + far + far + "'\n",
                        "/a", far, far + "y", "/c",
                        "3:1 as long as filemon's lines get, and so cut off: this file, and what else is so long, is left out"));
    }

    @ParameterizedTest
    @MethodSource("traces")
    void readsWhatCommandsTouched(String trace, List<String> expected) {
        List<String> prerequisites = expected.stream().filter(line -> !line.matches("(?s)\\d.*")).toList();
        List<String> told = expected.stream().filter(line -> line.matches("(?s)\\d.*")).toList();
        FileRecords read = read(HEAD + TRACE + trace + END);
        assertEquals(List.of("[x.o] <- " + prerequisites), Shown.rules(read.records().get(0)));
        int before = (HEAD + TRACE).split("\n", -1).length;
        assertEquals(told, read.problems().stream().map(p -> (p.line() == 0 ? "" : (p.line() - before) + ":" + p.column() + " ")
                + p.message().replaceAll("^no line of a trace: .*", ".")).toList());
    }

    @Test
    void aTraceMakesItARecordSeenFromWhereTheCommandsRan() {
        assertEquals(List.of("from /o/sub [dir/x.o] <- [/src/x.c, y.h]", "/o/sub >dir/x.o: cc"),
                shown(read(FIRST + "CMD cc\nCWD /o/sub\nTARGET dir/x.o\n" + OUTPUT + TRACE + "R 7 /src/x.c\nR 7 y.h\n")));
        assertEquals(List.of("from /o [dir_x.o] <- [y]", "/o >dir_x.o: cc"),
                shown(read(FIRST + "CMD cc\n" + "# buildmon\nR 7 y\n")));
    }

    @Test
    void eachCommandMayHaveATraceOfItsOwn() {
        String output = "R 7 /printed\n\nnot a line\n";
        assertEquals(List.of("from /o [x.o] <- [/src/a, a, b]", "/o >x.o: cc -c x.c"),
                shown(read(HEAD + output + TRACE + "C 7 /src\nR 7 a\nW 7 c\n" + END + output + TRACE + "R 7 a\nR 7 b\nR 7 /src/c\n" + END + output)));
    }

    @Test
    void aTraceThatBreaksOffKeepsWhatCameBefore() {
        assertEquals(List.of("from /o [x.o] <- [a]", "/o >x.o: cc -c x.c", "12:1 cut off: the last line has no end"),
                shown(read(HEAD + TRACE + "R 7 a\nR 7 b")));
    }

    @Test
    void commandsAndPrerequisitesKnowTheirPlace() {
        String raw = FIRST + "CMD a\n\n\nCMD b\nCWD /o\nTARGET x.o\n" + OUTPUT + TRACE + "C 7 s\nR 7 c\nR 7 /d\nL 7 '/e' f\n";
        FileRecords read = read(raw.replace("'/e' f", "'/e' 'f'"));
        assertEquals(List.of(FIRST.length(), FIRST.length() + 8),
                read.commands().get(0).commands().stream().map(Command::place).toList());
        DepRecord record = read.records().get(0);
        List<Integer> places = new ArrayList<>();
        for (int w = 0; w < record.words().count(); w++) {
            places.add(record.words().place(w));
        }
        assertEquals(List.of(raw.indexOf("x.o\n" + OUTPUT), raw.indexOf("c\nR 7 /d"), raw.lastIndexOf("/d"), raw.indexOf("/e")), places);
    }

    @Test
    void manyOfAThingTakeLinearTime() {
        int count = 200_000;
        for (String part : List.of("R %d /a/b/c\n", "R 7 /a/b/%d\n", "F 7 %d\n", "D 7 d%d/x/y\nR 7 e%1$d/x/y/z\n", "M 7 'a%d' 'b%1$d'\nR 7 c%1$d\n",
                "L 7 ' ' '%d\n", "x%d\n", "A 7 %d\nR 7 %1$d\n", "C 7 %d\nC 7 ..\nR 7 /x%1$d\n")) {
            StringBuilder trace = new StringBuilder(HEAD + TRACE);
            for (int i = 0; i < count; i++) {
                trace.append(String.format(part, i));
            }
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(trace.toString()), part);
        }
    }
}
