package depscope.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.record.DepRecord;
import depscope.record.LogRecord;
import depscope.record.RuleRecord;
import depscope.record.Words;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever ninja's files hold, reading them ends, and gives what is well formed. */
class NinjaPropertyTest {
    private static final String BUILD = """
            # a sample
            builddir = out
            flags = -O2 $
                -g $unknown
            rule cc
              command = cc ${flags} -MF $out.d -c $in -o $out
              depfile = $out.d
              deps = gcc
            rule gen
              command = ./gen $in $out @$out.rsp
              rspfile = $out.rsp
              rspfile_content = $in_newline
              restat = 1
            pool few
              depth = 2
            build $builddir/a$ b.o | a.su: cc ../src/a.c | cc.sh || gen.h |@ lint
              flags = -O0
            build gen.h gen.c: gen ../src/gen.in || dd
              dyndep = dd
            include more.ninja
            build prog: phony out/a$ b.o extra
            subninja more.ninja
            build build.ninja: gen $$x$:y
              generator = 1
            default prog
            """;
    private static final String MORE = "v = $flags\nbuild extra | more$v: cc x.c\n";
    private static final String DYNDEP = "ninja_dyndep_version = 1\nbuild gen.h | mod: dyndep | need\n  restat = 1\n";
    private static final String LOG = "# ninja log v5\n0\t12\t1795396404626432484\ta.o\td79078624a50362d\n1\t2\t3\tb c\t1f\n9\t9\t0\td\t0\n";
    private static final byte[] DEPS = NinjaLogsTest.written().name("out/a b.o").name("../src/a.c").name("gen.h")
            .output(0, 1_795_396_404_626_432_484L, 1, 2).name("c.o").output(3, 7, 2).bytes();

    private static FileRecords build(byte[] bytes) {
        return NinjaReader.read(Shown.FILE, bytes, path -> switch (path.raw()) {
            case "/o/more.ninja" -> Optional.of(Shown.bytes(MORE));
            case "/o/dd" -> Optional.of(Shown.bytes(DYNDEP));
            case "/o/file" -> Optional.of(bytes);
            default -> Optional.empty();
        });
    }

    private static void assertWellFormed(FileRecords records, int length) {
        for (RuleRecord record : records.rules()) {
            for (RuleRecord.Node node : record.nodes()) {
                assertTrue(node.firstPrerequisite() <= node.firstOrderOnly() && node.firstOrderOnly() <= node.endPrerequisites());
                assertTrue(node.endPrerequisites() <= record.words().count() && node.name() < record.words().count());
            }
            assertWords(record.words(), record.bytes().length);
        }
        for (DepRecord record : records.records()) {
            for (int r = 0; r < record.rules(); r++) {
                assertEquals(record.targets(r) + 1, record.prerequisites(r));
                assertTrue(record.prerequisites(r) <= record.end(r));
            }
            assertWords(record.words(), length);
        }
        for (LogRecord log : records.logs()) {
            assertWords(log.words(), length);
            log.entries().forEach(e -> assertTrue(e.output() < log.words().count() && e.place() < length));
        }
        records.commands().forEach(record -> record.commands().forEach(c -> assertTrue(!c.output().isEmpty() && !c.line().isEmpty())));
    }

    private static void assertWords(Words words, int length) {
        for (int w = 0; w < words.count(); w++) {
            assertTrue(words.length(w) > 0, "an empty name");
            assertTrue(words.place(w) >= 0 && words.place(w) < length);
        }
    }

    @Example
    void theSamplesAreRead() {
        assertEquals(List.of(), build(Shown.bytes(BUILD)).problems().stream().filter(p -> p.file().equals(Shown.FILE)).toList());
        assertEquals(8, NinjaReaderTest.shown(build(Shown.bytes(BUILD))).stream().filter(l -> l.startsWith(">")).count());
        assertEquals(4, NinjaLogsTest.shown(NinjaLogsTest.deps(DEPS)).size());
        assertEquals(3, NinjaLogsTest.shown(NinjaLogsTest.log(LOG)).size());
    }

    @Example
    void everyPrefixOfASampleIsRead() {
        everyPrefix(Shown.bytes(BUILD), NinjaPropertyTest::build, NinjaPropertyTest::nodes);
        everyPrefix(Shown.bytes(LOG), b -> NinjaLogsTest.log(new String(b, StandardCharsets.ISO_8859_1)),
                NinjaLogsTest::shown);
        everyPrefix(DEPS, NinjaLogsTest::deps, NinjaLogsTest::shown);
    }

    /** Targets alone: a statement's variables, and what is reached, come after it. */
    private static List<String> nodes(FileRecords records) {
        return records.rules().stream().flatMap(r -> r.nodes().stream().map(n -> r.words().raw(n.name()) + " " + Shown.prerequisites(r, n)))
                .map(line -> line.replace(", need", "")).toList();
    }

    private static void everyPrefix(byte[] bytes, Function<byte[], FileRecords> reader, Function<FileRecords, List<String>> shown) {
        Set<String> whole = new HashSet<>(shown.apply(reader.apply(bytes)));
        int most = 0;
        for (int length = 0; length < bytes.length; length++) {
            FileRecords records = reader.apply(Arrays.copyOf(bytes, length));
            assertWellFormed(records, length);
            List<String> part = shown.apply(records);
            assertTrue(whole.containsAll(part), "at " + length + ": " + part);
            most = Math.max(most, part.size());
        }
        assertTrue(most > 0);
    }

    @Provide
    Arbitrary<byte[]> mutations() {
        List<byte[]> seeds = List.of(Shown.bytes(BUILD), Shown.bytes(LOG), DEPS);
        Arbitrary<Integer> change = Arbitraries.integers();
        Arbitrary<Byte> value = Arbitraries.oneOf(Arbitraries.bytes(), Arbitraries.of('$', '\n', ' ', ':', '|', '=', '{', '\0', '\t', '\u00ff')
                .map(c -> (byte) c.charValue()));
        return Combinators.combine(Arbitraries.of(seeds), Combinators.combine(change, value).as((at, b) -> new int[] {at, b}).list().ofMinSize(1)
                .ofMaxSize(6), Arbitraries.integers().between(0, 2)).as((seed, changes, way) -> {
                    byte[] bytes = seed.clone();
                    for (int[] one : changes) {
                        int at = Math.floorMod(one[0], bytes.length);
                        switch (way) {
                            case 0 -> bytes[at] = (byte) one[1];
                            case 1 -> bytes[at] ^= (byte) (1 << (one[1] & 7));
                            default -> System.arraycopy(bytes, at, bytes, Math.floorMod(one[0] / 7, bytes.length),
                                    Math.min(bytes.length - at, bytes.length - Math.floorMod(one[0] / 7, bytes.length)));
                        }
                    }
                    return bytes;
                });
    }

    @Property
    void changedSamplesNeverThrow(@ForAll("mutations") byte[] bytes) {
        assertAllRead(bytes);
    }

    @Property
    void randomBytesNeverThrow(@ForAll byte[] bytes) {
        assertAllRead(bytes);
    }

    @Property
    void randomWordsNeverThrow(@ForAll("words") List<String> words) {
        assertAllRead(Shown.bytes(String.join("", words)));
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of("build ", "rule ", "include ", "subninja ", "file", "default ", "phony", "r", "a", "$a", "${r}", "$", " ", "\n  ", "\n",
                "\r\n", ": ", "| ", "|| ", "|@ ", " = ", "#", "\0", "command", "restat", "depfile", "dyndep", "dd", "more.ninja", "..", "/", "./").list()
                .ofMaxSize(60);
    }

    private static void assertAllRead(byte[] bytes) {
        for (FileRecords records : List.of(build(bytes), NinjaLogsTest.deps(bytes), NinjaLogReader.read(Shown.FILE, Shown.FILE, bytes))) {
            assertWellFormed(records, bytes.length);
            assertTrue(records.problems().size() <= 2 * (ProblemList.SHOWN + 1));
        }
    }
}
