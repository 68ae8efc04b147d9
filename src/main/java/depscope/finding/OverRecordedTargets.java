package depscope.finding;

import depscope.finding.Finding.Disagreement;
import depscope.finding.Finding.OverRecorded;
import depscope.graph.BuildGraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Targets whose record names what their sources no longer lead to, so that make remakes them for nothing. Only
 * where a target's own command decides, and where make does not write the record anew in the next run anyway.
 */
final class OverRecordedTargets {
    private OverRecordedTargets() {
    }

    static List<Finding> of(Scene scene) {
        BuildGraph graph = scene.graph();
        List<Finding> found = new ArrayList<>();
        scene.truth().readings().forEach((path, reading) -> {
            int target = graph.find(path);
            if (!reading.overRecorded().isEmpty() && target >= 0 && scene.isLeftAlone(target)) {
                // What is gone is a finding of its own.
                List<Integer> edges = reading.overRecorded().stream().map(graph::find)
                        .filter(p -> scene.states().exists(p)).map(p -> graph.edge(target, p)).toList();
                if (!edges.isEmpty()) {
                    found.add(new OverRecorded(target, path, edges));
                }
            }
        });
        return found;
    }

    /** {@code found} without what another finding tells already: that of two records the better one does not name it. */
    static List<Finding> toldOnce(List<Finding> found, BuildGraph graph) {
        Set<List<Integer>> told = new HashSet<>();
        for (Finding each : found) {
            if (each instanceof Disagreement two && two.kind() == FindingKind.OVER_RECORDED) {
                two.edges().forEach(e -> told.add(List.of(two.node(), graph.prerequisite(e))));
            }
        }
        return found.stream().flatMap(each -> {
            if (!(each instanceof OverRecorded over)) {
                return Stream.of(each);
            }
            List<Integer> rest = over.edges().stream().filter(e -> !told.contains(List.of(over.node(), graph.prerequisite(e)))).toList();
            return rest.isEmpty() ? Stream.empty() : Stream.of(new OverRecorded(over.node(), over.target(), rest));
        }).toList();
    }
}
