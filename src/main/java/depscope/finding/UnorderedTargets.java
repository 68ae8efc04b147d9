package depscope.finding;

import depscope.finding.Finding.Unordered;
import depscope.graph.BuildGraph;
import depscope.graph.EdgeKind;
import depscope.graph.NodeSet;
import depscope.graph.Trait;
import depscope.record.Make;
import java.util.ArrayList;
import java.util.List;

/**
 * Targets that read what is generated, as only their record says: no rule, order-only or not, has ninja make that
 * first, so that in a clean directory it may not be there yet ({@code ninja -t missingdeps} tells these too). Other
 * makes have ways to order what is made that their rules do not show.
 */
final class UnorderedTargets {
    private final Scene scene;
    private final BuildGraph graph;

    private UnorderedTargets(Scene scene) {
        this.scene = scene;
        this.graph = scene.graph();
    }

    static List<Finding> of(Scene scene) {
        UnorderedTargets all = new UnorderedTargets(scene);
        List<Finding> found = new ArrayList<>();
        for (int n = 0; n < all.graph.nodes(); n++) {
            if (all.graph.has(n, Trait.RECORDED) && all.graph.has(n, Trait.RULED) && scene.isAskedFile(n)
                    && scene.freshness().law(n).make() == Make.NINJA) {
                List<Integer> edges = all.unordered(n);
                if (!edges.isEmpty()) {
                    found.add(new Unordered(n, all.graph.path(n), edges));
                }
            }
        }
        return found;
    }

    private List<Integer> unordered(int target) {
        List<Integer> generated = new ArrayList<>();
        for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
            int p = graph.prerequisite(e);
            if (graph.kind(e) == EdgeKind.RECORDED && graph.has(p, Trait.RULED) && graph.has(p, Trait.COMMANDS)
                    && !graph.has(p, Trait.GENERATOR)) {
                generated.add(e);
            }
        }
        if (!generated.isEmpty()) {
            NodeSet before = before(target);
            generated.removeIf(e -> before.contains(graph.prerequisite(e)));
        }
        return generated;
    }

    /** All that rules have made before {@code target}, with what is made together with it. */
    private NodeSet before(int target) {
        NodeSet reached = new NodeSet(graph.nodes());
        reached.add(target);
        for (int i = 0; i < reached.size(); i++) {
            int node = reached.get(i);
            for (int e = graph.edgesFrom(node); e < graph.edgesTo(node); e++) {
                if (graph.kind(e) == EdgeKind.RULED && reached.add(graph.prerequisite(e))) {
                    graph.madeWith(graph.prerequisite(e)).forEach(reached::add);
                }
            }
        }
        return reached;
    }
}
