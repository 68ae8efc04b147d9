package depscope.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.graph.BuildGraph;
import depscope.graph.EdgeKind;
import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.tree.MemoryTree;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrueInputsTest {
    private static final String SOURCE = "#if 0\n#include \"never.h\"\n#endif\n#ifdef ON\n#include \"on.h\"\n#endif\n#include <sys/a.h>\n";

    /** What the unrecorded object of a small tree includes, its rule having this command. */
    private static List<String> included(String command) throws IOException {
        String graph = "#*** Begin input graph for pass 2 in /obj:\n"
                + "# x.o, up-to-date, type OP_DEPENDS|OP_HAS_COMMANDS|OP_DEPS_FOUND|OP_MARK, flags REMAKE|DONE_WAIT\n#\n"
                + "# No unmade children\n# last modified 10:00:00 Nov 22, 2026: up-to-date\nx.o             : /src/x.c\n\t" + command
                + "\n\n\n#   Files that are only sources:\n#*** Global Variables:\n.OBJDIR          = /obj\nCFLAGS           = -DON -I/inc\n"
                + "#*** Command-line Variables:\n#*** Directory Cache:\n#*** Suffixes:\n#*** Transformations:\n"
                + "#*** End input graph for pass 2 in /obj:\n";
        MemoryTree tree = MemoryTree.builder().file("/obj/.make-graph", graph, 1).file("/obj/.depend", "y.o: /src/y.c /inc/sys/a.h\n", 1)
                .file("/obj/x.o", "o", 2).file("/obj/y.o", "o", 2).file("/src/y.c", "", 1).file("/src/x.c", SOURCE, 1)
                .file("/src/never.h", "", 1).file("/src/on.h", "", 1).file("/inc/sys/a.h", "", 1).build();
        try (Survey survey = Survey.of(tree, new SurveyOptions(Optional.empty(), true, 10))) {
            BuildGraph known = survey.graph();
            int x = known.find(TreePath.of("/obj/x.o"));
            return IntStream.range(known.edgesFrom(x), known.edgesTo(x)).filter(e -> known.kind(e) == EdgeKind.INCLUDED)
                    .mapToObj(e -> known.path(known.prerequisite(e)).toString()).toList();
        }
    }

    @Test
    void theCommandDecidesTheConditionsThatIncludesStandUnder() throws IOException {
        assertEquals(List.of("/src/on.h", "/inc/sys/a.h"), included("cc -DON -I/inc -c /src/x.c -o x.o"));
        assertEquals(List.of("/inc/sys/a.h"), included("cc -I/inc -c /src/x.c -o x.o"));
    }

    @Test
    void aCommandPrintedWithItsVariablesIsCompletedFromThem() throws IOException {
        assertEquals(List.of("/src/on.h", "/inc/sys/a.h"), included("cc ${CFLAGS} -c /src/x.c -o x.o"));
    }

    @Test
    void withoutACommandOrItsSearchPathEveryIncludeCounts() throws IOException {
        List<String> all = List.of("/src/never.h", "/src/on.h", "/inc/sys/a.h");
        assertEquals(all, included("@true"));
        assertEquals(all, included("cc -c /src/x.c -o x.o"));
    }
}
