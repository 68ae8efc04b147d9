package depscope.graph;

import java.util.Arrays;

/** The edges of a graph the other way: of each node the targets that need it, in order, each once and with what is known of that. */
final class Dependents {
    private static final int UNKNOWN_TO_MAKE = 1 << 31;
    private static final int DOUBTFUL = 1 << 30;
    private static final int ORDER_ONLY = 1 << 29;
    private static final int TRACED = 1 << 28;
    /** That a rule says so which holds only if something does that is not known. */
    private static final int CONDITIONAL = 1 << 27;
    private static final int NODE = CONDITIONAL - 1;

    private final BuildGraph graph;
    /** Those of node n from {@code start[n]} to before {@code start[n + 1]}. */
    private final int[] start;
    private final int[] entries;
    private boolean conditional;
    private boolean observed;

    Dependents(BuildGraph graph) {
        this.graph = graph;
        this.start = new int[graph.nodes() + 1];
        this.entries = turned();
    }

    // Edges of one target stand together, so of all edges between the same two nodes one entry is made.
    private int[] turned() {
        int nodes = graph.nodes();
        int[] last = new int[nodes];
        for (int target = 0; target < nodes; target++) {
            for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
                int p = graph.prerequisite(e);
                observed |= graph.kind(e) == EdgeKind.OBSERVED || graph.kind(e) == EdgeKind.INCLUDED;
                if (last[p] != target + 1) {
                    last[p] = target + 1;
                    start[p + 1]++;
                }
            }
        }
        for (int n = 0; n < nodes; n++) {
            start[n + 1] += start[n];
        }
        int[] all = new int[start[nodes]];
        int[] next = Arrays.copyOf(start, nodes);
        Arrays.fill(last, 0);
        for (int target = 0; target < nodes; target++) {
            for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
                int p = graph.prerequisite(e);
                if (last[p] != target + 1) {
                    last[p] = target + 1;
                    all[next[p]++] = target | UNKNOWN_TO_MAKE | DOUBTFUL;
                }
                all[next[p] - 1] = told(all[next[p] - 1], target, e);
            }
        }
        return all;
    }

    /** What an entry becomes with one more edge: what decides stands before what is read, and this before mere order. */
    private int told(int entry, int target, int e) {
        if (entry == target || graph.knownToMake(e)) {
            return graph.isTraced(e) && entry != target ? target | TRACED : target;
        }
        if (entry >= 0) {
            return entry;
        }
        if ((entry & CONDITIONAL) != 0 || graph.isConditional(e)) {
            // If the rule holds, make knows all that is known here: nobody can say that it does not.
            conditional = true;
            return target | UNKNOWN_TO_MAKE | DOUBTFUL | CONDITIONAL;
        }
        boolean isRead = (entry & (DOUBTFUL | ORDER_ONLY)) == 0;
        if (isRead || !graph.isOrderOnly(e) && graph.certainty(e) != Certainty.POSSIBLE) {
            return target | UNKNOWN_TO_MAKE;
        }
        return graph.isOrderOnly(e) || (entry & ORDER_ONLY) != 0 ? target | UNKNOWN_TO_MAKE | ORDER_ONLY : entry;
    }

    /** Whether any rule holds only if something does that is not known. */
    boolean hasConditions() {
        return conditional;
    }

    /** Whether anything is known that make does not know, or may not. */
    boolean hasTruth() {
        return conditional || observed;
    }

    /** How many there are of all nodes. */
    int all() {
        return entries.length;
    }

    int count(int node) {
        return start[node + 1] - start[node];
    }

    int target(int node, int i) {
        return entry(node, i) & NODE;
    }

    boolean isKnown(int node, int i) {
        return entry(node, i) >= 0;
    }

    boolean isTraced(int node, int i) {
        return (entry(node, i) & (UNKNOWN_TO_MAKE | TRACED)) == TRACED;
    }

    boolean isOrderOnly(int node, int i) {
        return (entry(node, i) & ORDER_ONLY) != 0;
    }

    boolean isDoubtful(int node, int i) {
        return (entry(node, i) & DOUBTFUL) != 0;
    }

    private int entry(int node, int i) {
        return entries[start[node] + i];
    }
}
