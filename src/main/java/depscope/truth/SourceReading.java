package depscope.truth;

import depscope.graph.BuildGraph;
import depscope.graph.Trait;
import depscope.record.DepRecord;
import depscope.scan.CommandLine;
import depscope.scan.Compilation;
import depscope.scan.Machine;
import depscope.scan.ScanProblem;
import depscope.scan.ScanResult;
import depscope.scan.ScanResult.Included;
import depscope.scan.ScanResult.Missing;
import depscope.scan.Scanner;
import depscope.tree.Entry;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import depscope.truth.Commands.Command;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Reads the source of one compiled target: by its own command; where there is none, by what the recorder of its
 * directory was called with; else by a search path learned from its siblings' records, with every macro open.
 * Safe for several threads.
 */
final class SourceReading {
    private final BuildGraph graph;
    private final Commands commands;
    private final Machines machines;
    private final Scanner scanner;
    private final Learned learned;
    private final Resolver links;
    private final Function<Machine, CommandLine> readers;
    private final Map<Machine, CommandLine> byMachine = new ConcurrentHashMap<>();
    private final Map<TreePath, List<String>> arguments = new HashMap<>();

    /**
     * What a target reads.
     *
     * @param command the one that compiles it; empty if none is known
     * @param exact whether that command decided alone
     * @param problems what is the matter with the sources
     */
    record Seen(int target, TreePath source, Optional<Command> command, boolean exact, ScanResult result, List<ScanProblem> problems) {
    }

    SourceReading(BuildGraph graph, Commands commands, Machines machines, Scanner scanner, FileTree tree, Resolver links,
            List<DepRecord> records) {
        this.graph = graph;
        this.commands = commands;
        this.machines = machines;
        this.scanner = scanner;
        this.links = links;
        learned = new Learned(graph);
        readers = machine -> new CommandLine(tree, links, machine);
        records.forEach(record -> {
            if (!record.arguments().isEmpty()) {
                arguments.putIfAbsent(record.base(), record.arguments());
            }
        });
    }

    /** How commands are read for {@code target}. */
    CommandLine reader(int target) {
        return byMachine.computeIfAbsent(machines.of(target), readers);
    }

    /** Whether a command of {@code target} has what it reads recorded. */
    boolean isRecording(int target) {
        return commands.of(target).stream().anyMatch(Command::isRecording);
    }

    /** The sources that {@code target} is compiled from, links undone, in the order of its commands; empty if not known. */
    List<TreePath> sources(int target) {
        List<Compiling> compiling = compiling(target);
        return compiling.isEmpty() ? Sources.of(graph, target).map(graph::path).stream().toList()
                : compiling.stream().map(Compiling::source).distinct().toList();
    }

    /** Empty if there are no {@code sources}, or one has no text here. */
    Optional<Seen> read(int target, List<TreePath> sources) {
        if (sources.isEmpty() || !sources.stream().allMatch(scanner::canRead)) {
            return Optional.empty();
        }
        List<Compiling> compiling = compiling(target);
        if (compiling.isEmpty()) {
            return Optional.of(withoutCommand(target, sources.get(0)));
        }
        List<Seen> seen = compiling.stream().map(each -> byCommand(target, each)).toList();
        return Optional.of(seen.size() == 1 ? seen.get(0) : joined(target, seen));
    }

    private record Compiling(Command command, Compilation compilation, TreePath source) {
    }

    /** The compilations that make {@code target}: those whose output it is, else all that stand in its commands. */
    private List<Compiling> compiling(int target) {
        List<Compiling> all = new ArrayList<>();
        List<Compiling> own = new ArrayList<>();
        for (Command command : commands.of(target)) {
            for (Compilation compilation : command.compilations(reader(target))) {
                TreePath source = links.real(compilation.directory(), compilation.source());
                all.add(new Compiling(command, compilation, source));
                if (compilation.output().map(links::real).equals(Optional.of(graph.path(target)))) {
                    own.add(all.get(all.size() - 1));
                }
            }
        }
        return own.isEmpty() ? all : own;
    }

    private Seen byCommand(int target, Compiling compiling) {
        AtomicBoolean guessed = new AtomicBoolean();
        ScanResult result = scanner.scan(compiling.compilation, noting(guessed, learned(target)));
        boolean cut = compiling.command.isCut() || lacks(result);
        return new Seen(target, compiling.source, Optional.of(compiling.command), !cut && !guessed.get(),
                cut ? guess(target, compiling.source, compiling.compilation) : result,
                compiling.command.isCut() ? result.problems() : problems(result));
    }

    /** What the preprocessor would not take; a header of the system's may merely not be in this tree. */
    private List<ScanProblem> problems(ScanResult result) {
        List<ScanProblem> problems = new ArrayList<>(result.problems());
        result.missing().stream().filter(missing -> missing.certain() && missing.quoted()).map(scanner::problem)
                .flatMap(Optional::stream).forEach(problems::add);
        return problems;
    }

    /** What several sources read together; the further ones stand on the command line. */
    private static Seen joined(int target, List<Seen> seen) {
        Seen first = seen.get(0);
        Map<TreePath, Included> included = new LinkedHashMap<>();
        List<Missing> missing = new ArrayList<>();
        List<ScanProblem> problems = new ArrayList<>();
        boolean exact = true;
        for (Seen each : seen) {
            if (!each.source.equals(first.source)) {
                included.putIfAbsent(each.source, new Included(each.source, true, false, first.source, -1, ScanResult.Via.COMMAND));
            }
            for (Included one : each.result.included()) {
                included.merge(one.file(), one, (before, now) -> before.certain() || !now.certain() ? before : now);
            }
            missing.addAll(each.result.missing());
            problems.addAll(each.result.problems());
            exact &= each.exact;
        }
        return new Seen(target, first.source, first.command, exact,
                new ScanResult(first.source, List.copyOf(included.values()), missing, problems),
                seen.stream().flatMap(each -> each.problems.stream()).toList());
    }

    private Seen withoutCommand(int target, TreePath source) {
        Optional<Compilation> alike = asRecorded(target, source);
        Optional<ScanResult> result = alike.map(compilation -> scanner.scan(compilation, learned(target))).filter(found -> !lacks(found));
        return new Seen(target, source, Optional.empty(), false, result.orElseGet(() -> alike.isPresent()
                ? guess(target, source, alike.get()) : scanner.guess(source, List.of(), learned(target))), List.of());
    }

    /** As what the recorder of its directory was called with has it; whether it was compiled so is not known. */
    private Optional<Compilation> asRecorded(int target, TreePath source) {
        TreePath directory = graph.path(target).parent();
        if (!arguments.containsKey(directory)) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(List.of("cc"));
        words.addAll(arguments.get(directory));
        words.add(source.raw());
        return reader(target).compilations(words, directory).stream().filter(c -> links.real(directory, c.source()).equals(source))
                .findFirst();
    }

    private ScanResult guess(int target, TreePath source, Compilation path) {
        return scanner.guess(source, path.searchPath(), learned(target));
    }

    private static boolean lacks(ScanResult result) {
        return result.missing().stream().anyMatch(Missing::certain);
    }

    /** What records show; and where none speaks of the target, what lies beside it, as generated headers do. */
    private Function<String, Optional<TreePath>> learned(int target) {
        Function<String, Optional<TreePath>> shown = learned.of(target);
        TreePath directory = graph.path(target).parent();
        return graph.has(target, Trait.RECORDED) ? shown : name -> shown.apply(name).or(() ->
                Optional.of(links.find(directory, name)).filter(found -> found.entry().kind() == Entry.Kind.FILE).map(Resolver.Found::path));
    }

    private static Function<String, Optional<TreePath>> noting(AtomicBoolean asked, Function<String, Optional<TreePath>> find) {
        return name -> {
            Optional<TreePath> found = find.apply(name);
            found.ifPresent(any -> asked.set(true));
            return found;
        };
    }
}
