package depscope.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of each node besides its path and its edges, a column a fact. */
final class NodeColumns {
    /** Bits of {@link Trait}. */
    int[] traits = new int[1024];
    /** The source that has its rule; -1 for none. */
    int[] ruleSources = new int[1024];
    /** The byte in that source where the rule stands. */
    int[] rulePlaces = new int[1024];

    /** What is made by one command, by each of it. */
    Map<Integer, List<Integer>> groups = new HashMap<>();

    void add(int node) {
        if (node == traits.length) {
            traits = Arrays.copyOf(traits, 2 * node);
            ruleSources = Arrays.copyOf(ruleSources, 2 * node);
            rulePlaces = Arrays.copyOf(rulePlaces, 2 * node);
        }
        ruleSources[node] = -1;
    }

    /** @param number what each node's number is to be */
    NodeColumns inOrder(int[] number) {
        NodeColumns result = new NodeColumns();
        result.traits = permuted(traits, number);
        result.ruleSources = permuted(ruleSources, number);
        result.rulePlaces = permuted(rulePlaces, number);
        groups.forEach((node, group) -> result.groups.put(number[node], group.stream().map(n -> number[n]).sorted().toList()));
        return result;
    }

    NodeColumns copy() {
        NodeColumns result = new NodeColumns();
        result.traits = traits.clone();
        result.ruleSources = ruleSources;
        result.rulePlaces = rulePlaces;
        result.groups = groups;
        return result;
    }

    private static int[] permuted(int[] column, int[] number) {
        int[] result = new int[number.length];
        for (int i = 0; i < number.length; i++) {
            result[number[i]] = column[i];
        }
        return result;
    }
}
