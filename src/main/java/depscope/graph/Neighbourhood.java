package depscope.graph;

import depscope.tree.TreePath;
import java.util.List;
import java.util.Set;

/**
 * What is drawn of a graph: the boxes around some nodes, with bundles where many boxes of one directory
 * and shape would crowd, and the links between them. Never more than {@link Question#most} boxes.
 *
 * @param boxes in a deterministic order
 * @param links between them; each stands for all edges between the nodes of its two boxes
 */
public record Neighbourhood(List<Box> boxes, List<Link> links) {
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

    /**
     * @param focus the nodes looked at
     * @param inputs how many steps of prerequisites to show; -1 for all
     * @param dependents how many steps of dependents to show; -1 for all
     * @param kept nodes that get a box of their own where there is room: what has a state to show
     * @param opened keys of bundles that were opened: their members get boxes of their own
     * @param hidden nodes not to show
     * @param within if not empty, only these nodes and the focus are shown
     * @param most how many boxes at most
     */
    public record Question(Set<Integer> focus, int inputs, int dependents, Set<Integer> kept, Set<String> opened,
            Set<Integer> hidden, Set<Integer> within, int most) {
    }

    /** Which of the ways between two nodes. */
    public enum Paths { SHORTEST, SOME, ALL }

    public static Neighbourhood of(BuildGraph graph, Question question) {
        return new NeighbourhoodBuilder(graph, question).build();
    }
}
