package depscope.graph;

import depscope.graph.Neighbourhood.Link;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Leaves out links that say nothing new: what a longer way of links tells too. A link stays that make does
 * not know, for it is what the picture is about; so does one that lies on a circle, for a circle has no
 * shortest form. The longer way must be known to make all along, or the picture would show as broken what
 * make does know; and an order-only link carries nothing over. So what reaches what stays the same, over all links
 * and over those that make decides by.
 *
 * <p>Links are tried one after the other, each against those that are left: some hundred boxes and some
 * thousand links take milliseconds.
 */
final class Reduction {
    /** By prerequisite's box: the targets' boxes that links lead to. */
    private final BitSet[] all;
    private final BitSet[] known;

    private Reduction(int boxes, List<Link> links) {
        all = new BitSet[boxes];
        known = new BitSet[boxes];
        for (int b = 0; b < boxes; b++) {
            all[b] = new BitSet(boxes);
            known[b] = new BitSet(boxes);
        }
        for (Link link : links) {
            all[link.prerequisite()].set(link.target());
            known[link.prerequisite()].set(link.target(), decides(link));
        }
    }

    /** The links that stay, in their order. */
    static List<Link> of(int boxes, List<Link> links) {
        Reduction reduction = new Reduction(boxes, links);
        List<Link> left = new ArrayList<>(links);
        left.removeIf(reduction::leavesOut);
        return left;
    }

    private static boolean decides(Link link) {
        return link.knownToMake() && !link.orderOnly();
    }

    private boolean leavesOut(Link link) {
        int from = link.prerequisite();
        int to = link.target();
        if (!link.knownToMake() || reaches(all, to, from)) {
            return false;
        }
        known[from].clear(to);
        boolean toldTwice = reaches(known, from, to);
        known[from].set(to, !toldTwice && decides(link));
        return toldTwice;
    }

    private static boolean reaches(BitSet[] next, int from, int to) {
        BitSet seen = new BitSet(next.length);
        BitSet open = (BitSet) next[from].clone();
        for (int box = open.nextSetBit(0); box >= 0 && box != to; box = open.nextSetBit(0)) {
            seen.set(box);
            open.or(next[box]);
            open.andNot(seen);
        }
        return open.get(to);
    }
}
