package depscope.picture;

import depscope.explain.Told;
import depscope.finding.Finding;
import depscope.finding.FindingKind;
import depscope.graph.BuildGraph;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where in the graph a finding is: what to select and what to show of it. */
public final class Places {
    private Places() {
    }

    /** Where to look first: at the worst finding, or at the final products. */
    public static ViewState first(Survey survey) {
        return survey.findings().stream()
                .filter(told -> !shown(survey.graph(), told).isEmpty())
                .min(Comparator.comparing(told -> told.finding().kind() != FindingKind.CYCLE))
                .map(told -> at(survey, told, ViewState.START))
                .orElse(ViewState.START);
    }

    /** The step from {@code state} to a finding. */
    public static ViewState at(Survey survey, Told told, ViewState state) {
        Set<Integer> nodes = shown(survey.graph(), told);
        if (nodes.isEmpty()) {
            return state;
        }
        return state.withoutEdits().focusOn(nodes).select(nodes.iterator().next());
    }

    /** The node a finding is about; empty where it is about a file that is no node. */
    public static Optional<Integer> node(BuildGraph graph, Told told) {
        int node = graph.find(told.finding().target());
        return node < 0 ? Optional.empty() : Optional.of(node);
    }

    /** The finding's target, its way to the cause, and for a missing record what is built from it. */
    private static Set<Integer> shown(BuildGraph graph, Told told) {
        Set<Integer> nodes = new LinkedHashSet<>();
        node(graph, told).ifPresent(nodes::add);
        for (TreePath path : told.chain()) {
            int node = graph.find(path);
            if (node >= 0) {
                nodes.add(node);
            }
        }
        if (told.finding() instanceof Finding.Unrecorded unrecorded) {
            nodes.addAll(unrecorded.feeds());
        }
        if (told.finding() instanceof Finding.Cycle cycle) {
            cycle.edges().forEach(edge -> nodes.addAll(List.of(graph.target(edge), graph.prerequisite(edge))));
        }
        return nodes;
    }
}
