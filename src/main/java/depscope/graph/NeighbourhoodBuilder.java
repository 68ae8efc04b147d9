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
 * directories become one. Headers that nobody asked about are the crowd that hides the rest: they are
 * gathered that way as soon as they take more than a handful of boxes.
 */
final class NeighbourhoodBuilder {
    /** From how many on nodes of one directory and shape share a box. */
    private static final Map<Shape, Integer> CROWD = Map.of(Shape.HEADER, 3, Shape.SOURCE, 5, Shape.GENERATED, 5,
            Shape.OBJECT, 9, Shape.ARCHIVE, 9, Shape.PROGRAM, 9, Shape.PHONY, 9);

    /** Boxes that headers may take which are neither looked at nor kept. */
    private static final int MOST_HEADERS = 4;

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
                        int target = graph.dependent(node, d);
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
        int deepest = deepest();
        int headers = deepest;
        TreeMap<String, Box> boxes = grouped(Integer.MAX_VALUE, Integer.MAX_VALUE);
        while (plainHeaders(boxes) > MOST_HEADERS && headers > 0) {
            boxes = grouped(Integer.MAX_VALUE, --headers);
        }
        for (int depth = deepest; boxes.size() > question.most() && depth > 0; ) {
            depth--;
            boxes = grouped(depth, Math.min(depth, headers));
        }
        return new ArrayList<>(boxes.values());
    }

    private long plainHeaders(TreeMap<String, Box> boxes) {
        return boxes.values().stream().filter(box -> box.shape() == Shape.HEADER && !isOpened(box)
                && (box.isBundle() || !question.focus().contains(box.node()) && !question.kept().contains(box.node()))).count();
    }

    private boolean isOpened(Box box) {
        return question.opened().stream().anyMatch(key -> key.startsWith("bundle " + box.shape())
                && box.directory().isUnder(directoryOf(key)));
    }

    private static TreePath directoryOf(String bundle) {
        return TreePath.ofRaw(bundle.substring(bundle.indexOf('/')));
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

    private TreeMap<String, Box> grouped(int depth, int headerDepth) {
        Map<String, List<Integer>> groups = new HashMap<>();
        boolean keptFit = question.kept().size() <= question.most() / 2;
        for (int node : shown.sorted()) {
            boolean kept = question.kept().contains(node);
            boolean alone = question.focus().contains(node) && question.focus().size() <= question.most() / 2 || kept && keptFit;
            int level = Shapes.of(graph, node) == Shape.HEADER ? headerDepth : depth;
            String key = alone ? single(node) : openable(node, level, kept);
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(node);
        }
        TreeMap<String, Box> boxes = new TreeMap<>();
        groups.forEach((key, nodes) -> {
            Shape shape = Shapes.of(graph, nodes.get(0));
            boolean asItLies = (shape == Shape.HEADER ? headerDepth : depth) == Integer.MAX_VALUE;
            if (key.startsWith("node ") || nodes.size() < (asItLies ? CROWD.get(shape) : 2)) {
                for (int node : nodes) {
                    TreePath path = graph.path(node);
                    boxes.put(single(node), new Box(single(node), node, Shapes.of(graph, node), path.parent(), List.of(node)));
                }
            } else {
                boxes.put(key, new Box(key, -1, shape, directoryOf(key), List.copyOf(nodes)));
            }
        });
        return boxes;
    }

    /** An opened branch of directories falls into its directories, an opened directory into its nodes. */
    private String openable(int node, int depth, boolean kept) {
        String key = group(node, depth, kept);
        if (!question.opened().contains(key)) {
            return key;
        }
        String own = group(node, Integer.MAX_VALUE, kept);
        return question.opened().contains(own) ? single(node) : own;
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
