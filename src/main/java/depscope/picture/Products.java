package depscope.picture;

import depscope.graph.BuildGraph;
import depscope.graph.Neighbourhood.Shape;
import depscope.graph.Shapes;
import java.util.Set;
import java.util.TreeSet;

/** What a tree is built for. */
public final class Products {
    private Products() {
    }

    /** What nothing else is made of: modules and kernels; where there are none, any file of that sort. */
    static Set<Integer> of(BuildGraph graph) {
        Set<Integer> programs = new TreeSet<>();
        Set<Integer> lasts = new TreeSet<>();
        for (int n = 0; n < graph.nodes(); n++) {
            if (isProduct(graph, n)) {
                lasts.add(n);
                if (Shapes.of(graph, n) == Shape.PROGRAM) {
                    programs.add(n);
                }
            }
        }
        return programs.isEmpty() ? lasts : programs;
    }

    public static boolean isProduct(BuildGraph graph, int node) {
        return graph.isFileTarget(node) && feedsNoFile(graph, node);
    }

    private static boolean feedsNoFile(BuildGraph graph, int node) {
        for (int d = 0; d < graph.dependents(node); d++) {
            if (graph.isFileTarget(graph.dependent(node, d))) {
                return false;
            }
        }
        return true;
    }
}
