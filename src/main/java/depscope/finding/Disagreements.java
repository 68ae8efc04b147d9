package depscope.finding;

import depscope.finding.Finding.Disagreement;
import depscope.graph.BuildGraph;
import depscope.graph.EdgeKind;
import depscope.graph.Shapes;
import depscope.graph.Trait;
import depscope.record.RecordFormat;
import depscope.tree.Entry;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Objects of which two recorders speak, and not alike: one record names a source or header that the other lacks. The
 * younger of the two saw what is now compiled, and a trace sees all. System headers are compared only where both
 * recorders list any.
 */
final class Disagreements {
    private final Scene scene;
    private final BuildGraph graph;
    private final Function<TreePath, Entry> look;
    private final List<Finding> found = new ArrayList<>();

    private Disagreements(Scene scene, Function<TreePath, Entry> look) {
        this.scene = scene;
        this.graph = scene.graph();
        this.look = look;
    }

    /** @param look what is at a path, for the times of records */
    static List<Finding> of(Scene scene, Function<TreePath, Entry> look) {
        Disagreements all = new Disagreements(scene, look);
        for (int n = 0; n < all.graph.nodes(); n++) {
            if (all.graph.has(n, Trait.RECORDED) && Shapes.isObjectName(all.graph.path(n).rawName())) {
                all.compare(n);
            }
        }
        return all.found;
    }

    private void compare(int target) {
        int first = graph.recordedEdge(target);
        boolean isAlone = true;
        for (int e = first; e >= 0 && e < graph.edgesTo(target) && isAlone; e++) {
            isAlone = graph.kind(e) != EdgeKind.RECORDED || graph.source(e) == graph.source(first);
        }
        if (isAlone) {
            return;
        }
        Map<Integer, Map<Integer, Integer>> bySource = new TreeMap<>();
        for (int e = first; e < graph.edgesTo(target); e++) {
            if (graph.kind(e) == EdgeKind.RECORDED && isRead(graph.prerequisite(e))) {
                bySource.computeIfAbsent(graph.source(e), any -> new TreeMap<>()).putIfAbsent(graph.prerequisite(e), e);
            }
        }
        List<Integer> sources = new ArrayList<>(bySource.keySet());
        // What is not of two recorders is one record in several parts.
        for (int i = 1; i < sources.size(); i++) {
            int a = sources.get(i - 1);
            int b = sources.get(i);
            if (graph.sources().get(a).format() != graph.sources().get(b).format()) {
                boolean isOlder = isOlder(a, b);
                tell(target, isOlder ? a : b, isOlder ? b : a, bySource);
            }
        }
    }

    private boolean isRead(int node) {
        String name = graph.path(node).rawName();
        return scene.states().exists(node) && (Shapes.isHeaderName(name) || Shapes.isSourceName(name));
    }

    private boolean isOlder(int a, int b) {
        boolean traced = graph.sources().get(a).format() == RecordFormat.META;
        boolean other = graph.sources().get(b).format() == RecordFormat.META;
        return traced == other ? time(a) <= time(b) : other;
    }

    private long time(int source) {
        return look.apply(graph.sources().get(source).file()).mtime();
    }

    private void tell(int target, int older, int younger, Map<Integer, Map<Integer, Integer>> bySource) {
        List<Integer> lacking = beyond(bySource.get(younger), bySource.get(older));
        List<Integer> idle = beyond(bySource.get(older), bySource.get(younger));
        if (!lacking.isEmpty()) {
            found.add(new Disagreement(target, graph.path(target), FindingKind.INCOMPLETE, older, lacking,
                    bySource.get(older).values().iterator().next()));
        }
        if (!idle.isEmpty()) {
            found.add(new Disagreement(target, graph.path(target), FindingKind.OVER_RECORDED, younger, idle,
                    bySource.get(younger).values().iterator().next()));
        }
    }

    /** The edges to what {@code one} names and {@code other} does not. */
    private List<Integer> beyond(Map<Integer, Integer> one, Map<Integer, Integer> other) {
        boolean system = other.keySet().stream().anyMatch(this::isOfSystem);
        return one.entrySet().stream().filter(each -> !other.containsKey(each.getKey()) && (system || !isOfSystem(each.getKey())))
                .map(Map.Entry::getValue).toList();
    }

    private boolean isOfSystem(int node) {
        return graph.path(node).raw().startsWith("/usr/include/") || graph.path(node).raw().startsWith("/usr/lib/");
    }
}
