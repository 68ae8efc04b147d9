package depscope.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.record.DepRecord;
import depscope.record.Place;
import depscope.record.ReadProblem;
import depscope.record.RecordFormat;
import depscope.tree.TreePath;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DependReaderTest {
    private static ReadResult<DepRecord> read(String raw) {
        return DependReader.read(Shown.FILE, RecordFormat.D, TreePath.of("/o"), Shown.bytes(raw));
    }

    private static Arguments row(String raw, String... rules) {
        return Arguments.of(raw, List.of(rules));
    }

    static Stream<Arguments> clean() {
        return Stream.of(
                row(""),
                row("\n\r\n  \n"),
                row("# dummy\n"),
                row("a.o: a.c b.h\n", "[a.o] <- [a.c, b.h]"),
                row("a.o: a.c \\\n  b.h \\\n\tc.h\n", "[a.o] <- [a.c, b.h, c.h]"),
                row("a.o: a.c \\\r\n  b.h\r\nb.o: b.c\r\n", "[a.o] <- [a.c, b.h]", "[b.o] <- [b.c]"),
                row("a.o: a.c\\\nb.h\n", "[a.o] <- [a.c, b.h]"),
                row("a.o:\\\n a.c\n", "[a.o] <- [a.c]"),
                row("a.o \\\n  a.lo: a.c\n", "[a.o, a.lo] <- [a.c]"),
                row("a.o : a.c\n", "[a.o] <- [a.c]"),
                row("  a.o: a.c\n", "[a.o] <- [a.c]"),
                row("a.o:: a.c\na.o:: b.c\n", "[a.o] <- [a.c]", "[a.o] <- [b.c]"),
                row("a.o! a.c\nb.o ! b.c\n", "[a.o] <- [a.c]", "[b.o] <- [b.c]"),
                row("a.o: a.h!x b!\n", "[a.o] <- [a.h!x, b!]"),
                row("a.o: a.h\na.h:\n", "[a.o] <- [a.h]", "[a.h] <- []"),
                row("a.o: C:/x/a.c d:\\y\\b.h\nC:/x/a.c:\n", "[a.o] <- [C:/x/a.c, d:\\y\\b.h]", "[C:/x/a.c] <- []"),
                row("C:\\o\\a.o: a.c\n", "[C:\\o\\a.o] <- [a.c]"),
                row("o:z.o: z.c foo:bar.h\nfoo:bar.h:\n", "[o:z.o] <- [z.c, foo:bar.h]", "[foo:bar.h] <- []"),
                row("o\\:z.o: z\\:.c\n", "[o:z.o] <- [z:.c]"),
                row("a.o:a.c b.h\n", "[a.o] <- [a.c, b.h]"),
                row("a.o::a.c\n", "[a.o] <- [a.c]"),
                row("C:/a.o:C:/a.c\n", "[C:/a.o] <- [C:/a.c]"),
                row("x\\ y.o: x\\ y.c t\\\tt.h\n", "[x y.o] <- [x y.c, t\tt.h]"),
                row("a.o: k\\\\\\\\\\ l.h\n", "[a.o] <- [k\\\\ l.h]"),
                row("a.o: k\\\\ l.h\n", "[a.o] <- [k\\\\, l.h]"),
                row("a.o: e\\#f.h m\\\\\\#n.h g$$h.h i%j.h $x ${Y}\n",
                        "[a.o] <- [e#f.h, m\\\\#n.h, g$h.h, i%j.h, $x, ${Y}]"),
                row("a.o: a\\b.h\n", "[a.o] <- [a\\b.h]"),
                row("a.o: a.c # b.h\n# c.o: c.c \\\n d.h\nb.o: b.c#x\n", "[a.o] <- [a.c]", "[b.o] <- [b.c]"),
                row("a.o: a.c\n\tcc: -c a.c \\\n more: x\nb.o: b.c\n", "[a.o] <- [a.c]", "[b.o] <- [b.c]"),
                row("X = y: z\nX:=y\nX+= z\nX ?= a : b\nX!=date\nX::= 1\na.o: a.c\n", "[a.o] <- [a.c]"),
                row("o/x=y.o: a=b.c\n", "[o/x=y.o] <- [a=b.c]"),
                row(".PHONY: all\n.depend: x\n", "[.depend] <- [x]"),
                row(".export X\n.endif\ninclude: x\n", "[include] <- [x]"),
                row("a.o: \u00e9\u00ff.h\n", "[a.o] <- [\u00e9\u00ff.h]"),
                row("a.o: a.c\rb.h\n", "[a.o] <- [a.c\rb.h]"),
                row("a.o: a.c \\\n\nb.o: b.c\n", "[a.o] <- [a.c]", "[b.o] <- [b.c]"));
    }

    @ParameterizedTest
    @MethodSource("clean")
    void readsWithoutProblem(String raw, List<String> rules) {
        ReadResult<DepRecord> result = read(raw);
        assertEquals(rules, Shown.rules(result.record()));
        assertEquals(List.of(), result.problems());
    }

    static Stream<Arguments> damaged() {
        return Stream.of(
                Arguments.of("a.o: a.c b.", List.of("[a.o] <- [a.c, b.]"),
                        "[/o/file:1:12: cut off: the last line has no end]"),
                Arguments.of("a.o: a.c \\\n", List.of("[a.o] <- [a.c]"),
                        "[/o/file:1:10: cut off: the last line is to be continued]"),
                Arguments.of("a.o: a.c \\", List.of("[a.o] <- [a.c]"),
                        "[/o/file:1:11: cut off: the last line has no end]"),
                Arguments.of("a.o: a.c\nb.o: \0\n", List.of("[a.o] <- [a.c]"),
                        "[/o/file:2:6: NUL byte: no text from here on]"),
                Arguments.of("a.o: a.c\nb.o: a.h b.\0c d\nc.o: c.c\n", List.of("[a.o] <- [a.c]", "[b.o] <- [a.h]"),
                        "[/o/file:2:12: NUL byte: no text from here on]"),
                Arguments.of("hello there\na.o: a.c\n", List.of("[a.o] <- [a.c]"),
                        "[/o/file:1:1: not a rule: no ':' after a name]"),
                Arguments.of(": a.c\na.o: a.c\n", List.of("[a.o] <- [a.c]"), "[/o/file:1:1: a rule without a target]"),
                Arguments.of(".include \"x.mk\"\na.o: a.c\n", List.of("[a.o] <- [a.c]"),
                        "[/o/file:1:1: '.include' is for make to follow: what it brings is not read]"),
                Arguments.of("a\nb\nc\nd\ne\nf\ng\n", List.of(),
                        "[/o/file:1:1: not a rule: no ':' after a name, /o/file:2:1: not a rule: no ':' after a name, "
                                + "/o/file:3:1: not a rule: no ':' after a name, "
                                + "/o/file:4:1: not a rule: no ':' after a name, "
                                + "/o/file:5:1: not a rule: no ':' after a name, "
                                + "/o/file: 2 more problems like these]"));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void tellsWhereItIsDamagedAndReadsTheRest(String raw, List<String> rules, String problems) {
        ReadResult<DepRecord> result = read(raw);
        assertEquals(rules, Shown.rules(result.record()));
        assertEquals(problems, result.problems().toString());
    }

    @Test
    void keepsWhatMkdepWasCalledWith() {
        byte[] bytes = Shown.bytes("# -nostdinc  -I@ vmx.c\nvmx.o: vmx.c\n");
        assertEquals(List.of("-nostdinc", "-I@", "vmx.c"),
                DependReader.read(Shown.FILE, RecordFormat.DEPEND, TreePath.ROOT, bytes).record().arguments());
        assertEquals(List.of(),
                DependReader.read(Shown.FILE, RecordFormat.PO, TreePath.ROOT, bytes).record().arguments());
    }

    @Test
    void wordsKnowTheirLine() {
        byte[] bytes = Shown.bytes("a.o: a.c \\\n  b\\ c.h d.h\n");
        DepRecord record = DependReader.read(Shown.FILE, RecordFormat.D, TreePath.ROOT, bytes).record();
        assertEquals(new Place(2, 3, 11, 23), Place.of(bytes, record.words().place(2)));
        assertEquals(new Place(2, 10, 11, 23), Place.of(bytes, record.words().place(3)));
    }

    @Test
    void hugeLinesTakeLinearTimeAndLittleMemory() {
        byte[] oneWord = new byte[100_000_000];
        Arrays.fill(oneWord, (byte) 'x');
        byte[] manyWords = oneWord.clone();
        byte[] escapes = oneWord.clone();
        for (int i = 1; i < manyWords.length; i += 2) {
            manyWords[i] = ' ';
            escapes[i] = '\\';
        }
        String tooLong = "a name of %d bytes, longer than any path: left out";
        List<String> noRule = List.of("not a rule: no ':' after a name", "cut off: the last line has no end");
        List<byte[]> files = List.of(oneWord, manyWords, escapes);
        List<List<String>> said = List.of(
                List.of(String.format(tooLong, 100_000_000), noRule.get(0), noRule.get(1)), noRule,
                List.of(String.format(tooLong, 99_999_999), noRule.get(0), noRule.get(1)));
        for (int f = 0; f < files.size(); f++) {
            byte[] bytes = files.get(f);
            ReadResult<DepRecord> result = assertTimeoutPreemptively(Duration.ofSeconds(20),
                    () -> DependReader.read(Shown.FILE, RecordFormat.D, TreePath.ROOT, bytes));
            assertEquals(0, result.record().rules());
            assertEquals(0, result.record().words().count());
            assertEquals(said.get(f), result.problems().stream().map(ReadProblem::message).toList());
        }
    }

    @Test
    void aNameLongerThanAnyPathIsLeftOutAndTheRestIsRead() {
        byte[] bytes = Shown.bytes("x.o: x.c " + "y".repeat(5000) + " x.h\n");
        ReadResult<DepRecord> result = DependReader.read(Shown.FILE, RecordFormat.D, TreePath.ROOT, bytes);
        assertEquals(List.of("x.o", "x.c", "x.h"),
                IntStream.range(0, 3).mapToObj(result.record().words()::raw).toList());
        assertEquals(List.of("1:10 a name of 5000 bytes, longer than any path: left out"),
                result.problems().stream().map(p -> p.line() + ":" + p.column() + " " + p.message()).toList());
    }

    @Test
    void namesBeyondTheLimitAreLeftOutAndSaidSo() {
        byte[] bytes = new byte[2 * DependReader.MOST_WORDS + 10];
        for (int i = 0; i < bytes.length; i += 2) {
            bytes[i] = 'x';
            bytes[i + 1] = ' ';
        }
        bytes[1] = ':';
        bytes[2] = ' ';
        bytes[bytes.length - 1] = '\n';
        ReadResult<DepRecord> result = DependReader.read(Shown.FILE, RecordFormat.D, TreePath.ROOT, bytes);
        assertEquals(DependReader.MOST_WORDS + 1, result.record().words().count());
        assertTrue(result.problems().get(0).message().startsWith("more than"), result.problems().toString());
    }
}
