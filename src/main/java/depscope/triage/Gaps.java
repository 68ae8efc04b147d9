package depscope.triage;

import depscope.explain.Evidence;
import depscope.explain.Excerpt;
import depscope.explain.Told;
import depscope.graph.BuildGraph;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a way goes on behind make's back: there a record or a rule lacks an input, and there it is to be mended. */
final class Gaps {
    private static final int LINES_OF_A_RECORD = 2;

    private final Survey survey;
    private final BuildGraph graph;

    Gaps(Survey survey) {
        this.survey = survey;
        this.graph = survey.graph();
    }

    /** The remedies for what make is not told on {@code way}; none where make is told all of it, or none is known. */
    List<String> remedies(List<Integer> way) {
        Set<String> fixes = new LinkedHashSet<>();
        for (int i = 1; i < way.size(); i++) {
            TreePath input = graph.path(way.get(i - 1));
            if (isGap(way, i)) {
                survey.findingsOf(way.get(i)).stream().filter(told -> told.missing().isEmpty() || told.missing().contains(input))
                        .map(Told::fix).filter(fix -> !fix.isEmpty()).forEach(fixes::add);
            }
        }
        return new ArrayList<>(fixes);
    }

    /** As {@link #remedies}, with what puts right at once what is stale by now. */
    List<String> remediesNow(List<Integer> way) {
        List<String> fixes = remedies(way);
        boolean isSaid = fixes.stream().anyMatch(fix -> fix.startsWith("remove "));
        for (int i = 1; i < way.size() && !isSaid; i++) {
            if (isGap(way, i)) {
                fixes.add("for now: remove " + graph.path(way.get(i)).name() + "; the next make builds it and what is made from it");
                isSaid = true;
            }
        }
        return fixes;
    }

    /** The lines of the record or rule that lacks an input; empty if make is told all, or none of these is at hand. */
    Optional<Excerpt> text(List<Integer> way) {
        for (int i = 1; i < way.size(); i++) {
            if (isGap(way, i)) {
                int recorded = graph.recordedEdge(way.get(i));
                Optional<Evidence> record = recorded < 0 ? Optional.empty() : Optional.of(survey.evidence(recorded));
                return record.isPresent() ? survey.excerpt(record.get(), 0, LINES_OF_A_RECORD) : survey.rule(way.get(i));
            }
        }
        return Optional.empty();
    }

    private boolean isGap(List<Integer> way, int i) {
        return graph.knownEdge(way.get(i), way.get(i - 1)) < 0;
    }
}
