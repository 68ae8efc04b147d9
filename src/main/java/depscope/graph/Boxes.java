package depscope.graph;

import depscope.graph.Neighbourhood.Box;
import depscope.graph.Neighbourhood.Question;
import depscope.graph.Neighbourhood.Shape;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Bundles what would crowd. Bundles gather nodes of one directory and shape; as long as that leaves too
 * many boxes, whole branches of directories become one. Headers that nobody asked about are the crowd
 * that hides the rest: they are gathered that way as soon as they take more than a handful of boxes.
 * Where even that is too much, an opened branch opens only as far as there is room; then what has a
 * state, what is looked at and last what is pinned give up their own boxes.
 */
final class Boxes {
    /** From how many on nodes of one directory and shape share a box. */
    private static final Map<Shape, Integer> CROWD = Map.of(Shape.HEADER, 3, Shape.SYMBOL, 3, Shape.SOURCE, 5, Shape.GENERATED, 5,
            Shape.OBJECT, 9, Shape.ARCHIVE, 9, Shape.PROGRAM, 9, Shape.PHONY, 9);

    /** Boxes that headers may take which are neither looked at nor kept. */
    private static final int MOST_HEADERS = 4;

    /** Every directory by itself. */
    private static final int AS_IT_LIES = Integer.MAX_VALUE;

    /** No bundle. */
    private static final String IN_NODES = "";

    private final BuildGraph graph;
    private final Question question;
    private final Set<Integer> lookedAt;
    private final int[] nodes;
    private final int deepest;

    private Boxes(BuildGraph graph, Question question, NodeSet shown) {
        this.graph = graph;
        this.question = question;
        lookedAt = question.lookedAt();
        nodes = shown.sorted();
        deepest = Arrays.stream(nodes).map(node -> names(graph.path(node).raw()) - 1).reduce(1, Math::max);
    }

    /** The boxes of {@code shown}, in the order of their keys. */
    static List<Box> of(BuildGraph graph, Question question, NodeSet shown) {
        return new Boxes(graph, question, shown).fitted();
    }

    /** What is in one directory, of one shape, and in other ways alike: its nodes stay together or all part. */
    private record Cell(TreePath directory, Shape shape, boolean stateApart, boolean alone) {
    }

    /**
     * How finely to bundle: directories below a depth fall to the one at it.
     *
     * @param depth for all but headers
     * @param opened how far an opened branch opens
     */
    private record Grain(int depth, int headers, int opened) {
        int depth(Shape shape) {
            return shape == Shape.HEADER ? headers : depth;
        }
    }

    private List<Box> fitted() {
        Set<Integer> pinned = question.pinned();
        Set<Integer> looked = joined(pinned, few(lookedAt));
        TreeMap<String, Box> boxes = fitted(cells(joined(looked, few(question.kept())), true));
        for (Set<Integer> alone : List.of(looked, pinned)) {
            if (boxes.size() > question.most()) {
                boxes = fitted(cells(alone, true));
            }
        }
        if (boxes.size() > question.most()) {
            boxes = fitted(cells(Set.of(), false));
        }
        return List.copyOf(boxes.values());
    }

    /** @param alone nodes with boxes of their own. @param statesApart whether other kept nodes have bundles apart */
    private Map<Cell, List<Integer>> cells(Set<Integer> alone, boolean statesApart) {
        Map<Cell, List<Integer>> cells = new LinkedHashMap<>();
        for (int node : nodes) {
            Shape shape = Shapes.of(graph, node);
            TreePath directory = shape == Shape.SYMBOL ? Symbols.directory(graph.path(node)) : graph.path(node).parent();
            Cell cell = new Cell(directory, shape,
                    statesApart && question.kept().contains(node), alone.contains(node));
            cells.computeIfAbsent(cell, c -> new ArrayList<>()).add(node);
        }
        return cells;
    }

    private Set<Integer> few(Set<Integer> some) {
        return some.size() <= question.most() / 2 ? some : Set.of();
    }

    private static Set<Integer> joined(Collection<Integer> some, Collection<Integer> more) {
        Set<Integer> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    private TreeMap<String, Box> fitted(Map<Cell, List<Integer>> cells) {
        TreeMap<String, Box> boxes = bundled(cells, new Grain(AS_IT_LIES, AS_IT_LIES, AS_IT_LIES));
        int headers = deepest;
        while (plainHeaders(boxes) > MOST_HEADERS && headers > 0) {
            boxes = bundled(cells, new Grain(AS_IT_LIES, --headers, AS_IT_LIES));
        }
        for (int depth = deepest; boxes.size() > question.most() && depth > 0; ) {
            depth--;
            boxes = bundled(cells, new Grain(depth, Math.min(depth, headers), AS_IT_LIES));
        }
        for (int opened = deepest; boxes.size() > question.most() && opened > 0; ) {
            boxes = bundled(cells, new Grain(0, 0, --opened));
        }
        return boxes;
    }

    private long plainHeaders(TreeMap<String, Box> boxes) {
        return boxes.values().stream().filter(box -> box.shape() == Shape.HEADER && !isOpened(box)
                && (box.isBundle() || !isOfInterest(box.node()))).count();
    }

    private boolean isOfInterest(int node) {
        return lookedAt.contains(node) || question.kept().contains(node) || question.pinned().contains(node);
    }

    private boolean isOpened(Box box) {
        return question.opened().stream().anyMatch(key -> key.startsWith("bundle " + box.shape())
                && box.directory().isUnder(directoryOf(key)));
    }

    private static TreePath directoryOf(String bundle) {
        return TreePath.ofRaw(bundle.substring(bundle.indexOf('/')));
    }

    private static int names(String path) {
        int names = 0;
        for (int slash = 0; slash >= 0; slash = path.indexOf('/', slash + 1)) {
            names++;
        }
        return names;
    }

    private TreeMap<String, Box> bundled(Map<Cell, List<Integer>> cells, Grain grain) {
        TreeMap<String, Box> boxes = new TreeMap<>();
        Map<String, List<Integer>> gathered = new HashMap<>();
        cells.forEach((cell, some) -> {
            String key = cell.alone() ? IN_NODES : openable(cell, grain);
            if (key.equals(IN_NODES)) {
                some.forEach(node -> single(node, cell.shape(), boxes));
            } else {
                gathered.computeIfAbsent(key, k -> new ArrayList<>()).addAll(some);
            }
        });
        gathered.forEach((key, some) -> {
            Shape shape = Shapes.of(graph, some.get(0));
            if (some.size() < (grain.depth(shape) == AS_IT_LIES ? CROWD.get(shape) : 2)) {
                some.forEach(node -> single(node, shape, boxes));
            } else {
                boxes.put(key, new Box(key, -1, shape, directoryOf(key), some.stream().sorted().toList()));
            }
        });
        return boxes;
    }

    private void single(int node, Shape shape, Map<String, Box> boxes) {
        TreePath path = graph.path(node);
        String key = "node " + path.raw();
        boxes.put(key, new Box(key, node, shape, path.parent(), List.of(node)));
    }

    /** An opened branch of directories falls into its directories, an opened directory into its nodes. */
    private String openable(Cell cell, Grain grain) {
        int depth = grain.depth(cell.shape());
        String key = bundle(cell, depth);
        if (!question.opened().contains(key)) {
            return key;
        }
        String own = bundle(cell, Math.max(depth, grain.opened()));
        return grain.opened() == AS_IT_LIES && question.opened().contains(own) ? IN_NODES : own;
    }

    private static String bundle(Cell cell, int depth) {
        return "bundle " + cell.shape() + (cell.stateApart() ? " with state " : " ") + upTo(depth, cell.directory().raw());
    }

    /** The beginning of a directory's path with so many names. */
    private static String upTo(int depth, String directory) {
        int end = 0;
        for (int names = 0; names < depth && end >= 0; names++) {
            end = directory.indexOf('/', end + 1);
        }
        return end < 0 ? directory : end == 0 ? "/" : directory.substring(0, end);
    }
}
