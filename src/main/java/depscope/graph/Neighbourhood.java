package depscope.graph;

import depscope.tree.TreePath;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is drawn of a graph: the boxes around some nodes, with bundles where many boxes of one directory
 * and shape would crowd, and the links between them. Never more than {@link Question#most} boxes.
 *
 * @param boxes in a deterministic order
 * @param links between them; each stands for all edges between the nodes of its two boxes
 * @param connection of the two ends that were asked about
 */
public record Neighbourhood(List<Box> boxes, List<Link> links, Optional<Connection> connection) {
    /** How a box looks by what it is, told by its name. */
    public enum Shape { SOURCE, HEADER, GENERATED, OBJECT, ARCHIVE, PROGRAM, PHONY }

    /**
     * @param key stays the same from one neighbourhood to the next as long as it stands for the same
     * @param node the node it stands for; -1 for a bundle
     * @param shape of the node, or of all in the bundle
     * @param directory the directory of its nodes
     * @param members the nodes it stands for, by path; one unless it is a bundle
     */
    public record Box(String key, int node, Shape shape, TreePath directory, List<Integer> members) {
        public boolean isBundle() {
            return node < 0;
        }
    }

    /**
     * @param prerequisite index in {@link #boxes}: the arrow runs from it, left to right
     * @param target index in {@link #boxes}
     * @param kind the strongest of its edges: recorded before ruled before observed before included
     * @param count how many edges it stands for
     * @param knownToMake whether make knows at least one of them; otherwise it is the gap
     */
    public record Link(int prerequisite, int target, EdgeKind kind, int count, boolean knownToMake) {
    }

    /** How many of the ways between two ends to show. */
    public enum Paths {
        /** The shortest only, all of that length. */
        SHORTEST,
        /** Also those up to {@link Between#LONGER} steps longer. */
        SOME,
        /** All. */
        ALL
    }

    /**
     * Only what connects two sets of nodes, whichever is the prerequisites' side. Phony names, which gather
     * goals, connect nothing unless they are ends themselves; nor does what is hidden or not within. Edges
     * count whether make knows them or not. A way may run through a circle.
     */
    public record Between(Set<Integer> from, Set<Integer> to, Paths paths) {
        /** How many steps more a way may take than the shortest, for {@link Paths#SOME}. */
        public static final int LONGER = 2;
    }

    /**
     * What became of {@link Question#between}.
     *
     * @param steps of the shortest way; 0 where there is none, or where an end is on both sides
     */
    public record Connection(Needs needs, int steps) {
        /** Which end needs the other, directly or over others. */
        public enum Needs { FROM_NEEDS_TO, TO_NEEDS_FROM, BOTH, NEITHER }
    }

    /**
     * @param focus the nodes looked at
     * @param inputs how many steps of prerequisites to show; -1 for all
     * @param dependents how many steps of dependents to show; -1 for all
     * @param kept nodes that get a box of their own where there is room: what has a state to show
     * @param opened keys of bundles that were opened: their members get boxes of their own
     * @param hidden nodes not to show
     * @param within if not empty, only these nodes and the focus are shown
     * @param most how many boxes at most; at least as many as there are shapes
     * @param pinned nodes that are shown whatever else is asked, each in a box of its own as long as their
     *     number leaves room for some bundles
     * @param between if there, what connects its ends is shown, and focus, inputs and dependents do not count;
     *     the ends alone where nothing connects them
     */
    public record Question(Set<Integer> focus, int inputs, int dependents, Set<Integer> kept, Set<String> opened,
            Set<Integer> hidden, Set<Integer> within, int most, Set<Integer> pinned, Optional<Between> between) {
        /** What lies around {@code focus}, nothing more asked. */
        public Question(Set<Integer> focus, int inputs, int dependents, Set<Integer> kept, Set<String> opened,
                Set<Integer> hidden, Set<Integer> within, int most) {
            this(focus, inputs, dependents, kept, opened, hidden, within, most, Set.of(), Optional.empty());
        }

        public Question pinning(Set<Integer> nodes) {
            return new Question(focus, inputs, dependents, kept, opened, hidden, within, most, nodes, between);
        }

        public Question between(Between ends) {
            return new Question(focus, inputs, dependents, kept, opened, hidden, within, most, pinned, Optional.of(ends));
        }

        /** The nodes that it is about. */
        Set<Integer> lookedAt() {
            return between.map(ends -> {
                Set<Integer> both = new HashSet<>(ends.from());
                both.addAll(ends.to());
                return both;
            }).orElse(focus);
        }
    }

    /** What is to be drawn; the same for the same question. */
    public static Neighbourhood of(BuildGraph graph, Question question) {
        Optional<Ways.Found> ways = question.between().map(ends -> new Ways(graph, question, ends).find());
        NodeSet shown = ways.map(Ways.Found::nodes).orElseGet(() -> new Reach(graph, question).around());
        question.pinned().forEach(shown::add);
        List<Box> boxes = Boxes.of(graph, question, shown);
        return new Neighbourhood(boxes, Links.between(boxes, graph), ways.map(Ways.Found::connection));
    }
}
