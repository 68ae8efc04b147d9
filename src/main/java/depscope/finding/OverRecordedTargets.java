package depscope.finding;

import depscope.finding.Finding.OverRecorded;
import depscope.graph.BuildGraph;
import java.util.ArrayList;
import java.util.List;

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
}
