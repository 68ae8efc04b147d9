package depscope.finding;

import depscope.finding.Finding.OutdatedRecord;
import depscope.graph.BuildGraph;
import depscope.graph.EdgeKind;
import depscope.graph.Trait;
import depscope.rebuild.Law;
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
        for (int i = 0; i < times.length; i++) {
            if (sources.get(i).format().isRecord()) {
                times[i] = look.apply(sources.get(i).file()).mtime();
            }
        }
        Map<Integer, TreeSet<Integer>> newer = new TreeMap<>();
        int[] newestEdge = new int[times.length];
        for (int target = 0; target < graph.nodes(); target++) {
            if (!graph.has(target, Trait.RECORDED) || scene.freshness().isOutOfDate(target)) {
                continue;
            }
            Law law = scene.freshness().law(target);
            for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
                int p = graph.prerequisite(e);
                int source = graph.source(e);
                // The cheapest question first: few files are younger than a record of them.
                boolean younger = scene.states().mtime(p) > times[source] && graph.kind(e) == EdgeKind.RECORDED && isGiven(scene, p);
                if (younger && law.isNewer(scene.states().mtime(p), times[source]) && graph.edge(target, p) == e) {
                    TreeSet<Integer> known = newer.computeIfAbsent(source, s -> new TreeSet<>());
                    if (known.isEmpty() || isBefore(scene, e, newestEdge[source])) {
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

    private static boolean isGiven(Scene scene, int file) {
        return scene.states().exists(file) && !scene.graph().isTarget(file);
    }

    /** Whether the prerequisite of the first edge is the younger; of equal ones that which comes first by path. */
    private static boolean isBefore(Scene scene, int edge, int other) {
        int p = scene.graph().prerequisite(edge);
        int q = scene.graph().prerequisite(other);
        int younger = Long.compare(scene.states().mtime(p), scene.states().mtime(q));
        return younger > 0 || younger == 0 && p < q;
    }
}
