package depscope.graph;

import java.util.Arrays;

/** Edges as they come, four ints each; then in rows, those of one target together. */
final class EdgeColumns {
    static final int DECIDES = 1 << 4;
    static final int ORDER_ONLY = 1 << 5;

    private int[] edges = new int[4 * 4096];
    private int count;

    /**
     * Edges in rows: those of node n from {@code start[n]} to before {@code start[n + 1]}.
     *
     * @param sourceAndKind the source's index times 64, plus what the methods below read
     * @param place byte in the source
     */
    record Rows(int[] start, int[] prerequisite, int[] sourceAndKind, int[] place) {
    }

    static EdgeKind kind(int sourceAndKind) {
        return EdgeKind.of(sourceAndKind & 3);
    }

    static Certainty certainty(int sourceAndKind) {
        return Certainty.of(sourceAndKind >>> 2 & 3);
    }

    /** Whether the make decides by it. */
    static boolean decides(int sourceAndKind) {
        return (sourceAndKind & DECIDES) != 0;
    }

    static boolean isOrderOnly(int sourceAndKind) {
        return (sourceAndKind & ORDER_ONLY) != 0;
    }

    static int source(int sourceAndKind) {
        return sourceAndKind >>> 6;
    }

    static int packed(int source, Certainty certainty, EdgeKind kind, int bits) {
        return source << 6 | bits | certainty.ordinal() << 2 | kind.ordinal();
    }

    void expect(int more) {
        edges = Arrays.copyOf(edges, Math.max(edges.length, 4 * (count + more)));
    }

    /** @param sourceAndKind as {@link #packed} makes it */
    void add(int target, int prerequisite, int sourceAndKind, int place) {
        if (4 * count == edges.length) {
            edges = Arrays.copyOf(edges, 2 * edges.length);
        }
        edges[4 * count] = target;
        edges[4 * count + 1] = prerequisite;
        edges[4 * count + 2] = sourceAndKind;
        edges[4 * count + 3] = place;
        count++;
    }

    /** @param number what each node's number is to be */
    Rows rows(int[] number) {
        int[] order = byTarget(number);
        int nodes = number.length;
        int[] start = new int[nodes + 1];
        int[] prerequisite = new int[count];
        int[] sourceAndKind = new int[count];
        int[] place = new int[count];
        // What one record says twice of one target is kept once; two records of one edge are both kept.
        int[] seen = new int[nodes];
        int stamp = 0;
        int kept = 0;
        int target = -1;
        for (int i = 0; i < count; i++) {
            int e = 4 * order[i];
            int t = number[edges[e]];
            if (t != target || sourceAndKind[kept - 1] != edges[e + 2]) {
                stamp++;
            }
            while (target < t) {
                start[++target] = kept;
            }
            int p = number[edges[e + 1]];
            if (seen[p] != stamp) {
                seen[p] = stamp;
                prerequisite[kept] = p;
                sourceAndKind[kept] = edges[e + 2];
                place[kept] = edges[e + 3];
                kept++;
            }
        }
        while (target < nodes) {
            start[++target] = kept;
        }
        return new Rows(start, Arrays.copyOf(prerequisite, kept), Arrays.copyOf(sourceAndKind, kept),
                Arrays.copyOf(place, kept));
    }

    /** The edges by target, otherwise in the order in which they came. */
    private int[] byTarget(int[] number) {
        int[] next = new int[number.length + 1];
        for (int e = 0; e < count; e++) {
            next[number[edges[4 * e]] + 1]++;
        }
        for (int n = 0; n < number.length; n++) {
            next[n + 1] += next[n];
        }
        int[] order = new int[count];
        for (int e = 0; e < count; e++) {
            order[next[number[edges[4 * e]]]++] = e;
        }
        return order;
    }
}
