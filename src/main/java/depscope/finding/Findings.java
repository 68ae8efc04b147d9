package depscope.finding;

import depscope.record.ReadProblem;
import depscope.tree.Entry;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** All findings of a tree: every analysis, worst kind first, causes before what follows from them, then by path. */
public final class Findings {
    private Findings() {
    }

    /**
     * @param unreadable what could not be read of records
     * @param look what is at a path, for the times of records
     */
    public static List<Finding> of(Scene scene, List<ReadProblem> unreadable, Function<TreePath, Entry> look) {
        List<Finding> found = new ArrayList<>();
        found.addAll(SilentlyStaleTargets.of(scene));
        found.addAll(UnrecordedTargets.of(scene));
        found.addAll(StaleTargets.of(scene));
        found.addAll(Cycles.of(scene.graph()));
        found.addAll(OutdatedRecords.of(scene, look));
        found.addAll(ClockSkews.of(scene));
        unreadable.forEach(p -> found.add(new Finding.UnreadableRecord(p.file(), p)));
        found.sort(Comparator.comparing(Finding::kind).thenComparing(Finding::confidence)
                .thenComparing(f -> f instanceof Finding.SilentlyStale stale ? stale.chain().size() : 0)
                .thenComparing(Finding::target));
        return List.copyOf(found);
    }
}
