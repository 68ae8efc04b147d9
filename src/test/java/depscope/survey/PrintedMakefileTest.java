package depscope.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.explain.Evidence;
import depscope.graph.BuildGraph;
import depscope.record.WordPlace;
import depscope.tree.TreePath;
import depscope.truth.RuleDifferences;
import depscope.truth.RuleDifferences.Difference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where make printed its graph and its makefiles are read too. */
class PrintedMakefileTest {
    @TempDir
    Path directory;

    private String place(Evidence evidence) {
        return evidence instanceof Evidence.Line line ? line.file().name() + ":" + line.line() + line.origin().map(from -> " of " + place(from)).orElse("") : "no line";
    }

    @Test
    void whatMakePrintedIsFoundInItsMakefiles() throws IOException {
        try (Survey survey = TestTrees.open(PrintedMakefile.in(directory))) {
            BuildGraph graph = survey.graph();
            List<String> told = new ArrayList<>();
            for (int e = 0; e < graph.edges(); e++) {
                told.add(TestTrees.name(survey, graph.target(e)) + " " + TestTrees.name(survey, graph.prerequisite(e)) + " " + place(survey.evidence(e)));
            }
            assertEquals(List.of("hello main.o .make-graph:6 of link.mk:1", "hello util.o .make-graph:6 of link.mk:1", "main.o main.c .depend:1",
                    "main.o main.c .make-graph:14 of Makefile:4", "main.o main.h .depend:1", "main.o main.h .make-graph:14", "util.o gone.h .make-graph:22",
                    "util.o util.c .make-graph:22 of Makefile:4"), told.stream().sorted().toList());
            assertEquals(Optional.of(".make-graph:6 of link.mk:1"), survey.ruleLine(graph.find(TreePath.of(directory + "/hello"))).map(this::place));
        }
    }

    @Test
    void differencesTellWhereEachSideStands() throws IOException {
        try (Survey survey = TestTrees.open(PrintedMakefile.in(directory))) {
            RuleDifferences differences = survey.makefiles().get(0).differences().orElseThrow();
            assertEquals("[util.o gone.h .make-graph:22, otherwise Makefile:4]", differences.printedOnly().stream().map(each -> said(survey, each)).toList().toString());
            assertEquals("[util.o today.h Makefile:8, otherwise .make-graph:18]", differences.readOnly().stream().map(each -> said(survey, each)).toList().toString());
        }
    }

    private String said(Survey survey, Difference each) {
        return each.target().name() + " " + each.prerequisite().name() + " " + place(survey, each.place()) + ", otherwise " + each.other().map(place -> place(survey, place)).orElse("nowhere");
    }

    private String place(Survey survey, WordPlace place) {
        return survey.line(place.file(), place.at()).map(this::place).orElse("no line");
    }
}
