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
    private final TreePath start;

    NodeNames(BuildGraph graph, Resolver links, TreePath start) {
        this.graph = graph;
        this.links = links;
        this.start = start;
    }

    List<Integer> find(String text, Optional<String> workingDirectory) {
        String raw = TreePath.encode(text);
        List<TreePath> exact = new ArrayList<>();
        exact.add(links.real(start, raw));
        workingDirectory.ifPresent(d -> exact.add(links.real(TreePath.of(d), raw)));
        exact.add(start.resolve(raw));
        for (TreePath path : exact) {
            int node = graph.find(path);
            if (node >= 0) {
                return List.of(node);
            }
        }
        String tail = raw;
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
