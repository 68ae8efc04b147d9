package depscope.survey;

import depscope.finding.Recipes;
import depscope.finding.Suspects;
import depscope.finding.Suspects.Suspect;
import depscope.finding.TrueInputs;
import depscope.graph.BuildGraph;
import depscope.graph.FileStates;
import depscope.graph.GraphBuilder;
import depscope.graph.Shapes;
import depscope.reader.TreeReader;
import depscope.reader.TreeRecords;
import depscope.record.ReadProblem;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import depscope.scan.CommandLine;
import depscope.scan.Machine;
import depscope.scan.Scanner;
import depscope.scan.Texts;
import depscope.tree.Entry;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TimesOverlay;
import depscope.tree.TreePath;
import depscope.tree.TreeProblem;
import depscope.tree.TreeWalk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The first half of a survey: from a tree to its graph and the states of its files. */
final class Opening {
    /** Which compiler built a tree is not known: what depends on its own macros is possible, not certain. */
    private static final Machine UNKNOWN_COMPILER = new Machine(Machine.Family.OTHER, Machine.System.OTHER, Machine.Processor.OTHER);

    private final FileTree tree;
    private final Resolver links;
    private final Progress progress;
    private final Timings timings;
    private final List<ReadProblem> problems = new ArrayList<>();
    private final Scanner scanner;
    private final TreeRecords records;
    private final BuildGraph graph;
    private final List<Suspect> suspects;
    private final FileStates states;

    Opening(FileTree tree, Resolver links, boolean scan, Progress progress, Timings timings) throws IOException {
        this.tree = tree;
        this.links = links;
        this.progress = progress;
        this.timings = timings;
        scanner = new Scanner(tree, links, new Texts());
        List<TreePath> files = timings.of("walk", this::walk);
        records = timings.of("read", () -> read(files));
        GraphBuilder builder = new GraphBuilder(links);
        BuildGraph known = timings.of("graph", () -> join(builder, files));
        Recipes recipes = new Recipes(known, records.rules());
        List<Suspect> first = timings.of("scan", () -> Suspects.of(known, recipes));
        graph = timings.of("scan", () -> scan ? scan(builder, known, recipes, first) : known);
        // What was read adds nodes, and with them all numbers change.
        suspects = graph == known ? first : timings.of("scan", () -> Suspects.of(graph, new Recipes(graph, records.rules())));
        states = timings.of("states", () -> FileStates.of(graph, links::stat));
        RootHint.of(tree, links, records.records()).ifPresent(problems::add);
        records.rules().stream().filter(r -> r.format() == RecordFormat.MAKE_GRAPH && !r.complete()).forEach(this::tellGuessed);
        links.problems().forEach(this::tell);
        tree.problems().forEach(this::tell);
    }

    TreeRecords records() {
        return records;
    }

    BuildGraph graph() {
        return graph;
    }

    /** Compiled targets of {@link #graph} without a record. */
    List<Suspect> suspects() {
        return suspects;
    }

    /** Whether the source of {@code suspect} is known and has a text. */
    boolean canReadSource(Suspect suspect) {
        return suspect.source() >= 0 && scanner.canRead(graph.path(suspect.source()));
    }

    FileStates states() {
        return states;
    }

    List<ReadProblem> problems() {
        return problems;
    }

    private List<TreePath> walk() throws IOException {
        List<TreePath> files = new ArrayList<>();
        TreeWalk.Result result = TreeWalk.walk(tree, seen -> progress.at("looking for records", seen, 0), (path, entry) -> {
            links.learn(path, entry);
            if (entry.kind() == Entry.Kind.FILE) {
                files.add(path);
                if (!tree.isPartial() && path.rawName().equals(TimesOverlay.FILE.rawName())) {
                    tell(new TreeProblem(path.parent(), "is a tree of its own, by its " + path.name() + ": open it by itself"));
                }
            }
        });
        if (!result.complete()) {
            throw new Cancelled();
        }
        result.problems().forEach(this::tell);
        return files;
    }

    private TreeRecords read(List<TreePath> files) throws IOException {
        TreeRecords read = TreeReader.read(tree, links, files, (done, total) -> progress.at("reading records", done, total));
        if (!read.complete()) {
            throw new Cancelled();
        }
        return read;
    }

    private BuildGraph join(GraphBuilder builder, List<TreePath> files) throws IOException {
        Cancelled.unless(progress.at("joining records", 0, 0));
        builder.expect(records.rules().stream().mapToInt(r -> r.words().count()).sum()
                + records.records().stream().mapToInt(r -> r.words().count()).sum());
        // Makes' own graphs first: what they say of names holds for the records beside them.
        records.rules().forEach(builder::add);
        records.records().forEach(builder::add);
        // An object that lies among recorded ones and that nothing speaks of is worth a look.
        Set<TreePath> recorded = records.records().stream().map(r -> r.file().parent()).collect(Collectors.toSet());
        files.stream().filter(f -> Shapes.isObjectName(f.rawName()) && recorded.contains(f.parent()))
                .forEach(builder::addFile);
        return builder.freeze();
    }

    private BuildGraph scan(GraphBuilder builder, BuildGraph known, Recipes recipes, List<Suspect> found) throws IOException {
        Cancelled.unless(progress.at("reading what sources include", 0, 0));
        TrueInputs inputs = new TrueInputs(known, recipes, scanner, new CommandLine(tree, links, UNKNOWN_COMPILER), links,
                records.records());
        return inputs.addTo(builder, found) ? builder.freeze() : known;
    }

    private void tell(TreeProblem problem) {
        ReadProblem told = new ReadProblem(problem.path(), problem.line(), 0, problem.message());
        if (!problems.contains(told)) {
            problems.add(told);
        }
    }

    private void tellGuessed(RuleRecord graph) {
        problems.add(ReadProblem.of(graph.file(), "printed without the trace of a job run: what only suffix rules supply is "
                + "guessed, and what those rules themselves need is not known; make -n -j1 -dg2m prints it"));
    }
}
