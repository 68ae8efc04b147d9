package depscope.graph;

import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;

/**
 * The directories that a graph's nodes lie in. Nodes are in the order of their paths, so what is below a
 * directory is a range of them, found by halving.
 */
public final class Directories {
    private final BuildGraph graph;

    public Directories(BuildGraph graph) {
        this.graph = graph;
    }

    /**
     * @param name of several joined by slashes where a directory holds nothing but the next
     * @param path of the last of them
     * @param from the first node below it
     * @param to one past its last
     */
    public record Directory(String name, TreePath path, int from, int to) {
    }

    /**
     * What is right in a directory, each by path.
     *
     * @param files nodes
     */
    public record Contents(List<Directory> directories, List<Integer> files) {
    }

    /** The directory at {@code path} or, where it holds nothing but another, that; named by its whole path. */
    public Directory at(TreePath path) {
        String below = prefix(path);
        int from = firstFrom(below, 0);
        return joined("", below, from, end(below, from, graph.nodes()));
    }

    public Contents contents(Directory directory) {
        List<Directory> directories = new ArrayList<>();
        List<Integer> files = new ArrayList<>();
        String prefix = prefix(directory.path());
        int n = directory.from();
        while (n < directory.to()) {
            String raw = graph.path(n).raw();
            int slash = raw.indexOf('/', prefix.length());
            if (slash < 0) {
                files.add(n);
                n++;
            } else {
                String below = raw.substring(0, slash + 1);
                int end = end(below, n, directory.to());
                directories.add(joined(prefix, below, n, end));
                n = end;
            }
        }
        return new Contents(List.copyOf(directories), List.copyOf(files));
    }

    private static String prefix(TreePath directory) {
        return directory.isRoot() ? "/" : directory.raw() + "/";
    }

    private Directory joined(String above, String below, int from, int to) {
        String first = from < to ? graph.path(from).raw() : below;
        String last = from < to ? graph.path(to - 1).raw() : below;
        int shared = below.length();
        while (shared < Math.min(first.length(), last.length()) && first.charAt(shared) == last.charAt(shared)) {
            shared++;
        }
        TreePath path = TreePath.ofRaw(first.substring(0, first.lastIndexOf('/', shared - 1)));
        return new Directory(TreePath.decode(path.raw().substring(above.length())), path, from, to);
    }

    private int end(String below, int from, int to) {
        // What sorts right after all that begin so.
        return Math.min(firstFrom(below.substring(0, below.length() - 1) + (char) ('/' + 1), from), to);
    }

    private int firstFrom(String raw, int from) {
        int low = from;
        int high = graph.nodes();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (graph.path(middle).raw().compareTo(raw) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
