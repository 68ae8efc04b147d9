package depscope.survey;

import depscope.graph.BuildGraph;
import depscope.graph.FileStates;
import depscope.graph.Shapes;
import depscope.graph.Trait;
import depscope.rebuild.Impact;
import depscope.rebuild.Ledger;
import depscope.truth.Sources;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What making targets again costs, by the pace of the last build. Where a make's log has how long a target took, that
 * is it. Of the others, the targets that are there, in the order of their times, each took the time since the one before it. That is its share of the clock's time, not of a
 * processor's: where several were made at once the shares are small, and add up all the same. So it means "on the
 * same machine, with as many jobs", and is too low where what is remade cannot be made side by side.
 *
 * <p>More than {@link #PAUSE} between two is no share: another build began. That one, and a target that is not
 * there, is taken to need what the others need on average. The times of files tell of no build where most are those of
 * other targets too, as in checkouts and snapshots, or no two are of one build; where no log tells either, there is no
 * estimate. What a log has is each command's own time, as if one were run after the other, and once for all it makes.
 */
public final class Pace {
    /** What no single target takes. */
    static final Duration PAUSE = Duration.ofMinutes(5);

    private final BuildGraph graph;
    private final Ledger ledger;
    /** Nanoseconds by node; -1 where nothing is known. */
    private final long[] share;
    /** Of the known shares, in nanoseconds; -1 where there is none. */
    private final long average;

    private Pace(BuildGraph graph, Ledger ledger, long[] share, long average) {
        this.graph = graph;
        this.ledger = ledger;
        this.share = share;
        this.average = average;
    }

    static Pace of(BuildGraph graph, FileStates states, Ledger ledger) {
        long[] share = byFiles(graph, states);
        for (int n = 0; n < share.length; n++) {
            long logged = ledger.of(n).duration();
            share[n] = logged < 0 ? share[n] : Duration.ofMillis(logged).toNanos();
        }
        return new Pace(graph, ledger, share, (long) Arrays.stream(share).filter(took -> took >= 0).average().orElse(-1));
    }

    /** By the times of files; all unknown where these tell of no build. */
    private static long[] byFiles(BuildGraph graph, FileStates states) {
        List<Integer> targets = IntStream.range(0, graph.nodes()).filter(n -> graph.isFileTarget(n) && states.exists(n)
                && graph.has(n, Trait.COMMANDS | Trait.RECORDED) && states.mtime(n) > 0).boxed()
                .sorted(Comparator.comparingLong(states::mtime)).toList();
        long[] share = new long[graph.nodes()];
        Arrays.fill(share, -1);
        int equal = 0;
        for (int i = 1; i < targets.size(); i++) {
            long took = states.mtime(targets.get(i)) - states.mtime(targets.get(i - 1));
            equal += took == 0 ? 1 : 0;
            share[targets.get(i)] = took <= PAUSE.toNanos() ? took : -1;
        }
        if (2 * equal >= targets.size()) {
            Arrays.fill(share, -1);
        }
        return share;
    }

    /** How long making all {@code targets} takes; empty where neither logs nor times tell. */
    public Optional<Duration> of(Collection<Integer> targets) {
        if (average < 0) {
            return Optional.empty();
        }
        Set<Integer> asked = new HashSet<>(targets);
        return Optional.of(Duration.ofNanos(targets.stream().filter(n -> !isMadeWithAnother(n, asked))
                .mapToLong(n -> share[n] < 0 ? average : share[n]).sum()));
    }

    /** Whether the time in the log is that of one command, which is counted with another of what it makes. */
    private boolean isMadeWithAnother(int node, Set<Integer> asked) {
        return ledger.of(node).duration() >= 0 && graph.madeWith(node).stream()
                .anyMatch(other -> other < node && asked.contains(other) && ledger.of(other).duration() >= 0);
    }

    /** How long making each wave of {@code impact} takes, by its number; empty where the times do not tell. */
    public Map<Integer, Duration> waves(Impact impact) {
        Map<Integer, Duration> waves = new TreeMap<>();
        impact.rebuilt().stream().collect(Collectors.groupingBy(Impact.Rebuilt::wave,
                Collectors.mapping(Impact.Rebuilt::target, Collectors.toList())))
                .forEach((wave, targets) -> of(targets).ifPresent(time -> waves.put(wave, time)));
        return waves;
    }

    /** How many of {@code targets} are compiled or assembled: objects with a source, a compiler's command or a record. */
    public int compiles(Collection<Integer> targets) {
        return (int) targets.stream().filter(n -> Shapes.isObjectName(graph.path(n).rawName())
                && (graph.has(n, Trait.COMPILED | Trait.RECORDED) || Sources.of(graph, n).isPresent())).count();
    }
}
