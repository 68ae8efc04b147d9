package depscope.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.record.Make;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import depscope.record.RuleRecord.Mark;
import depscope.record.RuleRecord.Node;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GnuGraphReaderTest {
    private static FileRecords read(String raw) {
        return GnuGraphReader.read(Shown.FILE, Shown.bytes(raw));
    }

    /** As {@link Shown#nodes}, with order-only prerequisites apart and marks behind. */
    static List<String> nodes(RuleRecord record) {
        List<String> nodes = new ArrayList<>();
        for (Node node : record.nodes()) {
            nodes.add(record.words().raw(node.name()) + " " + Integer.toHexString(node.type()) + " " + node.verdict()
                    + (node.reached() ? " reached" : "") + " <- "
                    + Shown.names(record.words(), node.firstPrerequisite(), node.firstOrderOnly())
                    + (node.firstOrderOnly() < node.endPrerequisites()
                            ? " | " + Shown.names(record.words(), node.firstOrderOnly(), node.endPrerequisites()) : "")
                    + (node.marks() == 0 ? "" : " marks " + Integer.toHexString(node.marks())) + Shown.commands(record, node));
        }
        return nodes;
    }

    private static List<String> files(String... entries) {
        FileRecords read = read(GnuSamples.head("/o", 0) + String.join("", entries) + GnuSamples.TAIL);
        assertEquals(List.of(), read.problems());
        return read.rules().stream().map(GnuGraphReaderTest::nodes).flatMap(List::stream).toList();
    }

    @Test
    void eachRunIsARecordOfItsDirectory() {
        FileRecords read = read(GnuSamples.RECURSIVE);
        assertEquals(List.of(), read.problems());
        assertEquals(List.of(), read.records());
        assertEquals(List.of(TreePath.of("/o/sub"), TreePath.of("/o")), read.rules().stream().map(RuleRecord::base).toList());
        assertEquals(List.of("x 8000001 UP_TO_DATE reached <- [y]\tcp y x\n", "y 0 UP_TO_DATE reached <- []"),
                nodes(read.rules().get(0)));
        assertEquals(List.of(
                "prog 8000001 UP_TO_DATE reached <- [a.o, b.o] | [objdir]\t$(CC) -o $@ $^\n"
                        + "\t@echo \"a: b\" \\\n\n\techo 'x\ty'; \\\nno tab\n",
                "a.o 1 UP_TO_DATE reached <- [a.c, a.h]",
                "a.c 0 UP_TO_DATE reached <- []",
                "a.h 1 UP_TO_DATE reached <- []",
                "sub 8010001 MADE reached <- [FORCE] marks 1\t$(MAKE) -C sub\n",
                "FORCE 1 MADE reached <- []",
                "b.o 8000001 MADE reached <- [b.c] marks 2\t$(COMPILE.c) $(OUTPUT_OPTION) $<\n",
                "b.c 0 UP_TO_DATE reached <- []",
                "objdir 8000001 UP_TO_DATE reached <- []\tmkdir $@\n",
                "dbl 8000004 UNMADE <- [a.h]\techo one\n",
                "dbl 8000004 UNMADE <- [b.h]\techo two\n",
                "b.h 0 UNMADE <- []"), nodes(read.rules().get(1)));
        for (RuleRecord record : read.rules()) {
            assertEquals(Make.GNU, record.make());
            assertEquals("GNU make 4.3", record.dialect());
            assertEquals(RecordFormat.MAKE_GRAPH, record.format());
            assertEquals(Shown.FILE, record.file());
            assertEquals(Map.of(), record.found());
            assertTrue(record.complete());
        }
        assertEquals(new TreeMap<>(Map.of("TWO", "one\n# Files", "COMPILE.c", "$(CC) $(CFLAGS) $(CPPFLAGS) $(TARGET_ARCH) -c",
                "CURDIR", "/o", "LINES", "a\nb$$c", "EMPTY", "", "PLUS", "more", "MAKELEVEL", "0")),
                new TreeMap<>(read.rules().get(1).variables()));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1, /c, /c",
        "'make[1]: Entering directory ''/d''', 1, /c, /d",
        "'# /usr/bin/gmake[1]: Entering directory ''/d''', 1, /c, /d",
        "'# make: Entering directory `/d''', 0, /c, /d",
        // Left already, of another level, or one that no run told of.
        "'# make[1]: Entering directory ''/d''\n# make[1]: Leaving directory ''/d''', 1, /c, /c",
        "'# make[1]: Entering directory ''/d''', 2, /c, /c",
        "'# make[1]: Entering directory ''/d''\n# make[2]: Entering directory ''/e''', 2, /c, /e",
        "'# make[1]: Entering directory ''/d''\n# make[2]: Entering directory ''/e''\n# make[1]: Entering directory ''/f''', 2, /c, /c",
        "'# make[1]: Entering directory ''d''', 1, /c$$d, /c$d",
        "'', 0, c, /o",
        "'make[x]: Entering directory ''', 0, '', /o"})
    void itsNamesAreSeenFromWhereItRan(String before, int level, String current, String base) {
        FileRecords read = read(before + "\n" + GnuSamples.head(current, level) + GnuSamples.upToDate("a:") + GnuSamples.TAIL);
        assertEquals(List.of(TreePath.of(base)), read.rules().stream().map(RuleRecord::base).toList());
        assertEquals(List.of(), read.problems());
    }

    @Test
    void namesWithBlanksAreThoseThatAreToldOf() {
        assertEquals(List.of("all 1 UP_TO_DATE reached <- [sp ace, c, d$e, lone, \u00e9] | [x y]", "sp ace 1 UP_TO_DATE reached <- []",
                "x y 0 UP_TO_DATE reached <- []", "f:g 1 UP_TO_DATE reached <- [c]", "C:/h 4 UP_TO_DATE reached <- []",
                "#i 1 UP_TO_DATE reached <- []"),
                files(GnuSamples.upToDate("all: sp ace c d$e lone \u00e9 | x y"), GnuSamples.upToDate("sp ace:"),
                        GnuSamples.upToDate("# Not a target:\nx y:"), GnuSamples.upToDate("f:g: c"),
                        GnuSamples.upToDate("C:/h::"), GnuSamples.upToDate("#i:")));
    }

    @Test
    void whatIsNoFileOfTheTreeIsLeftOut() {
        assertEquals(List.of("prog 1 UP_TO_DATE reached <- [lib.a, a.c, .c, (x)]", "lib.a 1 UP_TO_DATE reached <- []",
                "lib.a 8000001 UP_TO_DATE reached <- [x.o]\tar rv $@ $<\n", ".c 0 UP_TO_DATE reached <- []",
                "%.q 1 UP_TO_DATE reached <- []", "asked 0 UP_TO_DATE reached <- []"),
                files(GnuSamples.upToDate("prog: lib.a -lm a.c .c (x)"), GnuSamples.upToDate("lib.a: lib.a(x.o) lib.a(y.o)"),
                        GnuSamples.upToDate("lib.a(x.o): x.o", "#  recipe to execute (built-in):\n\tar rv $@ $<\n"),
                        GnuSamples.unseen("# Not a target:\n-lm:"), GnuSamples.upToDate("# Not a target:\nMakefile:"),
                        GnuSamples.upToDate("# Not a target:\n.c:"), GnuSamples.unseen("# Not a target:\n.o:"),
                        GnuSamples.unseen(".c.o:", GnuSamples.RECIPE, "\tcc\n"), GnuSamples.unseen("# Not a target:\n%.o:"),
                        GnuSamples.upToDate("%.q:"), GnuSamples.unseen(".DELETE_ON_ERROR:"),
                        GnuSamples.upToDate("# Not a target:\nasked:", "#  Command line target.\n")));
    }

    @Test
    void whatOneRecipeMakesNeedsTheSame() {
        // Of the second, which a pattern rule made by the way, make prints no more than that.
        assertEquals(List.of("t.c 8000001 MADE reached <- [t.y, bison.h] | [d]\tyacc $<\n",
                "t.h 8000001 MADE reached <- [own.h, t.y, bison.h] | [d]\tyacc $<\n"),
                files("""
                        t.c: t.y bison.h | d
                        #  Implicit rule search has been done.
                        #  Implicit/static pattern stem: 't'
                        #  Also makes: t.h t.c nowhere
                        #  Last modified 2514-05-30 01:53:03.107374182
                        #  File has been updated.
                        #  Successfully updated.
                        #  recipe to execute (from 'Makefile', line 6):
                        \tyacc $<

                        t.h: own.h t.y
                        #  Implicit rule search has not been done.
                        #  File does not exist.
                        #  File has been updated.
                        #  Successfully updated.

                        """));
    }

    @ParameterizedTest
    @CsvSource({
        "'#  Last modified 2026-11-23 01:12:46\n#  File has been updated.\n#  Successfully updated.', UP_TO_DATE true",
        "'#  Last modified 2514-05-30 01:53:03.107374182\n#  File has been updated.', MADE true",
        "'#  File does not exist.\n#  File has been updated.', MADE true",
        "'#  File is very old.\n#  File has been updated.', UP_TO_DATE true",
        "'#  Last modified 2026-11-23 01:12:46\n#  File has been updated.\n#  Needs to be updated (-q is set).', MADE true",
        "'#  File does not exist.\n#  File has not been updated.', UNMADE true",
        "'#  Phony target (prerequisite of .PHONY).\n#  File does not exist.\n#  File has not been updated.', UNMADE false",
        "'#  Phony target (prerequisite of .PHONY).\n#  File does not exist.\n#  File has been updated.', MADE true",
        "'#  Modification time never checked.\n#  File has not been updated.', UNMADE false"})
    void whatMakeSaysOfIt(String remarks, String said) {
        FileRecords read = read(GnuSamples.head("/o", 0) + "a:\n" + remarks + "\n\n" + GnuSamples.TAIL);
        Node node = read.rules().get(0).nodes().get(0);
        assertEquals(said, node.verdict() + " " + node.reached());
        assertEquals(List.of(), read.problems());
    }

    @Test
    void defaultRecipesAreForWhatIsGone() {
        assertEquals(List.of("all 1 UP_TO_DATE reached <- [src, gone]", "src 0 UP_TO_DATE reached <- []",
                "gone 8000000 MADE reached <- []\techo\n"),
                files(GnuSamples.upToDate("all: src gone"),
                        GnuSamples.upToDate("# Not a target:\nsrc:", GnuSamples.RECIPE, "\techo\n"),
                        GnuSamples.upToDate("# Not a target:\ngone:", GnuSamples.RECIPE, "\techo\n").replaceFirst("Last modified [^\n]*",
                                "Last modified 2514-05-30 01:53:03.107374182")));
    }

    @Test
    void recipesWithAnotherPrefixAreNotShown() {
        assertEquals(List.of("a 8000001 UP_TO_DATE reached <- [] marks 1", "b 8000001 UP_TO_DATE reached <- [] marks 1",
                "c 8000001 UP_TO_DATE reached <- []\techo\n"),
                files(".RECIPEPREFIX = >\n" + GnuSamples.upToDate("# makefile\na: X = 1\na:", GnuSamples.RECIPE, ">+echo a\\\n> b\n"),
                        GnuSamples.upToDate("b:", GnuSamples.RECIPE, "> +echo\n"),
                        ".RECIPEPREFIX = \n" + GnuSamples.upToDate("c:", GnuSamples.RECIPE, "\techo\n")));
    }

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {
        "'\tcc\n',", "'\t\n',EMPTY_RECIPE", "'\t \n\t\n',EMPTY_RECIPE", "'\t@:\n',",
        "'\t$(MAKE) -C x\n',RECURSIVE", "'\t@-+ touch x\n',RECURSIVE", "'\tcd x && ${MAKE}\n\t+y\n',RECURSIVE", "'\t$(MAKE)\n\techo\n',",
        "'\tfor d in x; do \\\n\t$(MAKE); \\\ndone\n',RECURSIVE", "'\techo \\\\\n\t$(MAKE)\n',", "'\techo a+\n',",
        "'\tgen > t\n\tcmp -s t $@ || mv t $@\n',RESTAT", "'\tif diff -q t $@; then rm t; else $(MV) t $@; fi\n',RESTAT",
        "'\tcmp a b\n',", "'\t./move-if-change t $@\n',RESTAT", "'\t$(call filechk,x)\n',RESTAT",
        "'\t$(call if_changed_dep,cc_o_c)\n',IF_CHANGED", "'\t+$(call if_changed,ld)\n',IF_CHANGED RECURSIVE"})
    void marksOfRecipes(String recipe, String names) throws ReflectiveOperationException {
        int marks = 0;
        for (String name : names == null ? new String[0] : names.split(" ")) {
            marks |= Mark.class.getField(name).getInt(null);
        }
        assertEquals(marks, GnuRecipe.marks(recipe), recipe);
    }

    @Test
    void laterRunsInADirectoryAddWhatTheyLookedAt() {
        String first = GnuSamples.upToDate("all: config.h") + GnuSamples.upToDate("config.h: in") + GnuSamples.unseen("all-am: prog")
                + GnuSamples.unseen("prog: x.o") + GnuSamples.unseen("clean:");
        String second = GnuSamples.unseen("all: config.h") + GnuSamples.upToDate("config.h: in") + GnuSamples.upToDate("all-am: prog")
                + GnuSamples.upToDate("prog: x.o y.o") + GnuSamples.unseen("clean:");
        FileRecords read = read(GnuSamples.head("/o", 1) + first + GnuSamples.TAIL + GnuSamples.head("/o", 0) + second + GnuSamples.TAIL
                + GnuSamples.head("/o", 0) + second + GnuSamples.TAIL);
        assertEquals(List.of(
                List.of("all 1 UP_TO_DATE reached <- [config.h]", "config.h 1 UP_TO_DATE reached <- [in]", "clean 1 UNMADE <- []"),
                List.of("all-am 1 UP_TO_DATE reached <- [prog]", "prog 1 UP_TO_DATE reached <- [x.o, y.o]")),
                read.rules().stream().map(GnuGraphReaderTest::nodes).toList());
    }

    @Test
    void withQMakeStopsAndTheRestIsNotKnown() {
        FileRecords read = read(GnuSamples.head("/o", 0) + """
                all: a.o b.o
                #  Implicit rule search has not been done.
                #  File does not exist.
                #  File has been updated.
                #  Needs to be updated (-q is set).

                """ + GnuSamples.upToDate("a.o: a.c") + GnuSamples.unseen("# Not a target:\nb.o:") + GnuSamples.TAIL);
        assertFalse(read.rules().get(0).complete());
        assertEquals("[/o/file:68:1: make had not looked at all that it needs: printed with -q, it stops at the first target"
                + " that is out of date (-np goes on)]", read.problems().toString());
    }

    @Test
    void whereMakeGaveUp() {
        String failed = "#  File has been updated.\n#  Failed to be updated.\n\n";
        FileRecords read = read(GnuSamples.head("/o", 0) + "all: x\n#  File does not exist.\n" + failed
                + "# Not a target:\nx:\n#  File does not exist.\n" + failed + GnuSamples.TAIL);
        assertEquals("[/o/file:56:1: make stopped: 'x' is not there, and it does not know how to make it]", read.problems().toString());
        assertEquals("all 1 OTHER reached <- [x]", nodes(read.rules().get(0)).get(0));
    }

    @Test
    void oddLinesAreProblemsAndTheRestIsRead() {
        FileRecords read = read(GnuSamples.head("/o", 0) + "rubbish\n#  more\n\n: x\n\n\n" + GnuSamples.upToDate("a:")
                + "# makefile\nX\n\n" + GnuSamples.upToDate("b: c") + GnuSamples.TAIL);
        assertEquals(List.of("a 1 UP_TO_DATE reached <- []", "b 1 UP_TO_DATE reached <- [c]"), nodes(read.rules().get(0)));
        String odd = ": neither a name nor a part of what is told of one";
        assertEquals("[/o/file:50:1" + odd + ", /o/file:53:1" + odd + ", /o/file:62:1" + odd + "]", read.problems().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "all: prog\n", "# GNU Make 4.3\n", "# Files\n\na: b\n"})
    void whatIsNoDataBaseIsAProblem(String raw) {
        FileRecords read = read(raw);
        assertEquals(List.of(), read.rules());
        assertEquals("[/o/file:1:1: not a data base that GNU make prints with -np]", read.problems().toString());
    }

    @ParameterizedTest
    @CsvSource({"'# GNU Make 4.3\n', true", "'cc\n\n# Make data base, printed on Mon', true", "'#*** Input graph:\n# GNU Make 4\n', false",
        "'', false", "'x # GNU Make 4.3\n', false"})
    void itIsKnownByItsHead(String raw, boolean isOne) {
        assertEquals(isOne, GnuGraphReader.isOne(Shown.bytes(raw)));
    }

    @Test
    void everyPrefixGivesAPart() {
        byte[] bytes = Shown.bytes(GnuSamples.RECURSIVE);
        List<String> whole = new ArrayList<>();
        GnuGraphReader.read(Shown.FILE, bytes).rules().forEach(record -> whole.addAll(nodes(record)));
        int files = GnuSamples.RECURSIVE.lastIndexOf("# files hash-table stats:\n");
        for (int length = 0; length < bytes.length; length++) {
            FileRecords read = GnuGraphReader.read(Shown.FILE, Arrays.copyOf(bytes, length));
            List<String> nodes = new ArrayList<>();
            read.rules().forEach(record -> nodes.addAll(nodes(record)));
            // Only what comes last says that it is a suffix rule's name.
            nodes.removeIf(node -> node.startsWith(".x.y "));
            assertTrue(whole.containsAll(nodes), "at " + length + ": " + nodes);
            assertTrue(length < 2000 || length > GnuSamples.RECURSIVE.indexOf(GnuSamples.TAIL) || !read.problems().isEmpty(), "at " + length);
            assertTrue(length >= files || length < GnuSamples.RECURSIVE.indexOf("# Make data base") || length == 0
                    || read.problems().isEmpty() == isBetween(length), "at " + length);
        }
    }

    /** Whether the first data base is whole there, and the second has not begun. */
    private static boolean isBetween(int length) {
        int end = GnuSamples.RECURSIVE.indexOf("# files hash-table stats:") + "# files hash-table stats:".length();
        int next = GnuSamples.RECURSIVE.lastIndexOf("# Make data base, printed on ") + "# Make data base, printed on ".length();
        return length >= end && length < next;
    }
}
