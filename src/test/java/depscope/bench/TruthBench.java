package depscope.bench;

import depscope.graph.BuildGraph;
import depscope.graph.GraphBuilder;
import depscope.reader.TreeReader;
import depscope.reader.TreeRecords;
import depscope.record.CommandRecord;
import depscope.record.CommandRecord.Command;
import depscope.record.DepRecord;
import depscope.record.Place;
import depscope.scan.CommandLine;
import depscope.scan.Compilation;
import depscope.scan.Machine;
import depscope.scan.ScanResult;
import depscope.scan.ScanResult.Included;
import depscope.scan.ScanResult.Via;
import depscope.scan.Scanner;
import depscope.scan.Texts;
import depscope.tree.Entry;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import depscope.tree.TreeWalk;
import depscope.tree.Trees;
import depscope.truth.Commands;
import depscope.truth.Machines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Holds the include scan against what compilers recorded, on real build trees (src/bench/prepare makes some). After
 * {@code mvn package}: {@code java -cp target/depscope.jar:target/test-classes depscope.bench.TruthBench [-v] TREE...}
 * It prints a line for each tree, with {@code -v} also each difference:
 *
 * <ul>
 * <li>objects that have a record and a known command, of all that have a record
 * <li>prerequisites: how many files their records list, sources left out
 * <li>precision: how much of what the scan holds for certain was recorded
 * <li>recall: how much of what was recorded the scan holds for certain or possible
 * <li>certain recall: how much of what was recorded the scan holds for certain
 * <li>exact: objects of which the scan holds for certain just what was recorded
 * </ul>
 *
 * <p>What the records leave out on purpose does not count: what a source only asks for, what an assembler reads,
 * and with {@code -MMD} system headers. The compiler is the one that depscope itself takes an object to be made by.
 */
public final class TruthBench {
    /** Options that leave out system headers, as {@code -MMD} or {@code -Wp,-MMD,file}. */
    private static final Pattern WITHOUT_SYSTEM = Pattern.compile("(?:^|[\\s,])-MMD?(?:$|[\\s,])");

    /** How an object is made, and whether the record of that leaves out system headers. */
    private record Made(Compilation compilation, boolean withoutSystem) {
    }

    /** An object, what its record lists besides its source, and what the scan finds. */
    private record Compared(TreePath object, ScanResult scan, Set<TreePath> recorded, Map<TreePath, Included> found) {
        Set<TreePath> certain() {
            Set<TreePath> certain = new TreeSet<>(found.keySet());
            certain.removeIf(file -> !found.get(file).certain());
            return certain;
        }
    }

    private final FileTree tree;
    private final Resolver links;
    private final TreeRecords records;
    private final Scanner scanner;
    private final BuildGraph graph;
    private final Machines machines;
    private final Map<Machine, CommandLine> readers = new HashMap<>();

    private TruthBench(FileTree tree) {
        this.tree = tree;
        links = new Resolver(tree);
        List<TreePath> files = new ArrayList<>();
        TreeWalk.walk(tree, (path, entry) -> {
            if (entry.kind() == Entry.Kind.FILE) {
                files.add(path);
            }
        });
        records = TreeReader.read(tree, links, files, (done, total) -> true);
        scanner = new Scanner(tree, links, new Texts());
        GraphBuilder builder = new GraphBuilder(links);
        records.rules().forEach(builder::add);
        records.records().forEach(builder::add);
        graph = builder.freeze();
        Map<TreePath, List<Commands.Command>> told =
                Commands.told(records.commands(), new CommandLine(tree, links, Machine.UNKNOWN), links);
        machines = new Machines(graph, Commands.of(graph, records.rules(), told), tree, links, records.rules());
    }

    /** @param arguments trees, with {@code -v} before them also each difference is told */
    public static void main(String[] arguments) throws IOException {
        boolean verbose = arguments.length > 0 && arguments[0].equals("-v");
        for (String given : Arrays.asList(arguments).subList(verbose ? 1 : 0, arguments.length)) {
            try (FileTree tree = Trees.open(given, Optional.empty())) {
                TruthBench bench = new TruthBench(tree);
                Map<TreePath, Set<TreePath>> recorded = bench.recorded();
                List<Compared> compared = bench.compare(recorded);
                if (verbose) {
                    for (Compared each : compared) {
                        bench.tell(each);
                    }
                }
                System.out.println(given + ": " + summary(compared, recorded.size()));
            }
        }
    }

    /** What each recorded target's record lists. */
    private Map<TreePath, Set<TreePath>> recorded() {
        Map<TreePath, Set<TreePath>> recorded = new TreeMap<>();
        for (DepRecord record : records.records()) {
            for (int r = 0; r < record.rules(); r++) {
                for (int t = record.targets(r); t < record.prerequisites(r) && !record.isGuard(r); t++) {
                    if (record.words().raw(t).equals("-")) {
                        // Written to standard output: nothing was made.
                        continue;
                    }
                    TreePath target = links.real(record.base(), record.words().raw(t));
                    Set<TreePath> prerequisites = recorded.computeIfAbsent(target, any -> new TreeSet<>());
                    for (int p = record.prerequisites(r); p < record.end(r); p++) {
                        prerequisites.add(links.real(record.base(), record.words().raw(p)));
                    }
                }
            }
        }
        return recorded;
    }

    /** By object how it was made: where there are several ways, by the last. */
    private Map<TreePath, Made> made() {
        Map<TreePath, Made> made = new TreeMap<>();
        for (CommandRecord record : records.commands()) {
            for (Command command : record.commands()) {
                String text = command.words().isEmpty() ? command.line() : String.join(" ", command.words());
                boolean withoutSystem = WITHOUT_SYSTEM.matcher(text).find();
                for (Compilation each : compilations(command, Machine.UNKNOWN)) {
                    each.output().map(links::real).filter(output -> graph.find(output) >= 0).ifPresent(output ->
                            compilations(command, machines.of(graph.find(output))).stream()
                                    .filter(again -> again.source().equals(each.source()))
                                    .forEach(again -> made.put(output, new Made(again, withoutSystem))));
                }
            }
        }
        return made;
    }

    /** What compiles the source that the entry is about; its command may do more. */
    private List<Compilation> compilations(Command command, Machine machine) {
        CommandLine reader = readers.computeIfAbsent(machine, ordinary -> new CommandLine(tree, links, ordinary));
        List<Compilation> found = command.words().isEmpty() ? reader.compilations(command.line(), command.directory())
                : reader.compilations(command.words(), command.directory());
        TreePath source = links.real(command.directory(), command.source());
        return found.stream().filter(each -> links.real(each.directory(), each.source()).equals(source)).toList();
    }

    private List<Compared> compare(Map<TreePath, Set<TreePath>> recorded) {
        Map<TreePath, Made> made = made();
        return recorded.keySet().stream().filter(made::containsKey).toList().parallelStream()
                .map(object -> compare(object, made.get(object), recorded.get(object))).toList();
    }

    private Compared compare(TreePath object, Made made, Set<TreePath> recorded) {
        ScanResult scan = scanner.scan(made.compilation);
        Map<TreePath, Included> found = new TreeMap<>();
        for (Included each : scan.included()) {
            boolean isRecorded = each.via() == Via.COMMAND || each.via() == Via.INCLUDE;
            if (isRecorded && !(made.withoutSystem && each.system())) {
                found.put(each.file(), each);
            }
        }
        found.remove(scan.source());
        Set<TreePath> besides = new TreeSet<>(recorded);
        besides.remove(scan.source());
        return new Compared(object, scan, besides, found);
    }

    private void tell(Compared compared) throws IOException {
        for (Map.Entry<TreePath, Included> each : compared.found.entrySet()) {
            boolean isRecorded = compared.recorded.contains(each.getKey());
            if (isRecorded != each.getValue().certain()) {
                System.out.println(compared.object + ": " + (isRecorded ? "only possible: " : "not recorded: ") + each.getKey()
                        + " by " + place(each.getValue().by(), each.getValue().place()));
            }
        }
        for (TreePath file : minus(compared.recorded, compared.found.keySet())) {
            System.out.println(compared.object + ": not found: " + file);
        }
        for (ScanResult.Missing each : compared.scan.missing()) {
            if (each.certain()) {
                System.out.println(compared.object + ": leads nowhere: " + each.name() + " by " + place(each.by(), each.place()));
            }
        }
    }

    private String place(TreePath file, int offset) throws IOException {
        return offset < 0 ? "the command" : file + ":" + Place.of(tree.read(file), offset).line();
    }

    private static String summary(List<Compared> all, int recordedObjects) {
        long recorded = 0;
        long certain = 0;
        long certainRecorded = 0;
        long foundRecorded = 0;
        long exact = 0;
        for (Compared each : all) {
            recorded += each.recorded.size();
            certain += each.certain().size();
            certainRecorded += each.certain().size() - minus(each.certain(), each.recorded).size();
            foundRecorded += each.recorded.size() - minus(each.recorded, each.found.keySet()).size();
            exact += each.certain().equals(each.recorded) ? 1 : 0;
        }
        return String.format(Locale.ROOT, "%d of %d objects, %d prerequisites; precision %s, recall %s, certain recall %s; %d exact",
                all.size(), recordedObjects, recorded, rate(certainRecorded, certain), rate(foundRecorded, recorded),
                rate(certainRecorded, recorded), exact);
    }

    private static Set<TreePath> minus(Set<TreePath> one, Set<TreePath> two) {
        Set<TreePath> rest = new TreeSet<>(one);
        rest.removeAll(two);
        return rest;
    }

    private static String rate(long part, long whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.4f %%", 100.0 * part / whole);
    }
}
