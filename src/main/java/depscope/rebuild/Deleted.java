package depscope.rebuild;

import depscope.graph.BuildGraph;
import depscope.graph.EdgeKind;
import depscope.graph.NodeSet;
import depscope.graph.Trait;

/**
 * Files pretended to be gone, and what BSD make does about one that nothing makes (asked of the 2020
 * edition; see {@link Trait#NAMED} and {@link Trait#SEARCHED}):
 * <ul>
 * <li>only a record names it: {@code ignoring stale .depend}, and what needs it is made;
 * <li>a makefile names it, in a rule or as what a suffix rule needs: {@code don't know how to make};
 * <li>only the search for a suffix rule's source found it: the rule holds no longer, and what it made is
 * left as it is.
 * </ul>
 */
final class Deleted {
    private final BuildGraph graph;
    private final NodeSet nodes;

    Deleted(BuildGraph graph, NodeSet nodes) {
        this.graph = graph;
        this.nodes = nodes;
    }

    boolean isEmpty() {
        return nodes.isEmpty();
    }

    boolean contains(int node) {
        return nodes.contains(node);
    }

    /** Whether make stops at edge {@code e}: it does not know how to make what is gone. */
    boolean stops(int e) {
        int p = graph.prerequisite(e);
        return nodes.contains(p) && !Freshness.isAsked(graph, p) && graph.has(p, Trait.NAMED)
                && !graph.has(p, Trait.OPTIONAL | Trait.PHONY);
    }

    /** The edge to the source by which a suffix rule made {@code target}, if it is gone; -1 if it is not. */
    int lostSource(int target) {
        for (int e = graph.edgesFrom(target); e < graph.edgesTo(target) && !nodes.isEmpty(); e++) {
            if (isLost(target, e)) {
                return e;
            }
        }
        return -1;
    }

    /** Whether what edge {@code e} needs is gone, and the target's suffix rule with it. */
    boolean isLost(int target, int e) {
        int p = graph.prerequisite(e);
        return nodes.contains(p) && !Freshness.isAsked(graph, p) && graph.has(p, Trait.SEARCHED) && !graph.has(p, Trait.NAMED)
                && graph.kind(graph.edge(target, p)) == EdgeKind.RULED;
    }
}
