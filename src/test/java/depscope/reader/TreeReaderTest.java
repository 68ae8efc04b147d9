package depscope.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.record.RecordFormat;
import depscope.tree.MemoryTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeReaderTest {
    /** A tree and the names of its plain files. */
    private static final class Made {
        final MemoryTree.Builder builder = MemoryTree.builder().start("/t").directory("/t", 0);
        final List<TreePath> files = new ArrayList<>();

        Made file(String path, String text) {
            builder.file(path, text, 1);
            files.add(TreePath.of(path));
            return this;
        }

        Made unreadable(String path) {
            builder.unreadableFile(path, 1);
            files.add(TreePath.of(path));
            return this;
        }

        TreeRecords read(TreeReader.Watch watch) {
            MemoryTree tree = builder.build();
            // The order of the files given must not matter.
            Collections.reverse(files);
            return TreeReader.read(tree, new Resolver(tree), files, watch);
        }

        TreeRecords read() {
            return read((done, total) -> true);
        }
    }

    private static List<String> records(TreeRecords records) {
        return records.records().stream()
                .map(r -> r.format().label() + " " + r.file() + " from " + r.base() + " " + Shown.rules(r)).toList();
    }

    @Test
    void aGraphMayBeBsdMakesOrGnuMakesWhichHasRunsInSeveralDirectories() {
        TreeRecords records = new Made().file("/t/b/.make-graph", GraphSamples.BMAKE_2020.replace("= /obj", "= /t/b"))
                .file("/t/g/.make-graph", GnuSamples.RECURSIVE).read();
        assertEquals(List.of("/t/b/.make-graph bmake 2020 /t/b", "/t/g/.make-graph GNU make 4.3 /o/sub", "/t/g/.make-graph GNU make 4.3 /o"),
                records.rules().stream().map(r -> r.file() + " " + r.dialect() + " " + r.base()).toList());
        assertEquals(Map.of(RecordFormat.MAKE_GRAPH, 2), records.counts());
    }

    @Test
    void picksTheReaderByNameAndKeepsTheOrderOfPaths() {
        TreeRecords records = new Made()
                .file("/t/k/.depend", "# -I@\na.o: a.c\n")
                .file("/t/k/.depend.b.o", "b.o: b.c\n")
                .file("/t/k/.depend.b.o.tmp", "b.o: b.c\n")
                .file("/t/k/.depend.b.o~", "b.o: b.c\n")
                .file("/t/k/x.d", "x.o: x.c\n")
                .file("/t/k/.deps/p.Po", "p.o: p.c\n")
                .file("/t/k/.deps/q.Plo", "# dummy\n")
                .file("/t/k/depend", "no record")
                .file("/t/g/.make-graph", GraphSamples.BMAKE_2020.replace("= /obj", "= /t/g"))
                .file("/t/g/a.ko", "").file("/t/g/a.o", "")
                .file("/t/k/compile_commands.json", "[{\"directory\":\".\",\"file\":\"a.c\",\"command\":\"cc -c a.c\"}]")
                .file("/t/h/compile_commands.json", "rubbish\n")
                .file("/t/h/old_compile_commands.json", "rubbish\n")
                .file("/t/h/.make-graph", "rubbish\n")
                .file("/t/h/a.ko", "").file("/t/h/a.o", "")
                .unreadable("/t/k/.depend.c.o")
                .read();
        assertEquals(List.of(
                ".depend /t/k/.depend from /t/k [[a.o] <- [a.c]]",
                ".depend.* /t/k/.depend.b.o from /t/k [[b.o] <- [b.c]]",
                ".Po /t/k/.deps/p.Po from /t/k [[p.o] <- [p.c]]",
                ".Plo /t/k/.deps/q.Plo from /t/k []",
                ".d /t/k/x.d from /t/k [[x.o] <- [x.c]]"), records(records));
        assertEquals(List.of("/t/g/.make-graph", "/t/h"), records.rules().stream().map(r -> r.file().toString()).toList());
        assertEquals(List.of("/t/k/compile_commands.json /t/k a.c: cc -c a.c"), records.commands().stream()
                .flatMap(r -> Shown.commands(r).stream().map(c -> r.file() + " " + c)).toList());
        assertEquals(List.of("/t/h/.make-graph:1:1: not a graph that bmake prints with -dg2",
                "/t/h/compile_commands.json:1:8: no JSON: Unrecognized token 'rubbish': was expecting (JSON String, Number,"
                        + " Array, Object or token 'null', 'true' or 'false')",
                "/t/k/.depend.c.o: cannot be read: permission denied"),
                records.problems().stream().map(Object::toString).toList());
        assertEquals(Map.of(RecordFormat.DEPEND, 1, RecordFormat.DEPEND_OBJECT, 1, RecordFormat.D, 1, RecordFormat.PO, 1,
                RecordFormat.PLO, 1, RecordFormat.MAKE_GRAPH, 1, RecordFormat.COMPILE_COMMANDS, 1, RecordFormat.CONVENTION, 1), records.counts());
        assertTrue(records.complete());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "x.o: x.c\\n | false | RECORD", "\\n\\nx.o: \\\\\\n x.c\\n | false | RECORD", "x.o:\\n | false | RECORD",
        "# made by hand\\nx.o: x.c\\n | false | RECORD", "C:/x.o: C:/x.c\\r\\n | false | RECORD",
        "'' | true | OTHER", "module x.y;\\n | true | OTHER", "import std.stdio : writeln;\\n | true | OTHER",
        "#!/usr/sbin/dtrace -s\\n | true | OTHER", "#pragma D option quiet\\n | true | OTHER",
        "/* a: b */\\n | true | OTHER", "syscall::open:entry { }\\n | true | OTHER", "# only a remark\\n | true | OTHER",
        "x.o x.c\\n | true | UNCLEAR", "\\0\\0\\0 | true | UNCLEAR", "x.o x.c\\n | false | UNCLEAR"})
    void tellsRecordsFromOtherThingsNamedD(String text, boolean objectBeside, DSniffer.Look look) {
        String raw = text.equals("''") ? "" : text.replace("\\\\", "\u0001").replace("\\n", "\n").replace("\\r", "\r")
                .replace("\\0", "\0").replace("\u0001", "\\");
        assertEquals(look, DSniffer.look(Shown.bytes(raw)));
        Made made = new Made().file("/t/x.d", raw);
        if (objectBeside) {
            made.file("/t/x.o", "");
        }
        boolean read = look == DSniffer.Look.RECORD || look == DSniffer.Look.UNCLEAR && objectBeside;
        TreeRecords records = made.read();
        assertEquals(read ? 1 : 0, records.records().size());
        // What should be an object's record and holds nothing was cut off.
        assertEquals((look == DSniffer.Look.UNCLEAR || raw.isEmpty()) && objectBeside, !records.problems().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "/t/b/src/a.d, src/a.o: src/a.c, /t/b", "/t/b/src/z.d, z.o: z.c, /t/b/src",
        "/t/b/src/z.d, z.o: /usr/z.h y.h, /t/b", "/t/b/src/.deps/a.Po, src/a.o: src/a.c, /t/b",
        "/t/b/src/.deps/a.Po, a.o: a.c, /t/b/src", "/t/b/src/.depend, a.o: src/a.c, /t/b/src",
        "/t/b/src/.depend.a.o, a.o: src/a.c, /t/b/src", "/t/b/src/a.d, a.o: above.c, /t/b/src",
        "/t/b/src/a.d, src/a.o: /above.c, /t/b", "/t/b/src/a.d, a.o: /above.c, /t/b/src",
        "/t/b/src/a.d, gone.o: /above.c, /t/b/src", "/t/b/src/a.d, /t/b/src/a.o: /above.c, /t/b/src",
        "/t/b/src/c.d, src/c.o: both.c, /t/b", "/t/b/src/c.d, gone.o: both.c, /t/b/src"})
    void findsWhereTheCompilerRan(String file, String rule, String base) {
        TreeRecords records = new Made().file("/t/b/src/a.c", "").file("/t/b/src/a.o", "").file("/t/b/y.h", "")
                .file("/t/b/src/both.c", "").file("/t/b/both.c", "").file("/t/b/src/c.o", "")
                .file("/above.c", "").file(file, rule + "\n").read();
        assertEquals(List.of(base), records.records().stream().map(r -> r.base().toString()).toList());
    }

    @Test
    void tellsHowFarItIsAndStopsWhenTold() {
        Made made = new Made();
        for (int i = 0; i < 100; i++) {
            made.file("/t/.depend." + i + ".o", i + ".o: a.c\n");
        }
        TreeSet<Integer> seen = new TreeSet<>();
        TreeRecords all = made.read((done, total) -> {
            synchronized (seen) {
                assertEquals(100, total);
                return seen.add(done);
            }
        });
        assertEquals(100, all.records().size());
        assertEquals(100, seen.size());
        assertEquals(100, seen.last());

        AtomicInteger asked = new AtomicInteger();
        TreeRecords some = made.read((done, total) -> asked.incrementAndGet() < 10);
        assertFalse(some.complete());
        assertTrue(some.records().size() >= 10 && some.records().size() < 100, "" + some.records().size());
    }

    @Test
    void aTreeWithoutRecordsIsRead() {
        TreeRecords records = new Made().file("/t/a.c", "").read();
        assertEquals(new TreeRecords(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), true), records);
    }
}
