package depscope.graph;

import depscope.tree.TreePath;
import java.util.Locale;

/**
 * kbuild's configuration symbols. Each has a file below {@code include/config} that is touched when the symbol changes,
 * and that need not be there: {@code include/config/SLUB}, before Linux 5.11 {@code include/config/slub.h}.
 */
public final class Symbols {
    private static final String PLACE = "include/config/";
    private static final String OLD_SUFFIX = ".h";

    private Symbols() {
    }

    public static boolean isSymbol(BuildGraph graph, int node) {
        return graph.has(node, Trait.SYMBOL);
    }

    /** What people call a node: a symbol by its option, {@code CONFIG_SLUB}, all else by the last name of its path. */
    public static String name(BuildGraph graph, int node) {
        TreePath path = graph.path(node);
        int place = isSymbol(graph, node) ? path.raw().lastIndexOf(PLACE) : -1;
        if (place < 0) {
            return path.name();
        }
        String rest = TreePath.decode(path.raw().substring(place + PLACE.length()));
        return "CONFIG_" + (rest.endsWith(OLD_SUFFIX)
                ? rest.substring(0, rest.length() - OLD_SUFFIX.length()).replace('/', '_').toUpperCase(Locale.ROOT) : rest);
    }

    /** The directory that a symbol is of together with all others, however deep its file lies. */
    static TreePath directory(TreePath symbol) {
        int place = symbol.raw().lastIndexOf(PLACE);
        return place < 0 ? symbol.parent() : TreePath.ofRaw(symbol.raw().substring(0, place + PLACE.length() - 1));
    }
}
