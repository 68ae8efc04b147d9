package depscope.graph;

import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is drawn of a graph: the boxes around some nodes, with bundles where many boxes of one directory
 * and shape would crowd, and the links between them. Never more than {@link Question#most} boxes.
 *
 * @param boxes in a deterministic order
 * @param links between them; each stands for all edges between the nodes of its two boxes
 * @param leftOut how many links a reduction left out
 * @param groups by directory, if asked for; a box is in one at most
 * @param connection of the two ends that were asked about
 */
public record Neighbourhood(List<Box> boxes, List<Link> links, int leftOut, List<Group> groups,
        Optional<Connection> connection) {
    /** How a box looks by what it is, told by its name. */
    public enum Shape { SOURCE, HEADER, SYMBOL, GENERATED, OBJECT, ARCHIVE, PROGRAM, PHONY }

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
     * @param kind the strongest of its edges: recorded before ruled before observed before included; order-only
     *     ones count where there are no others
     * @param count how many edges it stands for
     * @param knownToMake whether make decides by at least one of them, or they are all order-only; otherwise it is
     *     the gap
     * @param orderOnly whether make only sees to it that the prerequisites are there first, and nothing tells that
     *     they are read
     */
    public record Link(int prerequisite, int target, EdgeKind kind, int count, boolean knownToMake, boolean orderOnly) {
    }

    /**
     * Two or more boxes of one directory; a bundle is of the directory that all its nodes are below.
     *
     * @param boxes indices in {@link #boxes}, ascending
     */
    public record Group(TreePath directory, List<Integer> boxes) {
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
     * @param reduced whether to leave out links that a longer way tells too: each known to make and on no
     *     circle, and each link of the longer way known to make too
     * @param grouped whether to tell which boxes are of one directory
     */
    public record Question(Set<Integer> focus, int inputs, int dependents, Set<Integer> kept, Set<String> opened,
            Set<Integer> hidden, Set<Integer> within, int most, Set<Integer> pinned, Optional<Between> between,
            boolean reduced, boolean grouped) {
        /** What lies around {@code focus}, nothing more asked. */
        public Question(Set<Integer> focus, int inputs, int dependents, Set<Integer> kept, Set<String> opened,
                Set<Integer> hidden, Set<Integer> within, int most) {
            this(focus, inputs, dependents, kept, opened, hidden, within, most, Set.of(), Optional.empty(), false, false);
        }

        public Question pinning(Set<Integer> nodes) {
            return new Question(focus, inputs, dependents, kept, opened, hidden, within, most, nodes, between, reduced,
                    grouped);
        }

        public Question between(Between ends) {
            return new Question(focus, inputs, dependents, kept, opened, hidden, within, most, pinned, Optional.of(ends),
                    reduced, grouped);
        }

        public Question reduced(boolean whether) {
            return new Question(focus, inputs, dependents, kept, opened, hidden, within, most, pinned, between, whether,
                    grouped);
        }

        public Question grouped(boolean whether) {
            return new Question(focus, inputs, dependents, kept, opened, hidden, within, most, pinned, between, reduced,
                    whether);
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
        List<Link> links = Links.between(boxes, graph);
        List<Link> left = question.reduced() ? Reduction.of(boxes.size(), links) : links;
        return new Neighbourhood(boxes, List.copyOf(left), links.size() - left.size(), question.grouped() ? groups(boxes) : List.of(),
                ways.map(Ways.Found::connection));
    }

    private static List<Group> groups(List<Box> boxes) {
        Map<TreePath, List<Integer>> byDirectory = new TreeMap<>();
        for (int b = 0; b < boxes.size(); b++) {
            byDirectory.computeIfAbsent(boxes.get(b).directory(), directory -> new ArrayList<>()).add(b);
        }
        return byDirectory.entrySet().stream().filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new Group(entry.getKey(), List.copyOf(entry.getValue()))).toList();
    }
}
