package depscope.graph;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntPredicate;

/** Breadth first from some nodes, towards what they need or towards what needs them. */
final class Walk {
    private final NodeSet reached;
    private final int[] steps;

    /** @param most how many steps at most; -1 for all. @param gate which nodes to enter; the start is not asked about */
    Walk(BuildGraph graph, Collection<Integer> start, boolean towardsInputs, int most, Gate gate) {
        reached = new NodeSet(graph.nodes());
        steps = new int[graph.nodes()];
        Arrays.fill(steps, -1);
        start.stream().sorted().forEach(node -> enter(node, 0));
        for (int i = 0; i < reached.size() && steps[reached.get(i)] != most; i++) {
            int node = reached.get(i);
            int step = steps[node] + 1;
            if (towardsInputs) {
                for (int e = graph.edgesFrom(node); e < graph.edgesTo(node); e++) {
                    visit(graph.prerequisite(e), step, gate);
                }
            } else {
                for (int d = 0; d < graph.dependents(node); d++) {
                    visit(graph.dependent(node, d), step, gate);
                }
            }
        }
    }

    /** Whether to enter a node at so many steps. */
    @FunctionalInterface
    interface Gate {
        boolean opens(int node, int step);

        static Gate of(IntPredicate nodes) {
            return (node, step) -> nodes.test(node);
        }
    }

    private void visit(int node, int step, Gate gate) {
        if (steps[node] < 0 && gate.opens(node, step)) {
            enter(node, step);
        }
    }

    private void enter(int node, int step) {
        reached.add(node);
        steps[node] = step;
    }

    /** The nodes entered, the nearest first. */
    NodeSet reached() {
        return reached;
    }

    /** How many steps away a node is; -1 if it was not entered. */
    int steps(int node) {
        return steps[node];
    }
}
