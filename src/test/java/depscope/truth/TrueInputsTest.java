package depscope.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.finding.Finding.Unrecorded;
import depscope.graph.BuildGraph;
import depscope.graph.EdgeKind;
import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.survey.TestTrees;
import depscope.tree.MemoryTree;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small trees: what is read beside what make knows, and what is told of it. */
class TrueInputsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long OLD = 1_600_000_000L * SECOND;
    private static final long BUILT = OLD + 10 * SECOND;

    private final MemoryTree.Builder tree = MemoryTree.builder().name("tree");

    private TrueInputsTest file(String name, String text) {
        tree.file(name.startsWith("/") ? name : "/obj/" + name, text, OLD);
        return this;
    }

    private TrueInputsTest built(String name) {
        tree.file("/obj/" + name, "built", BUILT);
        return this;
    }

    private Survey survey() throws IOException {
        return Survey.of(tree.build(), new SurveyOptions(Optional.empty(), true, TestTrees.NOW));
    }

    /** What {@code target} reads and no record names, with how sure that is. */
    private List<String> read(String target) throws IOException {
        try (Survey survey = survey()) {
            BuildGraph graph = survey.graph();
            int node = graph.find(TreePath.of("/obj/" + target));
            return IntStream.range(graph.edgesFrom(node), graph.edgesTo(node))
                    .filter(e -> graph.kind(e) == EdgeKind.INCLUDED && graph.knownEdge(node, graph.prerequisite(e)) < 0)
                    .mapToObj(e -> graph.path(graph.prerequisite(e)) + " " + graph.certainty(e).label()).sorted().toList();
        }
    }

    private List<String> found() throws IOException {
        try (Survey survey = survey()) {
            return survey.findings().stream().map(t -> t.finding().kind().label() + " " + t.finding().target().name() + " "
                    + t.finding().confidence().label() + " " + t.missing().stream().map(TreePath::name).toList()).toList();
        }
    }

    private static String database(String... commands) {
        StringBuilder json = new StringBuilder("[");
        for (String command : commands) {
            json.append(json.length() > 1 ? ",\n" : "").append("{\"directory\": \"/obj\", \"file\": \"x\", \"command\": \"").append(command).append("\"}");
        }
        return json.append("]").toString();
    }

    private static String graph(String target, String prerequisites, String command) {
        return "#*** Begin input graph for pass 2 in /obj:\n"
                + "# " + target + ", up-to-date, type OP_DEPENDS|OP_HAS_COMMANDS|OP_DEPS_FOUND|OP_MARK, flags REMAKE|DONE_WAIT\n#\n"
                + "# No unmade children\n# last modified 10:00:00 Nov 22, 2026: up-to-date\n" + target + "             : " + prerequisites + "\n\t"
                + command + "\n\n\n#   Files that are only sources:\n#*** Global Variables:\n.OBJDIR          = /obj\n"
                + "CFLAGS           = -DON -I/inc\n#*** Command-line Variables:\n#*** Directory Cache:\n#*** Suffixes:\n"
                + "#*** Transformations:\n#*** End input graph for pass 2 in /obj:\n";
    }

    // An object whose rule has some command, beside one with a record.
    private TrueInputsTest ruled(String command) {
        return file(".make-graph", graph("x.o", "/src/x.c", command)).file(".depend", "y.o: /src/y.c /inc/sys/a.h\n").built("x.o")
                .built("y.o").file("/src/y.c", "#include <sys/a.h>\n").file("/src/never.h", "").file("/src/on.h", "").file("/inc/sys/a.h", "")
                .file("/src/x.c", "#if 0\n#include \"never.h\"\n#endif\n#ifdef ON\n#include \"on.h\"\n#endif\n#include <sys/a.h>\n");
    }

    @Test
    void theCommandDecidesTheConditionsThatIncludesStandUnder() throws IOException {
        assertEquals(List.of("/inc/sys/a.h certain", "/src/on.h certain"), ruled("cc -DON -I/inc -c /src/x.c -o x.o").read("x.o"));
    }

    @Test
    void whatTheCommandRulesOutIsNotRead() throws IOException {
        assertEquals(List.of("/inc/sys/a.h certain"), ruled("cc -I/inc -c /src/x.c -o x.o").read("x.o"));
    }

    @Test
    void aCommandPrintedWithItsVariablesIsCompletedFromThem() throws IOException {
        assertEquals(List.of("/inc/sys/a.h certain", "/src/on.h certain"), ruled("cc ${CFLAGS} -c ${.IMPSRC} -o ${.TARGET}").read("x.o"));
    }

    @Test
    void aCommandOfWhichAPartIsUnknownLeavesConditionsOpen() throws IOException {
        assertEquals(List.of("/inc/sys/a.h likely", "/src/on.h possible"), ruled("cc ${UNTOLD} -I/inc -c /src/x.c -o x.o").read("x.o"));
    }

    @Test
    void withoutACommandTheSearchPathIsLearnedFromItsSiblings() throws IOException {
        assertEquals(List.of("/inc/sys/a.h likely", "/src/on.h possible"), ruled("@true").read("x.o"));
    }

    @Test
    void aCommandThatDoesNotLeadToAllHeadersIsHelpedByWhatSiblingsShow() throws IOException {
        assertEquals(List.of("/inc/sys/a.h likely"), ruled("cc -c /src/x.c -o x.o").read("x.o"));
    }

    @Test
    void theSourceOfAnObjectWithoutARecordIsKnownWithoutAScanToo() throws IOException {
        ruled("cc -I/inc -c /src/x.c -o x.o");
        try (Survey survey = Survey.of(tree.build(), new SurveyOptions(Optional.empty(), false, TestTrees.NOW))) {
            Unrecorded found = (Unrecorded) survey.findings().get(0).finding();
            assertEquals("/src/x.c", survey.graph().path(found.source()).raw());
            assertEquals(0, survey.graph().edgesByKind()[EdgeKind.INCLUDED.ordinal()]);
        }
    }

    // One object with a compiler's record, and a database that says how it is compiled.
    private TrueInputsTest recorded(String record, String flags) {
        return file("x.d", record).file("compile_commands.json", database("gcc " + flags + " -c /src/x.c -o x.o")).built("x.o")
                .file("/src/x.c", "#include \"a.h\"\n").file("/src/a.h", "#include \"b.h\"\n#ifdef __x86_64__\n#include \"o.h\"\n#endif\n")
                .file("/src/b.h", "").file("/src/o.h", "");
    }

    @Test
    void aRecordThatLacksWhatItsSourceIncludesIsIncomplete() throws IOException {
        assertEquals(List.of("incomplete x.o certain [b.h]"), recorded("x.o: /src/x.c /src/a.h\n", "-O0").found());
    }

    @Test
    void aRecordThatLacksItsSourceIsIncomplete() throws IOException {
        assertEquals(List.of("incomplete x.o certain [x.c]"), recorded("x.o: /src/a.h /src/b.h\n", "-O0").found());
    }

    @Test
    void aRecordThatNamesAllIsComplete() throws IOException {
        assertEquals(List.of(), recorded("x.o: /src/x.c /src/a.h /src/b.h\n", "-O0").found());
    }

    @Test
    void whatIsReadUnderAConditionThatIsNotKnownIsNotMissed() throws IOException {
        // Which compiler it is that this command calls is known, but not for which machine it compiles.
        assertEquals(List.of(), recorded("x.o: /src/x.c /src/a.h /src/b.h\n", "").found());
    }

    @Test
    void aRecordThatNamesWhatNothingLeadsToIsOverRecorded() throws IOException {
        assertEquals(List.of("over-recorded x.o certain []"),
                recorded("x.o: /src/x.c /src/a.h /src/b.h /src/n.h\n", "-O0").file("/src/n.h", "").found());
    }

    @Test
    void aSourceThatWasEditedSinceIsRecordedAnewAnyway() throws IOException {
        tree.file("/src/a.h", "#include \"b.h\"\n#include \"new.h\"\n", BUILT + 5 * SECOND);
        file("x.d", "x.o: /src/x.c /src/a.h /src/b.h\n").file("compile_commands.json", database("gcc -c /src/x.c -o x.o")).built("x.o")
                .file("/src/x.c", "#include \"a.h\"\n").file("/src/b.h", "").file("/src/new.h", "");
        assertEquals(List.of("stale x.o certain []"), found());
    }

    @Test
    void anObjectWithoutARecordIsFoundByItsCommand() throws IOException {
        recorded("x.o: /src/x.c /src/a.h /src/b.h\n", "-O0");
        file("compile_commands.json", database("gcc -c /src/x.c -o x.o", "gcc -MD -c /src/z.c -o sub/z.o", "gcc -c /src/n.c -o other/n.o")).built("sub/z.o").built("other/n.o").file("/src/n.c", "")
                .file("/src/z.c", "#include \"b.h\"\n");
        assertEquals(List.of("unrecorded z.o certain [b.h, z.c]"), found());
    }

    // So many objects with records, and some in another directory without, none of whose commands asks for one.
    private List<String> found(int recorded, int others) throws IOException {
        List<String> commands = new ArrayList<>();
        for (int i = 0; i < recorded + others; i++) {
            String name = i < recorded ? "r" + i : "other/o" + i;
            commands.add("gcc -c /src/s.c -o " + name + ".o");
            built(name + ".o");
            if (i < recorded) {
                file(name + ".d", name + ".o: /src/s.c\n");
            }
        }
        return file("/src/s.c", "int f;\n").file("compile_commands.json", database(commands.toArray(String[]::new))).found();
    }

    @Test
    void whereAllButOneAreRecordedThatOneShouldBe() throws IOException {
        assertEquals(List.of("unrecorded o9.o certain [s.c]"), found(9, 1));
    }

    @Test
    void aDirectoryThatRecordsNothingHasItsOwnWay() throws IOException {
        assertEquals(List.of(), found(6, 3));
    }

    // The same header three times: as of the system, with records that name it or do not.
    private TrueInputsTest ofTheSystem(String header, String flags) {
        StringBuilder commands = new StringBuilder();
        for (String name : List.of("p", "q", "r")) {
            file(name + ".d", name + ".o: /src/" + name + ".c" + (name.equals("p") ? "" : header) + "\n").built(name + ".o")
                    .file("/src/" + name + ".c", "#include <s.h>\n");
            commands.append(commands.length() == 0 ? "" : "|").append("gcc ").append(flags).append(" -isystem /sys -c /src/").append(name)
                    .append(".c -o ").append(name).append(".o");
        }
        return file("/sys/s.h", "").file("compile_commands.json", database(commands.toString().split("\\|")));
    }

    @Test
    void systemHeadersAreNoLossWhereNoRecordNamesThem() throws IOException {
        assertEquals(List.of(), ofTheSystem("", "").found());
    }

    @Test
    void systemHeadersAreALossWhereOtherRecordsNameThem() throws IOException {
        assertEquals(List.of("incomplete p.o certain [s.h]"), ofTheSystem(" /sys/s.h", "").found());
    }

    @Test
    void theCommandSaysWhetherSystemHeadersAreRecorded() throws IOException {
        assertEquals(List.of(), ofTheSystem(" /sys/s.h", "-MMD").found());
    }

    @Test
    void theCommandSaysThatSystemHeadersAreRecorded() throws IOException {
        assertEquals(List.of("incomplete p.o certain [s.h]", "incomplete q.o certain [s.h]", "incomplete r.o certain [s.h]"),
                ofTheSystem("", "-MD").found());
    }

    @Test
    void whatARuleSuppliesIsNotMissed() throws IOException {
        String graph = graph("x.o", "/src/x.c g.h", "cc -I. -c /src/x.c -o x.o").replace("\n#   Files that",
                "\n# g.h, up-to-date, type OP_DEPENDS|OP_HAS_COMMANDS|OP_DEPS_FOUND|OP_MARK, flags REMAKE|DONE_WAIT\n#\n# No unmade children\n"
                + "# last modified 10:00:00 Nov 22, 2026: up-to-date\ng.h             : /src/in.h\n\ttrue\n\n\n#   Files that");
        file(".make-graph", graph).file(".depend", "x.o: /src/x.c\n").built("x.o").file("g.h", "#include \"/src/in.h\"\n")
                .file("/src/x.c", "#include <g.h>\n").file("/src/in.h", "");
        assertEquals(List.of(), found());
    }

    @Test
    void aScriptThatARecipeRunsAndItsRuleDoesNotNameIsMissed() throws IOException {
        file(".make-graph", graph("x.h", "in.txt", "sh /src/gen.sh in.txt > ${.TARGET}")).file(".depend", "y.o: /src/y.c\n").built("y.o")
                .built("x.h").file("in.txt", "").file("/src/gen.sh", "cat").file("/src/y.c", "");
        assertEquals(List.of("incomplete x.h certain [gen.sh]"), found());
    }

    @Test
    void aGraphOlderThanTheRecordDoesNotSpeakForIt() throws IOException {
        file(".make-graph", graph("x.o", "/src/x.c /src/a.h", "cc -c /src/x.c -o x.o")).built("x.o")
                .file("/src/x.c", "#include \"a.h\"\n").file("/src/a.h", "");
        tree.file("/obj/.depend", "x.o: /src/x.c\n", OLD + 1);
        assertEquals(List.of("incomplete x.o certain [a.h]"), found());
    }

    @Test
    void aGraphYoungerThanTheRecordDoes() throws IOException {
        built("x.o").file(".depend", "x.o: /src/x.c\n").file("/src/x.c", "#include \"a.h\"\n").file("/src/a.h", "");
        tree.file("/obj/.make-graph", graph("x.o", "/src/x.c /src/a.h", "cc -c /src/x.c -o x.o"), OLD + 1);
        assertEquals(List.of(), found());
    }
}
