package depscope.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.record.Place;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import depscope.record.RuleRecord.Node;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MakeGraphReaderTest {
    private static final List<String> NODES_2020 = List.of(
            "gen.awk 3000000 UP_TO_DATE reached <- []",
            "all 2000001 MADE reached <- [prog, dbl, bang, .WAIT_1, last, freebsd32_abort2.o_long_name]",
            "prog b000001 MADE reached <- [foo.o, bar.h]\tcc -o prog foo.o\n\techo 'x\ty' # hello\n\techo a\nb\n",
            "dbl b000004 MADE reached <- [inc.h]\techo one\n",
            "dbl a004004 MADE reached <- [foo.o]\techo two\n",
            "bang b000002 MADE reached <- [inc.h]\techo bang\n",
            ".WAIT_1 3058001 MADE reached <- []",
            "freebsd32_abort2.o_long_name b000001 MADE reached <- [inc.h, foo.o]\techo z\n");

    private static ReadResult<RuleRecord> read(String raw) {
        return MakeGraphReader.read(Shown.FILE, Shown.bytes(raw));
    }

    private static List<String> withRest(String... rest) {
        List<String> all = new ArrayList<>(NODES_2020);
        all.addAll(List.of(rest));
        return all;
    }

    @Test
    void readsThe2020EditionAndGuessesWhatSuffixRulesMake() {
        ReadResult<RuleRecord> result = read(GraphSamples.BMAKE_2020);
        RuleRecord record = result.record();
        assertEquals(List.of(), result.problems());
        assertEquals(withRest(
                "foo.o b000000 MADE reached <- [foo.c]",
                "bar.h b000000 MADE reached <- [bar.m]",
                "inc.h 3000000 UP_TO_DATE reached <- []",
                "u 9000011 UNMADE <- []",
                "foo.c 3000000 UP_TO_DATE reached <- []",
                "bar.m 3000000 UP_TO_DATE reached <- []"), Shown.nodes(record));
        assertFalse(record.complete());
        assertEquals(Map.of("foo.c", "/src/foo.c"), record.found());
        assertEquals(Map.of("CFLAGS", "-O2", ".newline", "\n", "MACHINE_ARCH.x86_64", "${MACHINE}", "EMPTY", "",
                ".OBJDIR", "/obj", ".MAKE.LEVEL.ENV", "MAKELEVEL"), record.variables());
        assertEquals(TreePath.of("/obj"), record.base());
        assertEquals("bmake 2020", record.dialect());
        assertEquals(RecordFormat.MAKE_GRAPH, record.format());
        Node bar = record.nodes().get(9);
        Place place = Place.of(record.bytes(), record.words().place(bar.firstPrerequisite()));
        assertTrue(GraphSamples.BMAKE_2020.substring(place.lineStart()).startsWith(".m.h            :"));
    }

    @Test
    void theTraceTellsWhatSuffixRulesNeed() {
        ReadResult<RuleRecord> result = read(GraphSamples.TRACE_2020 + GraphSamples.BMAKE_2020);
        RuleRecord record = result.record();
        assertEquals(List.of(), result.problems());
        assertEquals(withRest(
                "foo.o b000000 MADE reached <- [foo.c]",
                "bar.h b000000 MADE reached <- [bar.m, gen.awk]",
                "inc.h 3000000 UP_TO_DATE reached <- []",
                "u 9000011 UNMADE <- [dbl]",
                "foo.c 3000000 UP_TO_DATE reached <- []",
                "bar.m 3000000 UP_TO_DATE reached <- []"), Shown.nodes(record));
        assertTrue(record.complete());
        Node bar = record.nodes().get(9);
        assertEquals(new Place(6, 14, GraphSamples.TRACE_2020.indexOf("Make_Update: gen.awk"),
                GraphSamples.TRACE_2020.indexOf("Make_Update: gen.awk") + 20),
                Place.of(record.bytes(), record.words().place(bar.firstPrerequisite() + 1)));
    }

    @Test
    void readsTheLastGraphOfThe2024Edition() {
        ReadResult<RuleRecord> result = read(GraphSamples.BMAKE_2024);
        RuleRecord record = result.record();
        assertEquals(List.of(
                ".MAIN 10001 MADE reached <- [all]",
                "a, type b 8001 UNMADE <- []",
                "vmx_assym.h b020001 UP_TO_DATE reached <- [vmx_genassym.o]",
                "acpi_if.h b020000 UP_TO_DATE reached <- [acpi_if.m, /usr/src/makeobjops.awk]",
                "pad 81 OTHER reached <- []"), Shown.nodes(record));
        assertEquals(Map.of("vmx_genassym.c", "/usr/src/sys/vmx_genassym.c", "x [y]", "/d/x [y]"), record.found());
        assertEquals(Map.of(".CURDIR", "/usr/src/sys/modules/vmm", ".OBJDIR", "/usr/obj/vmm"), record.variables());
        assertEquals(TreePath.of("/usr/obj/vmm"), record.base());
        assertTrue(record.complete());
        assertEquals("[/o/file:27:1: make stopped: 'pad' is error when made]", result.problems().toString());
    }

    @Test
    void withoutSuffixRulesInPrintItGuessesByTheUsualOnes() {
        String graph = GraphSamples.BMAKE_2020.substring(0, GraphSamples.BMAKE_2020.indexOf("#*** Directory Cache:"));
        RuleRecord record = read(graph).record();
        assertEquals(withRest().size() + 6, record.nodes().size());
        Node bar = record.nodes().get(9);
        assertEquals(List.of("bar.m"), Shown.prerequisites(record, bar));
        assertEquals(record.words().place(bar.name()), record.words().place(bar.firstPrerequisite()));
    }

    @Test
    void namesWithBlanksArePutTogetherWhereTheirPiecesAreNoNodes() {
        String graph = """
                #*** Input graph:
                # all, flags 1, type 1, made 4
                #
                # No unmade children
                all             : a b c d#1 # x\u0020


                # a b, flags 1, type 1, made 4
                # c, flags 1, type 1, made 4
                # c d#1, flags 1, type 1, made 4
                # a# b, flags 41, type 3000001, made 4
                #
                # No unmade children
                a# b            :\u0020


                #*** Global Variables:
                """;
        ReadResult<RuleRecord> result = read(graph);
        assertEquals(List.of("all 1 MADE reached <- [a b, c, d#1, #, x]", "a b 1 MADE reached <- []",
                "c 1 MADE reached <- []", "c d#1 1 MADE reached <- []", "a# b 3000001 MADE reached <- []"),
                Shown.nodes(result.record()));
        assertEquals(List.of(), result.problems());
        assertEquals(TreePath.of("/o"), result.record().base());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "all: prog\n", "#*** Directory Cache:\n", "# a, flags 1, type 1, made 4\n"})
    void whatIsNoGraphIsAProblem(String raw) {
        ReadResult<RuleRecord> result = read(raw);
        assertEquals(List.of(), result.record().nodes());
        assertEquals("[/o/file:1:1: not a graph that bmake prints with -dg2]", result.problems().toString());
    }

    @Test
    void oddLinesAreProblemsAndTheRestIsRead() {
        String graph = """
                #*** Input graph:
                rubbish
                # a, flags 1, type 1, made 4
                #
                # No unmade children
                b               : c


                # d, flags xyz, type 1, made 4
                # e, flags 1, type 1, made 99
                #   Files that are only sources:
                #\tnothing
                #*** Global Variables:
                """;
        ReadResult<RuleRecord> result = read(graph);
        assertEquals(List.of("a 1 MADE reached <- []", "e 1 OTHER reached <- []"), Shown.nodes(result.record()));
        assertEquals("[/o/file:2:1: neither a node of the graph nor a part of one, "
                + "/o/file:3:3: the prerequisites of this node are missing, "
                + "/o/file:6:1: neither a node of the graph nor a part of one, "
                + "/o/file:9:1: neither a node of the graph nor a part of one, "
                + "/o/file:12:1: not NAME [PATH]]", result.problems().toString());
    }

    @Test
    void aGraphFromBeforeTheRunIsNotComplete() {
        String graph = """
                #*** Begin input graph for pass 1 in /d:
                # early, unmade, type OP_DEPENDS, flags none
                #*** End input graph for pass 1 in /d:
                """;
        ReadResult<RuleRecord> result = read(graph);
        assertEquals(List.of("early 1 UNMADE <- []"), Shown.nodes(result.record()));
        assertFalse(result.record().complete());
        assertEquals("[/o/file:1:1: printed before make looked at anything: what suffix rules supply is not in it]",
                result.problems().toString());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyPrefixIsReadAndSaidToBeCutOff(boolean is2020) {
        String sample = is2020 ? GraphSamples.TRACE_2020 + GraphSamples.BMAKE_2020 : GraphSamples.BMAKE_2024;
        byte[] bytes = Shown.bytes(sample);
        List<String> whole = Shown.nodes(MakeGraphReader.read(Shown.FILE, bytes).record());
        int enough = sample.indexOf(is2020 ? "#*** Global Variables:\n" : "#*** End input graph for pass 2");
        for (int length = 0; length < enough; length++) {
            ReadResult<RuleRecord> result = MakeGraphReader.read(Shown.FILE, Arrays.copyOf(bytes, length));
            assertFalse(result.problems().isEmpty(), "at " + length);
            assertTrue(Shown.nodes(result.record()).size() <= whole.size(), "at " + length);
        }
    }
}
