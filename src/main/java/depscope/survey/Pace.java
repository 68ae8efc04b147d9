package depscope.survey;

import depscope.graph.BuildGraph;
import depscope.graph.FileStates;
import depscope.graph.Shapes;
import depscope.graph.Trait;
import depscope.rebuild.Impact;
import depscope.truth.Sources;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What making targets again costs, by the pace of the last build: the targets that are there, in the order of
 * their times, each took the time since the one before it. That is its share of the clock's time, not of a
 * processor's: where several were made at once the shares are small, and add up all the same. So it means "on the
 * same machine, with as many jobs", and is too low where what is remade cannot be made side by side.
 *
 * <p>More than {@link #PAUSE} between two is no share: another build began. That one, and a target that is not
 * there, is taken to need what the others need on average. There is no estimate where the times tell of no build:
 * where most are those of other targets too, as in checkouts and snapshots, or no two are of one build.
 */
public final class Pace {
    /** What no single target takes. */
    static final Duration PAUSE = Duration.ofMinutes(5);

    private final BuildGraph graph;
    /** Nanoseconds by node; -1 where nothing is known. */
    private final long[] share;
    /** Of the known shares, in nanoseconds; -1 where there is none. */
    private final long average;

    private Pace(BuildGraph graph, long[] share, long average) {
        this.graph = graph;
        this.share = share;
        this.average = average;
    }

    static Pace of(BuildGraph graph, FileStates states) {
        List<Integer> targets = IntStream.range(0, graph.nodes()).filter(n -> graph.isFileTarget(n) && states.exists(n)
                && graph.has(n, Trait.COMMANDS | Trait.RECORDED) && states.mtime(n) > 0).boxed()
                .sorted(Comparator.comparingLong(states::mtime)).toList();
        long[] share = new long[graph.nodes()];
        Arrays.fill(share, -1);
        long sum = 0;
        int known = 0;
        int equal = 0;
        for (int i = 1; i < targets.size(); i++) {
            long took = states.mtime(targets.get(i)) - states.mtime(targets.get(i - 1));
            equal += took == 0 ? 1 : 0;
            if (took <= PAUSE.toNanos()) {
                share[targets.get(i)] = took;
                sum += took;
                known++;
            }
        }
        boolean tells = known > 0 && 2 * equal < targets.size();
        return new Pace(graph, share, tells ? sum / known : -1);
    }

    /** How long making all {@code targets} takes; empty where the times do not tell. */
    public Optional<Duration> of(Collection<Integer> targets) {
        return average < 0 ? Optional.empty()
                : Optional.of(Duration.ofNanos(targets.stream().mapToLong(n -> share[n] < 0 ? average : share[n]).sum()));
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
