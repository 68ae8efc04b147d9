package depscope.finding;

import depscope.finding.Finding.Compiled;
import depscope.finding.Finding.Unrecorded;
import depscope.finding.Suspects.Suspect;
import depscope.graph.BuildGraph;
import depscope.graph.Certainty;
import depscope.graph.NodeSet;
import depscope.graph.Trait;
import depscope.truth.Truth;
import java.util.ArrayList;
import java.util.List;

/**
 * Suspects whose rule does not supply all they read. One whose source can be read, and that includes
 * nothing make does not know, is supplied for and no finding.
 */
final class UnrecordedTargets {
    private UnrecordedTargets() {
    }

    static List<Finding> of(Scene scene) {
        BuildGraph graph = scene.graph();
        List<Finding> found = new ArrayList<>();
        List<Integer> unread = scene.doubtful().targets();
        for (Suspect suspect : scene.suspects()) {
            List<Integer> inputs = unknownInputs(scene, suspect.node());
            boolean doubtful = unread.contains(suspect.node());
            if (inputs.isEmpty() && !doubtful) {
                continue;
            }
            boolean exact = scene.truth().of(graph.path(suspect.node())).map(Truth.Reading::exact).orElse(false);
            Confidence confidence = !doubtful ? exact ? Confidence.CERTAIN : Confidence.LIKELY
                    : suspect.compiled() == Compiled.BY_RULE ? Confidence.LIKELY : Confidence.UNKNOWN;
            found.add(new Unrecorded(suspect.node(), graph.path(suspect.node()), confidence, suspect.source(),
                    suspect.compiled(), inputs, suspect.sibling(), feeds(graph, suspect.node())));
        }
        return found;
    }

    /** What {@code target} reads and make does not know, by path. */
    private static List<Integer> unknownInputs(Scene scene, int target) {
        BuildGraph graph = scene.graph();
        List<Integer> inputs = new ArrayList<>();
        for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
            int p = graph.prerequisite(e);
            if (graph.isUnknownToMake(e) && graph.certainty(e) != Certainty.POSSIBLE && graph.knownEdge(target, p) < 0
                    && graph.conditionalEdge(target, p) < 0 && !inputs.contains(p)) {
                inputs.add(p);
            }
        }
        inputs.sort(null);
        return inputs;
    }

    /**
     * The way from {@code node} to what is built of it in the end, over the first recorded target there is:
     * what comes before that is made from an object that nothing renews, and it takes it in.
     */
    private static List<Integer> feeds(BuildGraph graph, int node) {
        List<Integer> way = new ArrayList<>();
        way.add(node);
        List<Integer> toRecorded = nearest(graph, node, true);
        way.addAll(toRecorded);
        way.addAll(nearest(graph, way.get(way.size() - 1), false));
        return way;
    }

    /** The shortest way against the edges to a recorded target, or else to one that nothing is made from. */
    private static List<Integer> nearest(BuildGraph graph, int from, boolean recorded) {
        NodeSet reached = new NodeSet(graph.nodes());
        List<Integer> cameFrom = new ArrayList<>();
        reached.add(from);
        cameFrom.add(-1);
        for (int i = 0; i < reached.size(); i++) {
            int node = reached.get(i);
            boolean last = true;
            for (int d = 0; d < graph.dependents(node); d++) {
                int target = graph.dependent(node, d);
                if (graph.isDependentKnown(node, d) && graph.isFileTarget(target)
                        && graph.has(target, Trait.COMMANDS | Trait.RECORDED)) {
                    last = false;
                    if (reached.add(target)) {
                        cameFrom.add(i);
                    }
                }
            }
            if (i > 0 && (recorded ? graph.has(node, Trait.RECORDED) : last)) {
                List<Integer> way = new ArrayList<>();
                for (int at = i; at > 0; at = cameFrom.get(at)) {
                    way.add(0, reached.get(at));
                }
                return way;
            }
        }
        return List.of();
    }
}
