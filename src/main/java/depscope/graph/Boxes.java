package depscope.graph;

import depscope.graph.Neighbourhood.Box;
import depscope.graph.Neighbourhood.Question;
import depscope.graph.Neighbourhood.Shape;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
    private static final Map<Shape, Integer> CROWD = Map.of(Shape.HEADER, 3, Shape.SOURCE, 5, Shape.GENERATED, 5,
            Shape.OBJECT, 9, Shape.ARCHIVE, 9, Shape.PROGRAM, 9, Shape.PHONY, 9);

    /** Boxes that headers may take which are neither looked at nor kept. */
    private static final int MOST_HEADERS = 4;

    /** Every directory by itself. */
    private static final int AS_IT_LIES = Integer.MAX_VALUE;

    private final BuildGraph graph;
    private final Question question;
    private final Set<Integer> lookedAt;
    private final int[] nodes;
    private final Shape[] shapes;
    private final int deepest;

    private Boxes(BuildGraph graph, Question question, NodeSet shown) {
        this.graph = graph;
        this.question = question;
        lookedAt = question.lookedAt();
        nodes = shown.sorted();
        shapes = new Shape[nodes.length];
        int depth = 1;
        for (int i = 0; i < nodes.length; i++) {
            shapes[i] = Shapes.of(graph, nodes[i]);
            depth = Math.max(depth, depth(graph.path(nodes[i]).parent().raw()));
        }
        deepest = depth;
    }

    /** The boxes of {@code shown}, in the order of their keys. */
    static List<Box> of(BuildGraph graph, Question question, NodeSet shown) {
        return new Boxes(graph, question, shown).fitted();
    }

    /**
     * How finely to bundle: directories below a depth fall to the one at it.
     *
     * @param depth for all but headers
     * @param opened how far an opened branch opens
     * @param alone nodes with boxes of their own
     * @param statesApart whether kept nodes that are not alone have bundles apart
     */
    private record Grain(int depth, int headers, int opened, Set<Integer> alone, boolean statesApart) {
        Grain(Set<Integer> alone, boolean statesApart) {
            this(AS_IT_LIES, AS_IT_LIES, AS_IT_LIES, alone, statesApart);
        }

        Grain at(int newDepth, int newHeaders) {
            return new Grain(newDepth, newHeaders, opened, alone, statesApart);
        }

        Grain openedTo(int newOpened) {
            return new Grain(depth, headers, newOpened, alone, statesApart);
        }
    }

    private List<Box> fitted() {
        Set<Integer> pinned = question.pinned();
        Set<Integer> looked = joined(pinned, few(lookedAt));
        TreeMap<String, Box> boxes = fitted(new Grain(joined(looked, few(question.kept())), true));
        for (Grain less : List.of(new Grain(looked, true), new Grain(pinned, true), new Grain(Set.of(), false))) {
            if (boxes.size() > question.most()) {
                boxes = fitted(less);
            }
        }
        return List.copyOf(boxes.values());
    }

    private Set<Integer> few(Set<Integer> some) {
        return some.size() <= question.most() / 2 ? some : Set.of();
    }

    private static Set<Integer> joined(Collection<Integer> some, Collection<Integer> more) {
        Set<Integer> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    private TreeMap<String, Box> fitted(Grain grain) {
        TreeMap<String, Box> boxes = bundled(grain);
        int headers = deepest;
        while (plainHeaders(boxes) > MOST_HEADERS && headers > 0) {
            boxes = bundled(grain.at(AS_IT_LIES, --headers));
        }
        for (int depth = deepest; boxes.size() > question.most() && depth > 0; ) {
            depth--;
            boxes = bundled(grain.at(depth, Math.min(depth, headers)));
        }
        for (int opened = deepest; boxes.size() > question.most() && opened > 0; ) {
            boxes = bundled(grain.at(0, 0).openedTo(--opened));
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

    private static int depth(String directory) {
        return directory.length() == 1 ? 0 : (int) directory.chars().filter(c -> c == '/').count();
    }

    private TreeMap<String, Box> bundled(Grain grain) {
        Map<String, List<Integer>> gathered = new HashMap<>();
        for (int i = 0; i < nodes.length; i++) {
            String key = grain.alone().contains(nodes[i]) ? single(nodes[i]) : openable(i, grain);
            gathered.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
        TreeMap<String, Box> boxes = new TreeMap<>();
        gathered.forEach((key, some) -> {
            Shape shape = shapes[some.get(0)];
            boolean asItLies = (shape == Shape.HEADER ? grain.headers() : grain.depth()) == AS_IT_LIES;
            if (key.startsWith("node ") || some.size() < (asItLies ? CROWD.get(shape) : 2)) {
                for (int i : some) {
                    boxes.put(single(nodes[i]), new Box(single(nodes[i]), nodes[i], shapes[i],
                            graph.path(nodes[i]).parent(), List.of(nodes[i])));
                }
            } else {
                boxes.put(key, new Box(key, -1, shape, directoryOf(key), some.stream().map(i -> nodes[i]).toList()));
            }
        });
        return boxes;
    }

    /** An opened branch of directories falls into its directories, an opened directory into its nodes. */
    private String openable(int i, Grain grain) {
        int depth = shapes[i] == Shape.HEADER ? grain.headers() : grain.depth();
        boolean apart = grain.statesApart() && question.kept().contains(nodes[i]);
        String key = bundle(i, depth, apart);
        if (!question.opened().contains(key)) {
            return key;
        }
        String own = bundle(i, Math.max(depth, grain.opened()), apart);
        return grain.opened() == AS_IT_LIES && question.opened().contains(own) ? single(nodes[i]) : own;
    }

    private String single(int node) {
        return "node " + graph.path(node).raw();
    }

    private String bundle(int i, int depth, boolean stateApart) {
        TreePath directory = graph.path(nodes[i]).parent();
        while (depth(directory.raw()) > depth) {
            directory = directory.parent();
        }
        return "bundle " + shapes[i] + (stateApart ? " with state " : " ") + directory.raw();
    }
}
