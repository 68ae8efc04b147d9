package depscope.survey;

import depscope.graph.BuildGraph;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a name given by a person means: an absolute path in the tree, a path relative to the tree or to
 * the working directory, or else a tail of one path or of one spelling that records use.
 */
final class NodeNames {
    private final BuildGraph graph;
    private final Resolver links;
    private final String tree;
    private final TreePath start;

    /**
     * @param tree what the user called the tree
     * @param start where it begins
     */
    NodeNames(BuildGraph graph, Resolver links, String tree, TreePath start) {
        this.graph = graph;
        this.links = links;
        this.tree = tree;
        this.start = start;
    }

    /** The paths that {@code text} may be, the likeliest first. */
    List<TreePath> paths(String text, Optional<String> workingDirectory) {
        String raw = TreePath.encode(text);
        List<TreePath> paths = new ArrayList<>();
        paths.add(links.real(start, raw));
        workingDirectory.map(TreePath::of).ifPresent(here -> {
            // A tree that is its own root is somewhere else to the working directory than to itself.
            TreePath given = here.resolve(TreePath.encode(tree));
            TreePath named = here.resolve(raw);
            if (named.isUnder(given) && !named.equals(given)) {
                paths.add(links.real(start, named.raw().substring(given.isRoot() ? 1 : given.raw().length() + 1)));
            }
            paths.add(links.real(here, raw));
        });
        paths.add(start.resolve(raw));
        return paths;
    }

    List<Integer> find(String text, Optional<String> workingDirectory) {
        for (TreePath path : paths(text, workingDirectory)) {
            int node = graph.find(path);
            if (node >= 0) {
                return List.of(node);
            }
        }
        String tail = TreePath.encode(text);
        while (tail.startsWith("./")) {
            tail = tail.substring(2);
        }
        return tail.isEmpty() || tail.startsWith("/") ? List.of() : byTail(tail);
    }

    private List<Integer> byTail(String tail) {
        List<Integer> found = new ArrayList<>();
        for (int n = 0; n < graph.nodes(); n++) {
            if (endsWith(graph.path(n).raw(), tail) || graph.spellings(n).stream().anyMatch(s -> endsWith(s, tail))) {
                found.add(n);
            }
        }
        return found;
    }

    private static boolean endsWith(String path, String tail) {
        int at = path.length() - tail.length();
        return at >= 0 && path.endsWith(tail) && (at == 0 || path.charAt(at - 1) == '/');
    }
}
