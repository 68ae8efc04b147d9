package depscope.finding;

import depscope.finding.Finding.OutdatedRecord;
import depscope.graph.BuildGraph;
import depscope.graph.EdgeKind;
import depscope.tree.Entry;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Records older than a source or header they list. One that is written again with its target is not
 * worth a word while that target is out of date itself: the next make settles both. What is generated
 * does not count: it is younger than mkdep's record by nature.
 */
final class OutdatedRecords {
    private OutdatedRecords() {
    }

    static List<Finding> of(Scene scene, Function<TreePath, Entry> look) {
        BuildGraph graph = scene.graph();
        int sources = graph.sources().size();
        long[] times = new long[sources];
        boolean[] looked = new boolean[sources];
        Map<Integer, TreeSet<Integer>> newer = new TreeMap<>();
        int[] newestEdge = new int[sources];
        for (int target = 0; target < graph.nodes(); target++) {
            if (scene.freshness().isOutOfDate(target)) {
                continue;
            }
            for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
                if (graph.kind(e) != EdgeKind.RECORDED) {
                    continue;
                }
                int source = graph.source(e);
                if (!looked[source]) {
                    looked[source] = true;
                    times[source] = look.apply(graph.sources().get(source).file()).mtime();
                }
                int p = graph.prerequisite(e);
                if (scene.freshness().law().isNewer(scene.states().mtime(p), times[source]) && !graph.isTarget(p)
                        && scene.states().exists(p)) {
                    TreeSet<Integer> known = newer.computeIfAbsent(source, s -> new TreeSet<>());
                    if (known.isEmpty() || mtime(scene, e) > mtime(scene, newestEdge[source])) {
                        newestEdge[source] = e;
                    }
                    known.add(p);
                }
            }
        }
        List<Finding> found = new ArrayList<>();
        newer.forEach((source, nodes) -> {
            List<Integer> sorted = new ArrayList<>(nodes);
            sorted.sort(Comparator.comparing(n -> -scene.states().mtime(n)));
            found.add(new OutdatedRecord(graph.sources().get(source).file(), times[source], sorted, newestEdge[source]));
        });
        return found;
    }

    private static long mtime(Scene scene, int edge) {
        return scene.states().mtime(scene.graph().prerequisite(edge));
    }
}
