package depscope.truth;

import depscope.graph.BuildGraph;
import depscope.graph.EdgeKind;
import depscope.graph.Shapes;
import java.util.Optional;

/** Which prerequisite a target is compiled from, as far as make knows. */
public final class Sources {
    private Sources() {
    }

    /** The one of its own stem, else the first that can be: of its record, and of its rule where it has none. */
    public static Optional<Integer> of(BuildGraph graph, int target) {
        if (!Shapes.isObjectName(graph.path(target).rawName())) {
            return Optional.empty();
        }
        String stem = Shapes.stem(graph.path(target).rawName());
        int found = -1;
        for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
            int p = graph.prerequisite(e);
            String name = graph.path(p).rawName();
            if (graph.knownToMake(e) && Shapes.isSourceName(name)) {
                if (Shapes.stem(name).equals(stem)) {
                    return Optional.of(p);
                }
                found = found < 0 || graph.kind(found) != EdgeKind.RECORDED && graph.kind(e) == EdgeKind.RECORDED ? e : found;
            }
        }
        return found < 0 ? Optional.empty() : Optional.of(graph.prerequisite(found));
    }
}
