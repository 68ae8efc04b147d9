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
        List<BuildGraph.Source> sources = graph.sources();
        long[] times = new long[sources.size()];
        long oldest = Long.MAX_VALUE;
        for (int i = 0; i < times.length; i++) {
            if (sources.get(i).format().isRecord()) {
                times[i] = look.apply(sources.get(i).file()).mtime();
                oldest = Math.min(oldest, times[i]);
            }
        }
        Map<Integer, TreeSet<Integer>> newer = new TreeMap<>();
        int[] newestEdge = new int[times.length];
        for (int p = 0; p < graph.nodes(); p++) {
            // Few files are younger than the oldest record: only theirs are worth following.
            boolean young = scene.states().exists(p) && !graph.isTarget(p) && scene.states().mtime(p) > oldest;
            for (int d = 0; young && d < graph.dependents(p); d++) {
                int e = graph.edge(graph.dependent(p, d), p);
                int source = graph.source(e);
                if (graph.kind(e) == EdgeKind.RECORDED && !scene.freshness().isOutOfDate(graph.target(e))
                        && scene.freshness().law(graph.target(e)).isNewer(scene.states().mtime(p), times[source])) {
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
