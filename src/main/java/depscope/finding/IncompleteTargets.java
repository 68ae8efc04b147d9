package depscope.finding;

import depscope.finding.Finding.Incomplete;
import depscope.finding.Suspects.Suspect;
import depscope.graph.BuildGraph;
import depscope.graph.Certainty;
import depscope.graph.NodeSet;
import depscope.graph.Trait;
import depscope.record.RecordFormat;
import depscope.truth.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Targets that make knows, and of whose true inputs it misses some: neither their record nor any rule on the way
 * names them. Not so where the next make puts it right: what is out of date is compiled again, and a compiler
 * that records writes the record anew with it (mkdep does not).
 */
final class IncompleteTargets {
    private final Scene scene;
    private final BuildGraph graph;
    private final Supplied supplied;

    private IncompleteTargets(Scene scene) {
        this.scene = scene;
        this.graph = scene.graph();
        this.supplied = new Supplied(scene);
    }

    static List<Finding> of(Scene scene) {
        return scene.graph().hasTruth() ? new IncompleteTargets(scene).all() : List.of();
    }

    private List<Finding> all() {
        Set<Integer> unrecorded = new HashSet<>();
        scene.suspects().stream().map(Suspect::node).forEach(unrecorded::add);
        List<Finding> found = new ArrayList<>();
        for (int n = 0; n < graph.nodes(); n++) {
            if (!unrecorded.contains(n) && scene.isAskedFile(n) && graph.has(n, Trait.RECORDED | Trait.RULED)) {
                look(n, found);
            }
        }
        return found;
    }

    private void look(int target, List<Finding> found) {
        List<Integer> edges = missing(target);
        if (edges.isEmpty() || isHealing(target)) {
            return;
        }
        NodeSet known = supplied.to(target);
        List<Integer> inputs = edges.stream().map(graph::prerequisite).filter(p -> !known.contains(p)).distinct().sorted().toList();
        if (!inputs.isEmpty()) {
            boolean certain = edges.stream().anyMatch(e -> inputs.contains(graph.prerequisite(e)) && graph.certainty(e) == Certainty.CERTAIN);
            found.add(new Incomplete(target, graph.path(target), certain ? Confidence.CERTAIN : Confidence.LIKELY, inputs));
        }
    }

    /** The edges that only the truth knows. */
    private List<Integer> missing(int target) {
        List<Integer> edges = new ArrayList<>();
        for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
            if (graph.isUnknownToMake(e) && graph.certainty(e) != Certainty.POSSIBLE && graph.conditionalEdge(target, graph.prerequisite(e)) < 0) {
                edges.add(e);
            }
        }
        return edges;
    }

    private boolean isHealing(int target) {
        int edge = graph.recordedEdge(target);
        if (edge < 0 && !scene.states().exists(target)) {
            // What is made for the first time is recorded then.
            return scene.truth().of(graph.path(target)).filter(Truth.Reading::recording).isPresent();
        }
        return edge >= 0 && graph.sources().get(graph.source(edge)).format() != RecordFormat.DEPEND
                && scene.freshness().isOutOfDate(target) && !scene.freshness().isEveryRun(target);
    }
}
