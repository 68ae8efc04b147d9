package depscope.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.graph.BuildGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All that a survey says, as text: two that say the same are the same to whoever asks them. */
final class Whole {
    private Whole() {
    }

    static void assertSame(Survey expected, Survey actual) {
        assertEquals(String.join("\n", of(expected)), String.join("\n", of(actual)));
    }

    /** @return its nodes with their states and edges, findings, notes and problems, and what editing each node does */
    static List<String> of(Survey survey) {
        BuildGraph graph = survey.graph();
        List<String> lines = new ArrayList<>();
        lines.add(survey.name() + " " + survey.start() + " " + survey.description() + " " + survey.recordCounts());
        for (int n = 0; n < graph.nodes(); n++) {
            lines.add(n + " " + graph.path(n) + " " + graph.spellings(n) + " " + graph.traits(n) + " " + survey.states().entry(n) + " "
                    + survey.state(n) + " " + survey.isOutOfDate(n));
            for (int e = graph.edgesFrom(n); e < graph.edgesTo(n); e++) {
                lines.add("  " + graph.kind(e) + " " + graph.certainty(e) + " " + graph.prerequisite(e) + " "
                        + graph.sources().get(graph.source(e)) + " " + graph.place(e));
            }
            lines.add("  " + TestTrees.impact(survey, survey.whatIf(List.of(n))));
        }
        survey.findings().forEach(told -> lines.add(told.toString()));
        survey.ignoredFindings().forEach(told -> lines.add("ignored " + told));
        lines.add(Arrays.toString(survey.alreadyOutOfDate()));
        lines.addAll(survey.notes());
        survey.problems().forEach(problem -> lines.add(problem.toString()));
        return lines;
    }
}
