package depscope.ui.model;

import depscope.graph.BuildGraph;
import depscope.graph.Directories;
import depscope.graph.Directories.Directory;
import depscope.graph.Symbols;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * The files of a graph by name and by directory, configuration symbols by their options. Names are folded to lower case once; a search walks
 * them all, which is some milliseconds on fifty thousand.
 */
public final class FilesModel {
    private static final int IN_ORDER = 6;
    /** As records write it, through a link or an include directory: as good as the end of its path. */
    private static final int AS_SPELLED = 1;
    /** What a rank weighs beside the length of a path, the shorter the better. */
    private static final int RANK = 4096;
    private static final int NO_MATCH = Integer.MAX_VALUE;

    private final BuildGraph graph;
    private final Directories directories;
    private final String[] paths;

    public FilesModel(BuildGraph graph) {
        this.graph = graph;
        directories = new Directories(graph);
        paths = new String[graph.nodes()];
        for (int n = 0; n < paths.length; n++) {
            String path = Symbols.isSymbol(graph, n) ? graph.path(n).parent() + "/" + Symbols.name(graph, n) : graph.path(n).toString();
            paths[n] = path.toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A directory or a file in the tree of files.
     *
     * @param name its name; of several joined by slashes where a directory holds nothing but the next
     * @param path where it is
     * @param node of a file; -1 for a directory
     * @param from the first node below a directory
     * @param to one past its last
     */
    public record Branch(String name, TreePath path, int node, int from, int to) {
        public boolean isDirectory() {
            return node < 0;
        }
    }

    public Branch root() {
        return new Branch("/", TreePath.ROOT, -1, 0, graph.nodes());
    }

    /** What is in a directory: directories first, then files, each by name. */
    public List<Branch> children(Branch directory) {
        Directories.Contents contents = directories.contents(new Directory(directory.name(), directory.path(), directory.from(), directory.to()));
        List<Branch> branches = new ArrayList<>();
        contents.directories().forEach(one -> branches.add(new Branch(one.name(), one.path(), -1, one.from(), one.to())));
        contents.files().forEach(node -> branches.add(new Branch(graph.path(node).name(), graph.path(node), node, node, node + 1)));
        return branches;
    }

    /**
     * Nodes whose path fits {@code text}, the best first: its name, its beginning, a part, or with a slash
     * a spelling that records use; where there are none, those that have its letters in order. Of several words
     * the last ranks, and the others must be in the path.
     */
    public int[] search(String text, int most) {
        return search(text, most, any -> true);
    }

    /** @param allowed which nodes may be found */
    public int[] search(String text, int most, IntPredicate allowed) {
        List<String> words = new ArrayList<>(List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+")));
        String wanted = words.remove(words.size() - 1);
        boolean spelled = wanted.contains("/");
        if (wanted.isEmpty()) {
            return new int[0];
        }
        long[] ranked = new long[paths.length];
        int found = 0;
        int best = NO_MATCH;
        for (int n = 0; n < paths.length; n++) {
            if (!allowed.test(n) || !words.isEmpty() && !words.stream().allMatch(paths[n]::contains)) {
                continue;
            }
            int rank = rank(paths[n], wanted);
            if (spelled && rank > AS_SPELLED && (isPath(n, wanted) || graph.spellings(n).stream().anyMatch(s -> isSpelled(s, wanted)))) {
                rank = AS_SPELLED;
            }
            if (rank != NO_MATCH && (rank < IN_ORDER || best >= IN_ORDER)) {
                best = Math.min(best, rank);
                int weight = rank * RANK + Math.min(paths[n].length(), 4000) - (graph.isTarget(n) ? 1 : 0);
                ranked[found++] = (long) weight << 32 | n;
            }
        }
        Arrays.sort(ranked, 0, found);
        boolean only = best == IN_ORDER;
        return Arrays.stream(ranked, 0, found).filter(entry -> only || entry >> 32 < IN_ORDER * RANK).limit(most)
                .mapToInt(entry -> (int) entry).toArray();
    }

    private static int rank(String path, String wanted) {
        int name = path.lastIndexOf('/') + 1;
        if (path.endsWith(wanted)) {
            int start = path.length() - wanted.length();
            return start == name ? 0 : start > 0 && path.charAt(start - 1) == '/' ? 1 : 4;
        }
        if (path.startsWith(wanted, name)) {
            return 2;
        }
        if (path.indexOf(wanted, name) >= 0) {
            return 3;
        }
        if (path.contains(wanted)) {
            return 5;
        }
        return wanted.length() >= 3 && hasInOrder(path, name, wanted) ? IN_ORDER : NO_MATCH;
    }

    /** Whether that is how the file of a symbol is called. */
    private boolean isPath(int node, String wanted) {
        return Symbols.isSymbol(graph, node) && graph.path(node).toString().toLowerCase(Locale.ROOT).endsWith(wanted);
    }

    private static boolean isSpelled(String spelling, String wanted) {
        String folded = spelling.toLowerCase(Locale.ROOT);
        int at = folded.indexOf(wanted);
        return at == 0 || at > 0 && (wanted.startsWith("/") || folded.charAt(at - 1) == '/');
    }

    private static boolean hasInOrder(String path, int from, String wanted) {
        int at = from;
        for (int i = 0; i < wanted.length(); i++) {
            at = path.indexOf(wanted.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
