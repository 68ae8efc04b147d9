package depscope.finding;

import depscope.graph.BuildGraph;
import depscope.graph.NodeSet;

/** What make comes by on its own way to a target: all that it knows its prerequisites to be made from. */
final class Supplied {
    private final Scene scene;

    Supplied(Scene scene) {
        this.scene = scene;
    }

    /** Every node that, edited, makes make remake {@code target}: what is missing elsewhere is no loss there. */
    NodeSet to(int target) {
        BuildGraph graph = scene.graph();
        NodeSet reached = new NodeSet(graph.nodes());
        reached.add(target);
        for (int i = 0; i < reached.size(); i++) {
            int node = reached.get(i);
            // A target that make does not look at hands on nothing.
            boolean handsOn = i == 0 || scene.isAskedFile(node);
            for (int e = graph.edgesFrom(node); handsOn && e < graph.edgesTo(node); e++) {
                if (graph.knownToMake(e) && scene.freshness().counts(graph.prerequisite(e))) {
                    reached.add(graph.prerequisite(e));
                }
            }
        }
        return reached;
    }
}
