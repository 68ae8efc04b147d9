package depscope.truth;

import depscope.graph.BuildGraph;
import depscope.graph.Certainty;
import depscope.graph.GraphBuilder;
import depscope.graph.Shapes;
import depscope.graph.Trait;
import depscope.reader.TreeRecords;
import depscope.record.RecordFormat;
import depscope.rebuild.Freshness;
import depscope.scan.ScanProblem;
import depscope.scan.ScanResult.Included;
import depscope.scan.ScanResult.Via;
import depscope.scan.Scanner;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import depscope.truth.Commands.Command;
import depscope.truth.Differences.Difference;
import depscope.truth.Differences.Unknown;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Reads the sources of all compiled targets, and what the other recipes read, and adds to the graph what make
 * does not know: with every edge the includes that lead to it.
 */
public final class TrueInputs {
    /** Asked after each target, by several threads at once. */
    @FunctionalInterface
    public interface Watch {
        /** @return false to stop; then what is found is not all */
        boolean goOn(int done, int total);
    }

    private static final int MOST_PROBLEMS = 100;

    private final BuildGraph graph;
    private final SourceReading reading;
    private final RecipeReads recipes;

    public TrueInputs(BuildGraph graph, Commands commands, Scanner scanner, FileTree tree, Resolver links, TreeRecords records) {
        this.graph = graph;
        reading = new SourceReading(graph, commands, new Machines(graph, commands, tree, links, records.rules()), scanner, tree,
                links, records.records());
        recipes = new RecipeReads(graph, commands, reading, links);
    }

    /**
     * Adds to {@code builder}, which the graph was frozen from, what the sources and recipes come to.
     *
     * @param scan whether to read sources at all; without, it is only told which they are of objects without a record
     */
    public Truth addTo(GraphBuilder builder, boolean scan, Watch watch) {
        int[] targets = IntStream.range(0, graph.nodes()).filter(this::isMade)
                .filter(target -> scan || !graph.has(target, Trait.RECORDED) && Shapes.isObjectName(graph.path(target).rawName())).toArray();
        AtomicInteger done = new AtomicInteger();
        Differences differences = new Differences(graph);
        Map<TreePath, Truth.Reading> readings = new ConcurrentHashMap<>();
        List<Difference> found = IntStream.of(targets).parallel().mapToObj(target -> {
            List<TreePath> sources = watch.goOn(done.incrementAndGet(), targets.length) ? reading.sources(target) : List.of();
            Optional<Difference> difference = scan ? reading.read(target, sources).map(differences::of) : Optional.empty();
            if (!sources.isEmpty()) {
                readings.put(graph.path(target), new Truth.Reading(sources.get(0), difference.isPresent(),
                        difference.map(Difference::exact).orElse(false),
                        reading.isRecording(target), difference.map(Difference::over).orElse(List.of())));
            }
            return difference;
        }).flatMap(Optional::stream).toList();
        SystemHeaders system = new SystemHeaders(graph, found);
        found.forEach(difference -> add(difference, system, builder));
        IntStream.of(targets).filter(any -> scan).forEach(target -> recipes.addTo(builder, target));
        List<ScanProblem> problems = found.stream().flatMap(difference -> difference.problems().stream()).distinct()
                .sorted(Comparator.comparing(ScanProblem::file).thenComparingInt(ScanProblem::place)).limit(MOST_PROBLEMS).toList();
        return new Truth(readings, problems);
    }

    /** Whether something makes it that make may look at; or its command is known, though no rule or record is. */
    private boolean isMade(int node) {
        return graph.isFileTarget(node) && Freshness.isAsked(graph, node)
                && (graph.has(node, Trait.RECORDED | Trait.COMMANDS | Trait.COMPILED));
    }

    private void add(Difference difference, SystemHeaders system, GraphBuilder builder) {
        List<Unknown> kept = difference.unknown();
        if (kept.stream().anyMatch(each -> each.included().system()) && system.areLeftOut(difference)) {
            kept = kept.stream().filter(each -> !each.included().system()).toList();
        }
        if (kept.isEmpty()) {
            return;
        }
        Set<TreePath> told = new HashSet<>();
        for (Unknown unknown : kept) {
            addEdge(difference, unknown.included(), unknown.certainty(), builder);
            told.add(unknown.included().file());
        }
        for (Unknown unknown : kept) {
            // What leads to it may be known, and is said all the same: the chain is the proof.
            Included at = difference.ways().get(unknown.included().by());
            while (at != null && told.add(at.file())) {
                Certainty certainty = !at.certain() ? Certainty.POSSIBLE : unknown.certainty();
                addEdge(difference, at, certainty, builder);
                at = difference.ways().get(at.by());
            }
        }
    }

    private void addEdge(Difference difference, Included included, Certainty certainty, GraphBuilder builder) {
        TreePath target = graph.path(difference.target());
        Optional<Command> command = included.via() == Via.COMMAND ? difference.command() : Optional.empty();
        if (command.isPresent()) {
            builder.addIncluded(target, included.file(), certainty, command.get().file(), command.get().format(), command.get().place());
        } else {
            builder.addIncluded(target, included.file(), certainty, included.by(), RecordFormat.SOURCE, Math.max(0, included.place()));
        }
    }
}
