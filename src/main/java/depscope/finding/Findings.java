package depscope.finding;

import depscope.record.ReadProblem;
import depscope.tree.Entry;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** All findings of a tree: every analysis, worst kind first, causes before what follows from them, then by path. */
public final class Findings {
    private Findings() {
    }

    /**
     * @param unreadable what could not be read of records
     * @param look what is at a path, for the times of records
     */
    public static List<Finding> of(Scene scene, List<ReadProblem> unreadable, Function<TreePath, Entry> look) {
        List<Supplier<List<Finding>>> analyses = List.of(
                () -> SilentlyStaleTargets.of(scene), () -> UnrecordedTargets.of(scene), () -> IncompleteTargets.of(scene),
                () -> StaleTargets.of(scene), () -> scene.freshness().hasCircles() ? Cycles.of(scene.graph()) : List.of(),
                () -> OutdatedRecords.of(scene, look), () -> OverRecordedTargets.of(scene), () -> ClockSkews.of(scene),
                () -> Disagreements.of(scene, look), () -> UnorderedTargets.of(scene));
        List<Finding> found = new ArrayList<>();
        List<Finding> analysed = analyses.parallelStream().map(Supplier::get).flatMap(List::stream).toList();
        found.addAll(OverRecordedTargets.toldOnce(analysed, scene.graph()));
        unreadable.forEach(p -> found.add(new Finding.UnreadableRecord(p.file(), p)));
        found.sort(Comparator.comparing(Finding::kind).thenComparing(Finding::confidence)
                .thenComparing(f -> f instanceof Finding.SilentlyStale stale ? stale.chain().size() : 0)
                .thenComparing(Finding::target));
        return List.copyOf(found);
    }
}
