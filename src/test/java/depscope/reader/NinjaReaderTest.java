package depscope.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.record.CommandRecord;
import depscope.record.Make;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import depscope.tree.TreePath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NinjaReaderTest {
    private static final TreePath FILE = TreePath.of("/o/build.ninja");
    private static final String CC = "rule cc\n  command = cc $f -c $in -o $out\n";

    static FileRecords read(String raw, Map<String, String> others) {
        return NinjaReader.read(FILE, Shown.bytes(raw), path -> Optional.ofNullable(others.get(path.raw())).map(Shown::bytes));
    }

    /** One {@code name marks <- [inputs] || [order-only]} a node, what is not reached in brackets, then one {@code >name: command} a command. */
    static List<String> shown(FileRecords records) {
        List<String> lines = new ArrayList<>();
        for (RuleRecord record : records.rules()) {
            record.nodes().forEach(node -> {
                List<String> marks = new ArrayList<>(List.of("RESTAT", "GENERATOR", "ALIAS", "-", "LOGGED_DEPS", "DEPFILE"));
                for (int bit = 0; bit < marks.size(); bit++) {
                    marks.set(bit, node.isMarked(4 << bit) ? " " + marks.get(bit) : "");
                }
                String name = record.words().raw(node.name());
                lines.add((node.reached() ? name : "(" + name + ")") + String.join("", marks) + " <- "
                        + Shown.names(record.words(), node.firstPrerequisite(), node.firstOrderOnly())
                        + (node.firstOrderOnly() < node.endPrerequisites()
                        ? " || " + Shown.names(record.words(), node.firstOrderOnly(), node.endPrerequisites()) : ""));
            });
        }
        for (CommandRecord record : records.commands()) {
            record.commands().forEach(c -> lines.add(">" + c.output() + ": " + c.line() + (c.response().isEmpty() ? "" : " @" + c.response())));
        }
        return lines;
    }

    private static Arguments row(String raw, String... lines) {
        return Arguments.of(raw, List.of(lines));
    }

    static Stream<Arguments> clean() {
        return Stream.of(
                row(""),
                row("\n \n# a comment\n   # another\n\r\n"),
                row(CC + "build a.o: cc a.c\n", "a.o <- [a.c]", ">a.o: cc  -c a.c -o a.o"),
                row(CC + "build a.o | a.su: cc a.c b.c | a.h | || gen.h |@ lint\n".replace("| ||", "||"),
                        "a.o <- [a.c, b.c, a.h] || [gen.h]", "a.su <- [a.c, b.c, a.h] || [gen.h]",
                        ">a.o: cc  -c a.c b.c -o a.o", ">a.su: cc  -c a.c b.c -o a.o"),
                row(CC + "build a b: cc\nbuild c:cc\n", "a <- []", "b <- []", "c <- []", ">a: cc  -c  -o a b", ">b: cc  -c  -o a b",
                        ">c: cc  -c  -o c"),
                row(CC + "build $\n  a.o: $\n    cc $\r\n  a$ b.c$:$$ ./x//y/../z.c .//\n", "a.o <- [a b.c:$, x/z.c, .]",
                        ">a.o: cc  -c 'a b.c:$' x/z.c . -o a.o"),
                // A path's variables have the value of where it stands; a command's, the last one.
                row("v = 1\nw=1\n" + "rule r\n  command = $v $w $out ${u.x}$v-\nbuild $v$w: r ${v}x\n  w = $v$w\nv = 2$v\nu.x =  z\n",
                        "111 <- [1x]", ">111: 21 11 111 z"),
                row("rule r\n  command = $depfile $x $description\n  depfile = d$x\n  description = is $in_newline\nx = 1\n"
                        + "build a: r i j\n  x = 2\nbuild b: r i\nbuild c: r i\n  depfile = own\nbuild d: r\n  description = $x\n",
                        "a DEPFILE <- [i, j]", "b DEPFILE <- [i]", "c DEPFILE <- [i]", "d DEPFILE <- []",
                        ">a: d2 2 is i\nj", ">b: d1 1 is i", ">c: own 1 is i", ">d: d1 1 1"),
                // Where an edge has no variables of its own, the file's go before the rule's.
                row("restat = 1\nrule r\n  command = c\n  restat =\nbuild a: r\nbuild b: r\n  x = 1\n", "a RESTAT <- []", "b <- []",
                        ">a: c", ">b: c"),
                row("rule r\n  command = c\n  deps = gcc\n  depfile = $out.d\n  generator = 1\n  restat = 1\nbuild a: r\n",
                        "a RESTAT GENERATOR LOGGED_DEPS <- []", ">a: c"),
                row("rule r\n  command = c @$out.rsp\n  rspfile = $out.rsp\n  rspfile_content = $in\nbuild a: r b$ c d\n",
                        "a <- [b c, d]", ">a: c @a.rsp @'b c' d"),
                row("build all: phony a b\nbuild self: phony self x self\nbuild none: phony\n", "all ALIAS <- [a, b]", "self ALIAS <- [x]",
                        "none ALIAS <- []"),
                row(CC + "build a: cc\nbuild b: cc a\nbuild c: cc\nbuild d: cc || ./c\nbuild e: cc |@ g\nbuild g: cc\nbuild build.ninja: cc\n"
                        + "default ./b d\ndefault e\nbuild h: phony\n", "a <- []", "b <- [a]", "c <- []", "d <- [] || [c]", "e <- []", "g <- []",
                        "build.ninja <- []", "(h) ALIAS <- []", ">a: cc  -c  -o a", ">b: cc  -c a -o b", ">c: cc  -c  -o c",
                        ">d: cc  -c  -o d", ">e: cc  -c  -o e", ">g: cc  -c  -o g", ">build.ninja: cc  -c  -o build.ninja"),
                row("pool link\n  depth = 2\nbuilddir = out\nrule-x = 1\n" + CC + "  pool = link\n# c\nbuild it's: cc #x\n  # y\n  f = $$ # z\n",
                        "it's <- [#x]", ">it's: cc $ # z -c '#x' -o 'it'\\''s'"),
                row("subninja_x = 1\nbuild /a/../../b: phony ../c/../../d a/b/../../..\n", "/../b ALIAS <- [../../d, ..]"),
                row(CC + "build \u00e9 | \u00ff: cc a\n", "\u00e9 <- [a]", "\u00ff <- [a]", ">\u00e9: cc  -c a -o '\u00e9'",
                        ">\u00ff: cc  -c a -o '\u00e9'"));
    }

    @ParameterizedTest
    @MethodSource("clean")
    void readsWithoutProblem(String raw, List<String> lines) {
        FileRecords records = read(raw, Map.of());
        assertEquals(String.join("\n", lines), String.join("\n", shown(records)));
        assertEquals(List.of(), records.problems());
    }

    static Stream<Arguments> damaged() {
        return Stream.of(
                Arguments.of("build a: phony b\nbuild c: phony d", "a ALIAS <- [b]", "2:17 cut off: the last line has no end"),
                Arguments.of("build a: phony b\n\0build c: phony d\n", "a ALIAS <- [b]", "2:1 NUL byte: no text from here on"),
                Arguments.of("build a: phony b $\n", "", "2:1 cut off: the last line is to be continued"),
                Arguments.of("build a phony\n x = 1\nbuild b: phony\n", "b ALIAS <- []", "1:1 a 'build' without ':' behind its outputs"),
                Arguments.of("build : phony\nbuild a:\nbuild b: phony | c | d\n", "", "1:1 a 'build' without an output, "
                        + "2:9 a 'build' without a rule, 3:20 out of place in a 'build'"),
                Arguments.of("build a: what b\n", "a <- [b]", "1:10 no rule 'what' is known here"),
                Arguments.of("build a b: phony c\nbuild b d: phony e\nbuild a: phony f\n", "a ALIAS <- [c]\nb ALIAS <- [c]\nd ALIAS <- [e]",
                        "2:7 'b' is made by a 'build' before: that one counts, 3:7 'a' is made by a 'build' before: that one counts"),
                Arguments.of("build a$%: phony $x\n", "a$% ALIAS <- []", "1:8 '$' before what it cannot stand before (a dollar is written '$$'), "
                        + "1:18 an empty path: left out"),
                Arguments.of("  x = 1\n\tbuild a: phony\n?\nhello\nhello there\ndefault\nrule\nrule r s\n", "",
                        "1:1 indented, and belongs to no statement, 2:1 no statement of ninja's, 3:1 no statement of ninja's, "
                                + "4:1 neither a statement of ninja's nor a variable with its value, "
                                + "5:1 neither a statement of ninja's nor a variable with its value, - 2 more problems like these"),
                Arguments.of("rule r\n  command = 1\n  what = 2\nrule r\n  command = 3\nbuild a: r\n", "a <- []\n>a: 1",
                        "3:3 'what' means nothing in a rule, 4:1 a second rule 'r': the first counts"),
                Arguments.of("rule r\n  command = c $depfile\n  depfile = $description.d\n  description = $depfile\nbuild a: r\nbuild b: r\n",
                        "a DEPFILE <- []\nb DEPFILE <- []\n>a: c .d\n>b: c .d", "1:1 'depfile' of rule 'r' needs itself"),
                Arguments.of("include gone.ninja\nsubninja\nbuild a: phony\n", "a ALIAS <- []",
                        "1:1 'gone.ninja' cannot be read: what it brings is not known, 2:1 one path is needed to read a file"));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void tellsWhatIsWrongAndGoesOn(String raw, String lines, String problems) {
        FileRecords records = read(raw, Map.of());
        assertEquals(lines, String.join("\n", shown(records)));
        assertEquals(problems, String.join(", ", records.problems().stream()
                .map(p -> (p.line() == 0 ? "-" : p.line() + ":" + p.column()) + " " + p.message()).toList()));
    }

    @Test
    void includedFilesHaveRecordsOfTheirOwn() {
        FileRecords records = read("v = 1\ninclude r.ninja\nsubninja sub/b.ninja\nsubninja sub/b.ninja\nbuild a: r $v\nw = 9\n", Map.of(
                "/o/r.ninja", "rule r\n  command = $v $w $in\nv = 2\nbuild r1: r\n",
                "/o/sub/b.ninja", "build s$v$w: r i$v\nrule r\n  command = inner $v\nv = 3\nw = 4\nbuild t$v: r\nsubninja ../out.ninja\n",
                "/out.ninja", "build out$w: r\n"));
        assertEquals(List.of("/o/build.ninja", "/o/r.ninja", "/o/sub/b.ninja", "/out.ninja"),
                records.rules().stream().map(r -> r.file().raw()).toList());
        assertEquals(List.of("/o/build.ninja", "/o/r.ninja", "/o/sub/b.ninja", "/out.ninja"),
                records.commands().stream().map(r -> r.file().raw()).toList());
        assertEquals(List.of("a <- [2]", "r1 <- []", "s2 <- [i2]", "t3 <- []", "out4 <- []", ">a: 2 9 2", ">r1: 2 9 ", ">s2: 3 4 i2",
                ">t3: inner 3", ">out4: inner 3"), shown(records));
        assertEquals(List.of("/o/sub/b.ninja:1:7: 's2' is made by a 'build' before: that one counts",
                "/o/sub/b.ninja:6:7: 't3' is made by a 'build' before: that one counts",
                "/out.ninja:1:7: 'out4' is made by a 'build' before: that one counts"),
                records.problems().stream().map(Object::toString).toList());
        for (RuleRecord record : records.rules()) {
            assertEquals(TreePath.of("/o"), record.base());
            assertEquals(Make.NINJA, record.make());
            assertEquals("ninja", record.dialect());
            assertEquals(RecordFormat.NINJA, record.format());
            assertEquals(Map.of("v", "2", "w", "9"), record.variables());
            assertTrue(record.complete());
        }
    }

    @Test
    void nothingIncludesItself() {
        FileRecords records = read("include x\nbuild a: phony\n", Map.of("/o/x", "include build.ninja\nsubninja ./x\nbuild b: phony\n"));
        assertEquals(List.of("a ALIAS <- []", "b ALIAS <- []"), shown(records));
        assertEquals("[/o/x:1:1: 'build.ninja' includes itself: not read again, /o/x:2:1: './x' includes itself: not read again]",
                records.problems().toString());
        assertTrue(records.rules().stream().noneMatch(RuleRecord::complete));
    }

    @Test
    void dyndepFilesAddToTheirStatements() {
        String text = "rule r\n  command = c $in > $out\nbuild a | b: r i | j || d x |@ y\n  dyndep = ./d\nbuild c: r || d\n  dyndep = ./d\n";
        FileRecords records = read(text, Map.of("/o/d",
                "ninja_dyndep_version = 1\nbuild c: dyndep\nbuild ./b | a.mod c: dyndep | k.mod l\n  restat = 1\n"));
        assertEquals(List.of("a RESTAT <- [i, j, k.mod, l] || [d, x]", "b RESTAT <- [i, j, k.mod, l] || [d, x]",
                "a.mod RESTAT <- [i, j, k.mod, l] || [d, x]", "c <- [] || [d]", ">a: c i > a", ">b: c i > a", ">a.mod: c i > a",
                ">c: c  > c"), shown(records));
        assertEquals(List.of(), records.problems());
        assertEquals("[/o/build.ninja:3:1: what the dyndep file './d' adds is not known: it is not there]",
                read(text, Map.of()).problems().toString());
        for (String bad : List.of("", "build a: dyndep\n", "ninja_dyndep_version = 1\nbuild z: dyndep\n", "ninja_dyndep_version = 1\nbuild a: x\n",
                "ninja_dyndep_version = 1\nbuild a: dyndep x\n", "ninja_dyndep_version = 1\nbuild a: dyndep\n  x = 1\n",
                "ninja_dyndep_version = 1\nbuild a: dyndep\nbuild c: dyn")) {
            FileRecords unread = read(text, Map.of("/o/d", bad));
            assertEquals("[/o/build.ninja:3:1: what the dyndep file './d' adds is not known: it cannot be read]", unread.problems().toString(), bad);
            assertTrue(unread.rules().stream().noneMatch(RuleRecord::complete), bad);
        }
    }

    @Test
    void statementsAreToldApartByTheirPrerequisites() {
        RuleRecord record = read("build a b: phony\nbuild c | d: phony\nbuild e: phony a\n", Map.of()).rules().get(0);
        int[] first = record.nodes().stream().mapToInt(RuleRecord.Node::firstPrerequisite).toArray();
        assertTrue(first[0] == first[1] && first[2] == first[3] && first[1] != first[2] && first[3] != first[4]);
    }

    @Test
    void placesAreThoseOfTheFile() {
        FileRecords records = read("v = x\nrule r\n  command = c\n\nbuild a$v: r ./b c\n", Map.of());
        RuleRecord record = records.rules().get(0);
        assertEquals(List.of(34, 41, 45), List.of(record.words().place(0), record.words().place(1), record.words().place(2)));
        assertEquals(28, records.commands().get(0).commands().get(0).place());
    }

    @Test
    void aCompilersSourceIsItsFirstInput() {
        assertEquals(List.of("a.c", "", ""), read("rule cc\n  command = cc\n  depfile = d\nrule ld\n  command = ld\nbuild a: cc a.c b.c\nbuild b: ld a\n"
                + "build c: cc | a.c\n", Map.of()).commands().get(0).commands().stream().map(c -> c.source()).toList());
    }

    @Test
    void whatGrowsWithoutBoundIsCut() {
        StringBuilder doubling = new StringBuilder("a0 = xxxxxxxxxxxxxxxx\n");
        StringBuilder lookups = new StringBuilder("rule r\n  command = $depfile\n");
        for (int i = 1; i < 100; i++) {
            doubling.append("a").append(i).append(" = $a").append(i - 1).append("$a").append(i - 1).append("\n");
        }
        String[] names = {"depfile", "description", "deps", "pool", "rspfile", "rspfile_content", "msvc_deps_prefix", "restat"};
        for (int n = 0; n < names.length; n++) {
            lookups.append("  ").append(names[n]).append(" = ").append(n + 1 < names.length ? ("$" + names[n + 1]).repeat(40) : "").append("\n");
        }
        lookups.append("build a: r\n");
        for (String raw : List.of(doubling + "build a: phony $a99\n", lookups.toString())) {
            FileRecords records = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(raw, Map.of()));
            assertTrue(records.problems().toString().contains("more text than any build's"), records.problems().toString());
        }
    }
}
