package depscope.graph;

import depscope.graph.Neighbourhood.Box;
import depscope.graph.Neighbourhood.Link;
import depscope.graph.Neighbourhood.Question;
import depscope.graph.Neighbourhood.Shape;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Picks the nodes of a neighbourhood, bundles what would crowd, and sums up the edges between. Bundles
 * gather nodes of one directory and shape; as long as that leaves too many boxes, whole branches of
 * directories become one.
 */
final class NeighbourhoodBuilder {
    /** From how many on nodes of one directory and shape share a box. */
    private static final Map<Shape, Integer> CROWD = Map.of(Shape.HEADER, 3, Shape.SOURCE, 5, Shape.GENERATED, 5,
            Shape.OBJECT, 9, Shape.ARCHIVE, 9, Shape.PROGRAM, 9, Shape.PHONY, 9);

    private final BuildGraph graph;
    private final Question question;
    private final NodeSet shown;

    NeighbourhoodBuilder(BuildGraph graph, Question question) {
        this.graph = graph;
        this.question = question;
        this.shown = new NodeSet(graph.nodes());
    }

    Neighbourhood build() {
        question.focus().stream().sorted().forEach(shown::add);
        reach(question.inputs(), true);
        reach(question.dependents(), false);
        List<Box> boxes = boxes();
        return new Neighbourhood(boxes, links(boxes));
    }

    private void reach(int steps, boolean towardsInputs) {
        NodeSet reached = new NodeSet(graph.nodes());
        question.focus().stream().sorted().forEach(reached::add);
        int from = 0;
        for (int step = 0; step != steps && from < reached.size(); step++) {
            int to = reached.size();
            for (; from < to; from++) {
                int node = reached.get(from);
                if (towardsInputs) {
                    for (int e = graph.edgesFrom(node); e < graph.edgesTo(node); e++) {
                        visit(graph.prerequisite(e), reached);
                    }
                } else {
                    for (int d = 0; d < graph.dependents(node); d++) {
                        int target = graph.target(graph.dependentEdge(node, d));
                        if (isWorthReaching(target)) {
                            visit(target, reached);
                        }
                    }
                }
            }
        }
        reached.forEach(shown::add);
    }

    private void visit(int node, NodeSet reached) {
        boolean allowed = question.within().isEmpty() || question.within().contains(node);
        if (allowed && !question.hidden().contains(node) && !graph.has(node, Trait.DEPEND_FILE | Trait.USE)) {
            reached.add(node);
        }
    }

    // Names that only gather goals ("all", "kernel-all") would tie everything to everything.
    private boolean isWorthReaching(int target) {
        return !graph.has(target, Trait.PHONY) && graph.has(target, Trait.COMMANDS | Trait.RECORDED);
    }

    private List<Box> boxes() {
        int depth = Integer.MAX_VALUE;
        while (true) {
            TreeMap<String, Box> boxes = grouped(depth);
            if (boxes.size() <= question.most() || depth == 0) {
                return new ArrayList<>(boxes.values());
            }
            depth = depth == Integer.MAX_VALUE ? deepest() - 1 : depth - 1;
        }
    }

    private int deepest() {
        int deepest = 1;
        for (int i = 0; i < shown.size(); i++) {
            deepest = Math.max(deepest, depth(graph.path(shown.get(i)).parent().raw()));
        }
        return deepest;
    }

    private static int depth(String directory) {
        return directory.length() == 1 ? 0 : (int) directory.chars().filter(c -> c == '/').count();
    }

    private TreeMap<String, Box> grouped(int depth) {
        Map<String, List<Integer>> groups = new HashMap<>();
        boolean keptFit = question.kept().size() <= question.most() / 2;
        for (int node : shown.sorted()) {
            boolean kept = question.kept().contains(node);
            String key = question.focus().contains(node) && question.focus().size() <= question.most() / 2
                    || kept && keptFit ? single(node) : group(node, depth, kept);
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(node);
        }
        TreeMap<String, Box> boxes = new TreeMap<>();
        groups.forEach((key, nodes) -> {
            Shape shape = Shapes.of(graph, nodes.get(0));
            int crowd = depth == Integer.MAX_VALUE ? CROWD.get(shape) : 2;
            if (key.startsWith("node ") || nodes.size() < crowd || question.opened().contains(key)) {
                for (int node : nodes) {
                    TreePath path = graph.path(node);
                    boxes.put(single(node), new Box(single(node), node, Shapes.of(graph, node), path.parent(), List.of(node)));
                }
            } else {
                boxes.put(key, new Box(key, -1, shape, directory(nodes.get(0), depth), List.copyOf(nodes)));
            }
        });
        return boxes;
    }

    private String single(int node) {
        return "node " + graph.path(node).raw();
    }

    private String group(int node, int depth, boolean kept) {
        return "bundle " + Shapes.of(graph, node) + (kept ? " with state " : " ") + directory(node, depth).raw();
    }

    private TreePath directory(int node, int depth) {
        TreePath directory = graph.path(node).parent();
        while (depth(directory.raw()) > depth) {
            directory = directory.parent();
        }
        return directory;
    }

    private List<Link> links(List<Box> boxes) {
        int[] boxOf = new int[graph.nodes()];
        Arrays.fill(boxOf, -1);
        for (int b = 0; b < boxes.size(); b++) {
            for (int node : boxes.get(b).members()) {
                boxOf[node] = b;
            }
        }
        TreeMap<Long, int[]> sums = new TreeMap<>();
        int[] countedFor = new int[graph.nodes()];
        for (int to : shown.sorted()) {
            for (int e = graph.edgesFrom(to); e < graph.edgesTo(to); e++) {
                int prerequisite = graph.prerequisite(e);
                if (boxOf[prerequisite] < 0 || boxOf[prerequisite] == boxOf[to]) {
                    continue;
                }
                int kind = graph.kind(e).ordinal();
                int[] sum = sums.computeIfAbsent((long) boxOf[prerequisite] << 32 | boxOf[to], k -> new int[] {kind, 0, 0});
                sum[0] = Math.min(sum[0], kind);
                sum[2] |= graph.knownToMake(e) ? 1 : 0;
                // An edge that two records tell of is one to the eye.
                if (countedFor[prerequisite] != to + 1) {
                    countedFor[prerequisite] = to + 1;
                    sum[1]++;
                }
            }
        }
        List<Link> links = new ArrayList<>();
        sums.forEach((key, sum) -> links.add(
                new Link((int) (key >> 32), (int) (long) key, EdgeKind.of(sum[0]), sum[1], sum[2] == 1)));
        return links;
    }
}
