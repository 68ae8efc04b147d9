package depscope.rebuild;

import depscope.graph.BuildGraph;
import depscope.graph.Trait;
import depscope.record.Make;
import depscope.tree.TreePath;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which run of GNU make makes what, where makes call makes: each has the rules of one directory. kbuild's runs are
 * those of directories that get an archive of their own; objects further down belong to the directory above.
 */
final class Runs {
    private static final String ARCHIVE = "built-in.a";

    private final int[] byNode;

    Runs(BuildGraph graph, Make[] makes) {
        byNode = new int[graph.nodes()];
        Arrays.fill(byNode, -1);
        Set<TreePath> archived = new HashSet<>();
        for (int n = 0; n < byNode.length; n++) {
            if (makes[n] == Make.KBUILD && graph.path(n).rawName().equals(ARCHIVE)) {
                archived.add(graph.path(n).parent());
            }
        }
        Map<TreePath, Integer> numbers = new HashMap<>();
        Map<TreePath, TreePath> directories = new HashMap<>();
        for (int n = 0; n < byNode.length; n++) {
            boolean isMade = graph.isTarget(n) && !graph.has(n, Trait.PHONY);
            if (isMade && makes[n] == Make.KBUILD) {
                TreePath run = directories.computeIfAbsent(graph.path(n).parent(), d -> archivedAbove(d, archived));
                byNode[n] = numbers.computeIfAbsent(run, any -> numbers.size());
            } else if (isMade && makes[n] == Make.GNU && graph.ruleSource(n) >= 0) {
                TreePath run = graph.sources().get(graph.ruleSource(n)).base();
                byNode[n] = numbers.computeIfAbsent(run, any -> numbers.size());
            }
        }
    }

    private static TreePath archivedAbove(TreePath directory, Set<TreePath> archived) {
        for (TreePath at = directory; !at.isRoot(); at = at.parent()) {
            if (archived.contains(at)) {
                return at;
            }
        }
        return directory;
    }

    /** A number of its own for each run; -1 where one run, or none, makes all that matters for {@code node}. */
    int of(int node) {
        return byNode[node];
    }
}
