package depscope.graph;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** A growing set of nodes that remembers the order they came in. */
public final class NodeSet {
    private final long[] bits;
    private int[] members = new int[16];
    private int size;

    /** An empty set of nodes below {@code nodes}. */
    public NodeSet(int nodes) {
        bits = new long[(nodes + 63) >> 6];
    }

    /** Adds {@code node}; false if it was there. */
    public boolean add(int node) {
        long bit = 1L << node;
        if ((bits[node >> 6] & bit) != 0) {
            return false;
        }
        bits[node >> 6] |= bit;
        if (size == members.length) {
            members = Arrays.copyOf(members, 2 * size);
        }
        members[size++] = node;
        return true;
    }

    public boolean contains(int node) {
        return (bits[node >> 6] & 1L << node) != 0;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The {@code i}th node that came in. */
    public int get(int i) {
        return members[i];
    }

    public void forEach(IntConsumer action) {
        for (int i = 0; i < size; i++) {
            action.accept(members[i]);
        }
    }

    /** The nodes in the order of their numbers, which is that of their paths. */
    public int[] sorted() {
        int[] nodes = Arrays.copyOf(members, size);
        Arrays.sort(nodes);
        return nodes;
    }
}
