package depscope.ask;

import depscope.finding.FindingKind;
import depscope.graph.BuildGraph;
import depscope.graph.EdgeKind;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a survey knows by a make's answer.
 *
 * @param targets that the answer has rules for
 * @param edges that it rules
 * @param newEdges those of them that make was not known to know
 * @param findings how many there are of each kind that there is any of, before and after
 */
public record Learned(int targets, int edges, int newEdges, Map<FindingKind, Change> findings) {
    /** How many there were, and are now. */
    public record Change(int before, int after) {
    }

    public Learned {
        findings = Collections.unmodifiableMap(new EnumMap<>(findings));
    }

    /** Whether the answer was none. */
    public boolean isNothing() {
        return targets == 0 && edges == 0;
    }

    /**
     * @param after the survey of the same tree with {@code answer} in it
     */
    public static Learned of(Survey before, Survey after, TreePath answer) {
        BuildGraph graph = after.graph();
        int targets = 0;
        int edges = 0;
        int fresh = 0;
        for (int n = 0; n < graph.nodes(); n++) {
            int rule = graph.ruleSource(n);
            targets += rule >= 0 && graph.sources().get(rule).file().equals(answer) ? 1 : 0;
            for (int e = graph.edgesFrom(n); e < graph.edgesTo(n); e++) {
                if (graph.kind(e) == EdgeKind.RULED && graph.sources().get(graph.source(e)).file().equals(answer)) {
                    edges++;
                    fresh += isKnown(before.graph(), graph.path(n), graph.path(graph.prerequisite(e))) ? 0 : 1;
                }
            }
        }
        return new Learned(targets, edges, fresh, findings(before, after));
    }

    private static boolean isKnown(BuildGraph graph, TreePath target, TreePath prerequisite) {
        int from = graph.find(target);
        int to = graph.find(prerequisite);
        return from >= 0 && to >= 0 && graph.knownEdge(from, to) >= 0;
    }

    private static Map<FindingKind, Change> findings(Survey before, Survey after) {
        Map<FindingKind, Change> changes = new EnumMap<>(FindingKind.class);
        for (FindingKind kind : FindingKind.values()) {
            Change change = new Change(count(before, kind), count(after, kind));
            if (change.before() + change.after() > 0) {
                changes.put(kind, change);
            }
        }
        return changes;
    }

    private static int count(Survey survey, FindingKind kind) {
        return (int) survey.findings().stream().filter(told -> told.finding().kind() == kind).count();
    }
}
