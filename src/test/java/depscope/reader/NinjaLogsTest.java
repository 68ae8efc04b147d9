package depscope.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.record.CommandHash;
import depscope.record.DepRecord;
import depscope.record.LogRecord;
import depscope.record.RecordFormat;
import depscope.tree.TreePath;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NinjaLogsTest {
    private static final TreePath BASE = TreePath.of("/b");

    /** A dependency log in the making. */
    static final class Written {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final ByteOrder order;
        private final int version;
        private int names;

        Written(int version, ByteOrder order) {
            this.order = order;
            this.version = version;
            bytes.writeBytes(Shown.bytes("# ninjadeps\n"));
            ints(version);
        }

        Written ints(int... values) {
            ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(order);
            for (int value : values) {
                buffer.putInt(value);
            }
            bytes.writeBytes(buffer.array());
            return this;
        }

        Written name(String name) {
            int padding = (4 - name.length() % 4) % 4;
            ints(name.length() + padding + 4);
            bytes.writeBytes(Shown.bytes(name + "\0".repeat(padding)));
            return ints(~names++);
        }

        Written output(int number, long time, int... inputs) {
            ints((version == 3 ? 8 : 12) + 4 * inputs.length | 1 << 31, number, (int) time);
            if (version > 3) {
                ints((int) (time >> 32));
            }
            return ints(inputs);
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }

    static Written written() {
        return new Written(4, ByteOrder.LITTLE_ENDIAN);
    }

    static FileRecords deps(byte[] bytes) {
        return NinjaDepsReader.read(Shown.FILE, BASE, bytes);
    }

    static FileRecords log(String raw) {
        return NinjaLogReader.read(Shown.FILE, BASE, Shown.bytes(raw));
    }

    /** Rules, then {@code output start end mtime hash @place} of each entry of a log. */
    static List<String> shown(FileRecords records) {
        List<String> lines = new ArrayList<>();
        for (DepRecord record : records.records()) {
            assertEquals(BASE, record.base());
            assertEquals(RecordFormat.NINJA_DEPS, record.format());
            lines.addAll(Shown.rules(record));
        }
        for (LogRecord log : records.logs()) {
            assertEquals(BASE, log.base());
            log.entries().forEach(e -> lines.add("v" + log.version() + " " + log.words().raw(e.output()) + " " + e.start() + " " + e.end() + " "
                    + e.mtime() + " " + Long.toHexString(e.hash()) + " @" + e.place()));
        }
        return lines;
    }

    private static Arguments row(Written written, String... lines) {
        return Arguments.of(written, List.of(lines));
    }

    static Stream<Arguments> sound() {
        return Stream.of(
                row(written()),
                row(written().name("a.o").name("a.c").name("abcd").output(0, 1_795_396_404_626_432_484L, 1, 2), "[a.o] <- [a.c, abcd]",
                        "v4 a.o -1 -1 1795396404626432484 0 @52"),
                row(new Written(4, ByteOrder.BIG_ENDIAN).name("a.o").name("a.c").output(0, -1L >>> 1, 1), "[a.o] <- [a.c]",
                        "v4 a.o -1 -1 9223372036854775807 0 @40"),
                row(new Written(3, ByteOrder.LITTLE_ENDIAN).name("a.o").name("a.c").output(0, 3_000_000_000L, 1), "[a.o] <- [a.c]",
                        "v3 a.o -1 -1 3000000000000000000 0 @40"),
                // The last record of an output counts, in its place; a name is both output and input.
                row(written().name("a.o").name("\u00e9h").output(0, 1, 1).name("b").output(2, 0, 1, 0, 1).output(0, 2),
                        "[b] <- [\u00e9h, a.o, \u00e9h]", "[a.o] <- []", "v4 b -1 -1 0 0 @72", "v4 a.o -1 -1 2 0 @100"));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void readsDepsWithoutProblem(Written written, List<String> lines) {
        FileRecords records = deps(written.bytes());
        assertEquals(lines, shown(records));
        assertEquals(List.of(), records.problems());
    }

    static Stream<Arguments> damagedDeps() {
        Written first = written().name("a").name("b").output(0, 1, 1);
        String rule = "[a] <- [b]";
        String entry = "v4 a -1 -1 1 0 @40";
        return Stream.of(
                Arguments.of(Shown.bytes(""), List.of(), "cut off: shorter than any log of ninja's"),
                Arguments.of(Shown.bytes("# ninjadeps\n\4\0\0"), List.of(), "cut off: shorter than any log of ninja's"),
                Arguments.of(Shown.bytes("# ninjadepz\n\4\0\0\0"), List.of(), "not a log that ninja keeps of dependencies"),
                Arguments.of(new Written(1, ByteOrder.LITTLE_ENDIAN).bytes(), List.of(), "version 1 of ninja's log of dependencies is not known"),
                Arguments.of(new Written(5, ByteOrder.LITTLE_ENDIAN).bytes(), List.of(), "version 5 of ninja's log of dependencies is not known"),
                Arguments.of(then(first, Shown.bytes("\4\0\0")), List.of(rule, entry), "cut off: the last record has no end"),
                Arguments.of(then(first, written().name("xyz").bytes(), 16, 9), List.of(rule, entry), "cut off: the last record has no end"),
                Arguments.of(then(first, written().name("x").bytes(), 16, 12), List.of(rule, entry), "damaged: what comes from here on is not read"),
                Arguments.of(then(first, written().output(2, 1, 0).bytes(), 16, 20), List.of(rule, entry), "damaged: what comes from here on is not read"),
                Arguments.of(then(first, written().output(0, 1, -1).bytes(), 16, 20), List.of(rule, entry), "damaged: what comes from here on is not read"),
                Arguments.of(then(first, written().ints(1 << 31 | 8, 0, 0).bytes(), 16, 12), List.of(rule, entry), "damaged: what comes from here on is not read"),
                Arguments.of(then(first, written().ints(1 << 31 | 13, 0, 0, 0, 0).bytes(), 16, 20), List.of(rule, entry), "damaged: what comes from here on is not read"),
                Arguments.of(then(first, written().ints(0, 0).bytes(), 16, 8), List.of(rule, entry), "damaged: what comes from here on is not read"),
                Arguments.of(then(first, written().ints(8, 0, ~2).bytes(), 16, 12), List.of(rule, entry), "damaged: what comes from here on is not read"),
                Arguments.of(then(first, written().ints(1 << 30, 0).bytes(), 16, 8), List.of(rule, entry), "damaged: what comes from here on is not read"));
    }

    private static byte[] then(Written first, byte[] more) {
        return then(first, more, 0, more.length);
    }

    private static byte[] then(Written first, byte[] more, int from, int length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first.bytes());
        bytes.write(more, from, length);
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("damagedDeps")
    void keepsWhatComesBeforeTheDamage(byte[] bytes, List<String> lines, String problem) {
        FileRecords records = deps(bytes);
        assertEquals(lines, shown(records));
        assertEquals(List.of(problem), records.problems().stream().map(p -> p.message()).toList());
    }

    static Stream<Arguments> logs() {
        String command = "cc -c a.c";
        return Stream.of(
                Arguments.of("# ninja log v5\n", List.of(), ""),
                Arguments.of("# ninja log v5\r\n0\t12\t1795396404626432484\ta b.o\td79078624a50362d\r\n\n13\t14\t0\tc\t0\n",
                        List.of("v5 a b.o 0 12 1795396404626432484 d79078624a50362d @16", "v5 c 13 14 0 0 @66"), ""),
                Arguments.of("# ninja log v6\n1\t2\t3\ta\tffffffffffffffff\n1\t2\t1600000000\ta\t1\n",
                        List.of("v6 a 1 2 3000000000 ffffffffffffffff @15", "v6 a 1 2 1600000000000000000 1 @40"), ""),
                Arguments.of("# ninja log v4\n1\t2\t3\ta\t" + command + "\tx\n",
                        List.of("v4 a 1 2 3000000000 " + Long.toHexString(CommandHash.of(4, command + "\tx", "")) + " @15"), ""),
                Arguments.of("# ninja log v7\n1\t2\t8000000000000000000\ta\t1\n1\t2", List.of("v7 a 1 2 8000000000000000000 1 @15"),
                        "[3:4 cut off: the last line has no end]"),
                Arguments.of("# ninja log v5\n1\t2\n1\t2\t3\t\t4\n1\t2\t3\ta\t12345678901234567\n1\t2\t-1\ta\t1\n1\t\t3\ta\t1\n", List.of(),
                        "[2:1, 3:1, 4:1, 5:1, 6:1 not four numbers and an output with tabs between]"),
                Arguments.of("# ninja log v5\n1\t2\t99999999999999999999\ta\t1\n1\t2\t3\ta\txyz\n1\t2\t3\ta\t\n", List.of(),
                        "[2:1, 3:1, 4:1 not four numbers and an output with tabs between]"),
                Arguments.of("", List.of(), "[1:1 not a log of ninja's]"),
                Arguments.of("# ninja log v\n", List.of(), "[1:1 not a log of ninja's]"),
                Arguments.of("# ninja log vx\n", List.of(), "[1:1 not a log of ninja's]"),
                Arguments.of("# ninja log v3\n", List.of(), "[1:1 version 3 of ninja's log is not known]"),
                Arguments.of("# ninja log v8\n", List.of(), "[1:1 version 8 of ninja's log is not known]"));
    }

    @ParameterizedTest
    @MethodSource("logs")
    void readsLogs(String raw, List<String> lines, String problems) {
        FileRecords records = log(raw);
        assertEquals(lines, shown(records));
        String places = String.join(", ", records.problems().stream().map(p -> p.line() + ":" + p.column()).toList());
        assertEquals(problems, records.problems().isEmpty() ? "" : "[" + places + " " + records.problems().get(0).message() + "]");
    }

    @Test
    void sharedNamesAreOneSliceOfTheFile() {
        byte[] bytes = written().name("a.o").name("a.c").output(0, 1, 1, 1).bytes();
        DepRecord record = deps(bytes).records().get(0);
        assertEquals(List.of(20, 32, 32), List.of(record.words().place(0), record.words().place(1), record.words().place(2)));
        assertEquals(record.words().hash(1), record.words().hash(2));
    }
}
