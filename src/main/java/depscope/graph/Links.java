package depscope.graph;

import depscope.graph.Neighbourhood.Box;
import depscope.graph.Neighbourhood.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sums up the edges between boxes. There are few boxes, so a sum has its place in a square of them. */
final class Links {
    private static final int NO_KIND = Integer.MAX_VALUE;

    private final int size;
    /** By prerequisite's box and target's box, as all three. */
    private final int[] counts;
    private final int[] kinds;
    private final boolean[] known;
    /** Whether some edge is no mere order. */
    private final boolean[] told;

    private Links(int size) {
        this.size = size;
        counts = new int[size * size];
        kinds = new int[size * size];
        known = new boolean[size * size];
        told = new boolean[size * size];
        Arrays.fill(kinds, NO_KIND);
    }

    /** All links between {@code boxes}, by the prerequisite's box, then the target's. */
    static List<Link> between(List<Box> boxes, BuildGraph graph) {
        Links links = new Links(boxes.size());
        links.sum(boxes, graph);
        return links.all();
    }

    private void sum(List<Box> boxes, BuildGraph graph) {
        int[] boxOf = new int[graph.nodes()];
        Arrays.fill(boxOf, -1);
        for (int b = 0; b < size; b++) {
            for (int node : boxes.get(b).members()) {
                boxOf[node] = b;
            }
        }
        int[] countedFor = new int[graph.nodes()];
        for (int to = 0; to < graph.nodes(); to++) {
            for (int e = graph.edgesFrom(to); boxOf[to] >= 0 && e < graph.edgesTo(to); e++) {
                int prerequisite = graph.prerequisite(e);
                if (boxOf[prerequisite] < 0 || boxOf[prerequisite] == boxOf[to]) {
                    continue;
                }
                int at = boxOf[prerequisite] * size + boxOf[to];
                if (!graph.isOrderOnly(e)) {
                    kinds[at] = Math.min(kinds[at], graph.kind(e).ordinal());
                    known[at] |= graph.knownToMake(e);
                    told[at] = true;
                }
                // An edge that two records tell of is one to the eye.
                if (countedFor[prerequisite] != to + 1) {
                    countedFor[prerequisite] = to + 1;
                    counts[at]++;
                }
            }
        }
    }

    private List<Link> all() {
        List<Link> links = new ArrayList<>();
        for (int at = 0; at < counts.length; at++) {
            if (counts[at] > 0) {
                EdgeKind kind = told[at] ? EdgeKind.of(kinds[at]) : EdgeKind.RULED;
                links.add(new Link(at / size, at % size, kind, counts[at], known[at] || !told[at], !told[at]));
            }
        }
        return links;
    }
}
