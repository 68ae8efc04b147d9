package depscope.graph;

import depscope.graph.Directories.Directory;
import depscope.graph.Neighbourhood.Shape;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The whole graph by directory, for a map of it: how much is where, and how much of one part needs how
 * much of another. Only files count, not phony names, which would tie everything to everything. What is
 * in a directory is told from sums over its range of nodes.
 */
public final class Regions {
    private final BuildGraph graph;
    private final Directories directories;
    /** Of the nodes before each. */
    private final int[] targets;
    private final int[] objects;
    private final int[] others;

    public Regions(BuildGraph graph) {
        this.graph = graph;
        directories = new Directories(graph);
        targets = new int[graph.nodes() + 1];
        objects = new int[graph.nodes() + 1];
        others = new int[graph.nodes() + 1];
        for (int n = 0; n < graph.nodes(); n++) {
            boolean target = graph.isFileTarget(n);
            targets[n + 1] = targets[n] + (target ? 1 : 0);
            objects[n + 1] = objects[n] + (target && Shapes.isObjectName(graph.path(n).rawName()) ? 1 : 0);
            others[n + 1] = others[n] + (!target && isFile(n) ? 1 : 0);
        }
    }

    /**
     * How many files.
     *
     * @param targets what something makes
     * @param objects the targets that are made of one source each
     * @param others what nothing makes: sources, headers
     */
    public record Counts(int targets, int objects, int others) {
        public int files() {
            return targets + others;
        }
    }

    /**
     * A directory with all that is below it, or the loose files of one shape right in a directory.
     *
     * @param directory the one, or that of the loose files
     * @param name of a directory as seen from the one above it, several joined by slashes where each holds
     *     nothing but the next; empty for loose files
     * @param from the first node; for a directory, all nodes from it on are its own
     * @param to one past the last
     * @param loose the nodes of loose files; empty for a directory
     */
    public record Part(TreePath directory, String name, int from, int to, List<Integer> loose, Counts counts) {
        public boolean isDirectory() {
            return loose.isEmpty();
        }

        /** All its nodes; those of a directory with phony names among them. */
        public IntStream nodes() {
            return isDirectory() ? IntStream.range(from, to) : loose.stream().mapToInt(node -> node);
        }
    }

    /**
     * How much of one part another needs.
     *
     * @param prerequisite index of a part
     * @param target index of the part that needs it
     * @param count how many pairs of files
     * @param unknown how many of those make does not know
     */
    public record Link(int prerequisite, int target, int count, int unknown) {
    }

    /** All of it: the first directory that holds more than another one. */
    public Part root() {
        return at(TreePath.ROOT);
    }

    /** The directory at {@code path} or, where it holds nothing but another, that; empty if the graph knows none. */
    public Part at(TreePath path) {
        return part(directories.at(path));
    }

    /** What a directory falls into: the directories in it by path, then its loose files by shape; none of what has no files. */
    public List<Part> parts(Part directory) {
        if (!directory.isDirectory()) {
            return List.of();
        }
        Directories.Contents contents = directories.contents(
                new Directory(directory.name(), directory.directory(), directory.from(), directory.to()));
        List<Part> parts = new ArrayList<>();
        contents.directories().stream().map(this::part).filter(part -> part.counts().files() > 0).forEach(parts::add);
        Map<Shape, List<Integer>> loose = new EnumMap<>(Shape.class);
        contents.files().stream().filter(this::isFile)
                .forEach(node -> loose.computeIfAbsent(Shapes.of(graph, node), shape -> new ArrayList<>()).add(node));
        loose.values().forEach(nodes -> parts.add(loose(directory.directory(), nodes)));
        return List.copyOf(parts);
    }

    private Part part(Directory directory) {
        return new Part(directory.path(), directory.name(), directory.from(), directory.to(), List.of(),
                counts(directory.from(), directory.to()));
    }

    private Part loose(TreePath directory, List<Integer> nodes) {
        Counts sum = nodes.stream().map(node -> counts(node, node + 1)).reduce(new Counts(0, 0, 0), (a, b) ->
                new Counts(a.targets() + b.targets(), a.objects() + b.objects(), a.others() + b.others()));
        return new Part(directory, "", nodes.get(0), nodes.get(nodes.size() - 1) + 1, List.copyOf(nodes), sum);
    }

    private Counts counts(int from, int to) {
        return new Counts(targets[to] - targets[from], objects[to] - objects[from], others[to] - others[from]);
    }

    /** Every link between {@code parts}, which have no node in common; by prerequisite, then target. */
    public List<Link> links(List<Part> parts) {
        int[] partOf = new int[graph.nodes()];
        Arrays.fill(partOf, -1);
        for (int p = 0; p < parts.size(); p++) {
            int part = p;
            parts.get(p).nodes().filter(this::isFile).forEach(node -> partOf[node] = part);
        }
        List<Link> links = new ArrayList<>();
        int[] counts = new int[parts.size()];
        int[] unknown = new int[parts.size()];
        for (int p = 0; p < parts.size(); p++) {
            int part = p;
            parts.get(p).nodes().filter(node -> partOf[node] >= 0).forEach(node -> sum(node, partOf, counts, unknown));
            for (int target = 0; target < counts.length; target++) {
                if (counts[target] > 0 && target != part) {
                    links.add(new Link(part, target, counts[target], unknown[target]));
                }
            }
            Arrays.fill(counts, 0);
            Arrays.fill(unknown, 0);
        }
        return Collections.unmodifiableList(links);
    }

    private void sum(int prerequisite, int[] partOf, int[] counts, int[] unknown) {
        for (int d = 0; d < graph.dependents(prerequisite); d++) {
            int part = partOf[graph.dependent(prerequisite, d)];
            if (part >= 0) {
                counts[part]++;
                unknown[part] += graph.isDependentKnown(prerequisite, d) || graph.isDependentOrderOnly(prerequisite, d) ? 0 : 1;
            }
        }
    }

    private boolean isFile(int node) {
        return !graph.has(node, Trait.PHONY | Trait.DEPEND_FILE | Trait.USE);
    }
}
