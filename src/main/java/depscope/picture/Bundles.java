package depscope.picture;

import depscope.graph.BuildGraph;
import depscope.picture.Picture.Box;
import depscope.tree.TreePath;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Bundles that were opened, as the keys of their boxes tell them: {@code bundle SHAPE DIRECTORY}. */
public final class Bundles {
    private Bundles() {
    }

    /** The innermost of the {@code opened} bundles that {@code box} came out of; several where state tells them apart. */
    public static List<String> around(BuildGraph graph, Set<String> opened, Box box) {
        List<String> all = opened.stream()
                .filter(key -> key.startsWith("bundle " + box.shape() + " "))
                .filter(key -> box.members().stream().allMatch(node -> graph.path(node).isUnder(directory(key))))
                .sorted(Comparator.comparingInt((String key) -> directory(key).raw().length()).reversed().thenComparing(key -> key))
                .toList();
        return all.stream().filter(key -> directory(key).equals(directory(all.get(0)))).toList();
    }

    public static TreePath directory(String key) {
        return TreePath.ofRaw(key.substring(key.indexOf('/')));
    }
}
