package depscope.picture;

import depscope.graph.BuildGraph;
import depscope.graph.Neighbourhood.Shape;
import depscope.graph.Shapes;
import depscope.graph.Symbols;
import depscope.graph.Trait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The headers that say how a tree is configured, which one change of an option rewrites, and kbuild's symbols, which
 * stand for them one by one. Some names say so by
 * themselves: {@code opt_*.h} (config(8)), {@code config.h} (autoconf), {@code autoconf.h} (kbuild). A name that only
 * has "config" in it says so where the header is made by the build, or where very many objects include it.
 */
public final class Configuration {
    private static final Pattern BY_NAME = Pattern.compile("opt_.*\\.h|config\\.h|autoconf\\.h");
    private static final Pattern MAYBE = Pattern.compile("(.*[_-])?config(ure|uration)?([_-].*)?\\.h(h|pp|xx)?|.*[_-]conf\\.h");
    /** One in so many objects. */
    private static final int SHARE = 4;
    /** So few objects are no crowd. */
    private static final int CROWD = 8;

    private Configuration() {
    }

    /** @param objects how many objects are known to include it */
    public record Header(int node, int objects) {
    }

    /** All of a tree, what most objects include first. */
    public static List<Header> of(BuildGraph graph) {
        List<Header> headers = new ArrayList<>();
        int all = -1;
        for (int n = 0; n < graph.nodes(); n++) {
            String name = graph.path(n).rawName();
            if (Symbols.isSymbol(graph, n)) {
                headers.add(new Header(n, objectsOf(graph, n)));
            } else if (isByName(name) || MAYBE.matcher(name).matches()) {
                all = all < 0 ? objects(graph) : all;
                int objects = objectsOf(graph, n);
                if (objects > 0 && isConfiguration(graph, n, objects, all)) {
                    headers.add(new Header(n, objects));
                }
            }
        }
        headers.sort(Comparator.comparingInt(Header::objects).reversed().thenComparing(Header::node));
        return List.copyOf(headers);
    }

    /** Whether {@code node} is one of them. */
    public static boolean isHeader(BuildGraph graph, int node) {
        String name = graph.path(node).rawName();
        return Symbols.isSymbol(graph, node) || isByName(name) || MAYBE.matcher(name).matches() && isConfiguration(graph, node, objectsOf(graph, node), objects(graph));
    }

    private static boolean isByName(String name) {
        return BY_NAME.matcher(name).matches();
    }

    private static boolean isConfiguration(BuildGraph graph, int node, int objects, int all) {
        return isByName(graph.path(node).rawName()) || graph.has(node, Trait.COMMANDS)
                || objects >= CROWD && objects * SHARE >= all;
    }

    private static int objects(BuildGraph graph) {
        int count = 0;
        for (int n = 0; n < graph.nodes(); n++) {
            count += isObject(graph, n) ? 1 : 0;
        }
        return count;
    }

    private static int objectsOf(BuildGraph graph, int node) {
        int count = 0;
        for (int d = 0; d < graph.dependents(node); d++) {
            count += isObject(graph, graph.dependent(node, d)) ? 1 : 0;
        }
        return count;
    }

    private static boolean isObject(BuildGraph graph, int node) {
        return graph.isFileTarget(node) && Shapes.of(graph, node) == Shape.OBJECT;
    }
}
