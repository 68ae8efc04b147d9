package depscope.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.graph.Neighbourhood.Link;
import depscope.graph.Neighbourhood.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Links that a longer way tells too. */
class ReductionTest {
    private static Link link(int prerequisite, int target, boolean known) {
        return new Link(prerequisite, target, known ? EdgeKind.RECORDED : EdgeKind.INCLUDED, 1, known, false);
    }

    private static List<Link> known(int... ends) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < ends.length; i += 2) {
            links.add(link(ends[i], ends[i + 1], true));
        }
        return links;
    }

    @Test
    void whatALongerWayTellsIsLeftOut() {
        assertEquals(known(0, 1, 1, 2, 2, 3), Reduction.of(4, known(0, 1, 0, 2, 0, 3, 1, 2, 1, 3, 2, 3)));
        assertEquals(known(0, 1, 0, 2, 1, 3, 2, 3), Reduction.of(4, known(0, 1, 0, 2, 1, 3, 2, 3)));
    }

    @Test
    void anOrderOnlyLinkIsNoWayForWhatMakeDecidesBy() {
        Link order = new Link(1, 2, EdgeKind.RULED, 1, true, true);
        List<Link> over = List.of(link(0, 1, true), link(0, 2, true), order);
        assertEquals(over, Reduction.of(3, over));
        Link longer = new Link(0, 2, EdgeKind.RULED, 1, true, true);
        assertEquals(known(0, 1, 1, 2), Reduction.of(3, List.of(link(0, 1, true), longer, link(1, 2, true))));
    }

    @Test
    void aGapStaysAndIsNoWayForWhatMakeKnows() {
        List<Link> gap = List.of(link(0, 1, true), link(0, 2, false), link(1, 2, true));
        assertEquals(gap, Reduction.of(3, gap));
        List<Link> overGap = List.of(link(0, 1, false), link(0, 2, true), link(1, 2, true));
        assertEquals(overGap, Reduction.of(3, overGap));
    }

    @Test
    void aCircleStaysWhole() {
        List<Link> circle = known(0, 1, 0, 2, 1, 2, 2, 0);
        assertEquals(circle, Reduction.of(3, circle));
        // Either way into the circle tells the other, but not both.
        assertEquals(known(0, 2, 1, 2, 2, 1), Reduction.of(3, known(0, 1, 0, 2, 1, 2, 2, 1)));
    }

    @Test
    void aPictureTellsHowManyWereLeftOut() {
        BuildGraph graph = RandomGraphs.graph(new Random(3), 12, 60, false);
        Question question = new Question(Set.of(0), -1, -1, Set.of(), Set.of(), Set.of(), Set.of(), 100)
                .pinning(RandomGraphs.nodes(new Random(4), graph, 40));
        Neighbourhood whole = Neighbourhood.of(graph, question);
        Neighbourhood reduced = Neighbourhood.of(graph, question.reduced(true));
        assertEquals(0, whole.leftOut());
        assertTrue(reduced.leftOut() > 0);
        assertEquals(whole.links().size(), reduced.links().size() + reduced.leftOut());
        assertEquals(whole.boxes(), reduced.boxes());
    }

    @Property(tries = 500)
    void whatReachesWhatStaysTheSame(@ForAll @IntRange(max = 2_000_000_000) int seed) {
        Random random = new Random(seed);
        int boxes = 1 + random.nextInt(12);
        boolean circles = random.nextInt(3) == 0;
        List<Link> links = new ArrayList<>();
        for (int from = 0; from < boxes; from++) {
            for (int to = circles ? 0 : from + 1; to < boxes; to++) {
                if (from != to && random.nextInt(3) == 0) {
                    links.add(link(from, to, random.nextInt(4) > 0));
                }
            }
        }
        List<Link> left = Reduction.of(boxes, links);
        boolean[][] reached = reached(boxes, links, false);
        assertEquals(text(reached), text(reached(boxes, left, false)));
        boolean[][] known = reached(boxes, links, true);
        assertEquals(text(known), text(reached(boxes, left, true)));
        for (Link link : links) {
            boolean fixed = !link.knownToMake() || reached[link.target()][link.prerequisite()];
            assertTrue(!fixed || left.contains(link));
        }
        // Nothing is left that could go as well.
        for (Link link : left) {
            List<Link> without = new ArrayList<>(left);
            without.remove(link);
            boolean needed = !link.knownToMake() || reached[link.target()][link.prerequisite()];
            assertFalse(!needed && reached(boxes, without, true)[link.prerequisite()][link.target()], link + " of " + links);
        }
    }

    private static boolean[][] reached(int boxes, List<Link> links, boolean knownOnly) {
        boolean[][] reached = new boolean[boxes][boxes];
        links.stream().filter(link -> !knownOnly || link.knownToMake()).forEach(link -> reached[link.prerequisite()][link.target()] = true);
        for (int over = 0; over < boxes; over++) {
            for (int from = 0; from < boxes; from++) {
                for (int to = 0; to < boxes; to++) {
                    reached[from][to] |= reached[from][over] && reached[over][to];
                }
            }
        }
        return reached;
    }

    private static List<String> text(boolean[][] reached) {
        List<String> pairs = new ArrayList<>();
        for (int from = 0; from < reached.length; from++) {
            for (int to = 0; to < reached.length; to++) {
                if (reached[from][to]) {
                    pairs.add(from + ">" + to);
                }
            }
        }
        return pairs;
    }
}
