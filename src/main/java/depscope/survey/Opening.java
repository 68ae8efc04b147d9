package depscope.survey;

import depscope.finding.Doubtful;
import depscope.finding.Suspects;
import depscope.finding.Suspects.Suspect;
import depscope.graph.BuildGraph;
import depscope.graph.FileStates;
import depscope.graph.GraphBuilder;
import depscope.graph.Shapes;
import depscope.reader.TreeReader;
import depscope.reader.TreeRecords;
import depscope.rebuild.Laws;
import depscope.rebuild.Ledger;
import depscope.record.DepRecord;
import depscope.record.ReadProblem;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import depscope.scan.CommandLine;
import depscope.scan.Machine;
import depscope.scan.Scanner;
import depscope.scan.Texts;
import depscope.tree.Entry;
import depscope.tree.FileTree;
import depscope.tree.NotedTree;
import depscope.tree.Resolver;
import depscope.tree.TimesOverlay;
import depscope.tree.TreePath;
import depscope.tree.TreeProblem;
import depscope.tree.TreeWalk;
import depscope.truth.ByCommand;
import depscope.truth.Commands;
import depscope.truth.Commands.Command;
import depscope.truth.MakeLogs;
import depscope.truth.ReadByMake;
import depscope.truth.Superseded;
import depscope.truth.TrueInputs;
import depscope.truth.Truth;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** The first half of a survey: from a tree to its graph and the states of its files. */
final class Opening {
    private final NotedTree tree;
    private final Resolver links;
    private final Progress progress;
    private final Timings timings;
    private final List<ReadProblem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final TreeRecords records;
    private final List<MakefileRun> makefiles;
    private final BuildGraph graph;
    private final Laws laws;
    private final Ledger ledger;
    private final Truth truth;
    private final Commands commands;
    private final List<Suspect> suspects;
    private final FileStates states;
    private final Set<TreePath> walked = new HashSet<>();
    private final List<TreePath> folders = new ArrayList<>();

    Opening(FileTree given, Resolver links, SurveyOptions options, Progress progress, Timings timings) throws IOException {
        tree = new NotedTree(given);
        this.links = links;
        this.progress = progress;
        this.timings = timings;
        Scanner scanner = new Scanner(tree, links, new Texts(), options.asked());
        List<TreePath> files = timings.of("walk", this::walk);
        TreeRecords found = timings.of("read", () -> read(files));
        notes.addAll(Notes.of(found));
        makefiles = timings.of("makefiles", () -> options.makefiles() ? MakefileReading.of(tree, links, files, folders, found, options, progress)
                : List.<MakefileRun>of());
        records = found.withRules(MakefileReading.rules(found, makefiles, links));
        makefiles.forEach(run -> problems.addAll(run.problems()));
        notes.addAll(MakefileNotes.of(makefiles));
        GraphBuilder builder = new GraphBuilder(links);
        Map<TreePath, List<Command>> told = Commands.told(records.commands(), new CommandLine(tree, links, Machine.UNKNOWN), links);
        BuildGraph known = timings.of("graph", () -> join(builder, files, told));
        truth = timings.of("scan", () -> scan(scanner, builder, known, Commands.of(known, records.rules(), told), options.scan()));
        // What was read adds nodes, and with them all numbers change.
        graph = timings.of("scan", builder::freeze);
        laws = Laws.of(graph, options.make());
        commands = Commands.of(graph, records.rules(), told);
        ledger = timings.of("analyse", () -> MakeLogs.ledger(graph, laws, commands, records.logs(), links));
        suspects = timings.of("scan", () -> Suspects.of(graph, commands, truth));
        truth.problems().forEach(problem -> problems.add(new ReadProblem(problem.file(), problem.line(), problem.column(), problem.message())));
        if (options.scan()) {
            notes.addAll(Notes.of(truth));
        }
        states = timings.of("states", () -> FileStates.of(graph, links::stat));
        RootHint.of(tree, links, records.records()).ifPresent(problems::add);
        records.rules().stream().filter(r -> r.format() == RecordFormat.MAKE_GRAPH && !r.complete()).forEach(this::tellGuessed);
        tree.added().forEach(answer -> notes.add("Shown with what make answered about " + answer.parent() + ", which is not saved"));
        links.problems().forEach(this::tell);
        tree.problems().forEach(this::tell);
    }

    TreeRecords records() {
        return records;
    }

    /** All that was come to; what only reading needed is left behind. */
    Reading reading() {
        List<Suspect> unread = suspects.stream().filter(suspect -> !truth.isRead(graph.path(suspect.node()))).toList();
        Doubtful doubtful = new Doubtful(graph, suspects, unread);
        List<String> all = new ArrayList<>(notes);
        all.addAll(Notes.of(graph, doubtful));
        Premises premises = new Premises(graph, states, links, walked, tree.read(), records.counts().keySet());
        return new Reading(records.counts(), problems, records.problems(), all, makefiles, graph, laws, ledger, truth, commands, suspects, doubtful, states, premises);
    }

    private List<TreePath> walk() throws IOException {
        List<TreePath> files = new ArrayList<>();
        TreeWalk.Result result = TreeWalk.walk(tree, seen -> progress.at("looking for records", seen, 0), (path, entry) -> {
            links.learn(path, entry);
            if (entry.kind() == Entry.Kind.DIRECTORY) {
                walked.add(path);
            }
            if (entry.kind() == Entry.Kind.LINK && path.rawName().startsWith("obj")) {
                folders.add(path);
            }
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

    /** What commands make within the tree; a tree that was copied still has those of its origin. */
    private Set<TreePath> toldHere(Set<TreePath> told) {
        TreePath start = links.real(tree.start());
        Set<TreePath> here = told.stream().filter(file -> file.isUnder(start)).collect(Collectors.toSet());
        if (here.size() < told.size()) {
            notes.add((told.size() - here.size()) + " of the commands in compile_commands.json make files outside of this tree, as "
                    + told.stream().filter(file -> !here.contains(file)).sorted().findFirst().orElseThrow()
                    + ", and are left aside; if the tree was moved, --root tells where its absolute paths begin");
        }
        return here;
    }

    private BuildGraph join(GraphBuilder builder, List<TreePath> files, Map<TreePath, List<Command>> told) throws IOException {
        Cancelled.unless(progress.at("joining records", 0, 0));
        builder.expect(records.rules().stream().mapToInt(r -> r.words().count()).sum()
                + records.records().stream().mapToInt(r -> r.words().count()).sum());
        // Makes' own graphs first: what they say of names holds for the records beside them.
        for (RuleRecord record : records.rules()) {
            Superseded superseded = new Superseded(record, records.records(), links);
            builder.add(record, superseded);
            if (!superseded.isEmpty()) {
                notes.add(record.file() + " was printed before records beside it were written anew: what it says of headers is "
                        + "taken from these; print it again to have the rest of it up to date");
            }
        }
        ReadByMake read = new ReadByMake(records.rules(), links);
        for (DepRecord record : records.records()) {
            if (read.isRead(record)) {
                builder.add(record);
            } else {
                builder.addUnread(record);
            }
        }
        // Without a trace it tells no more than which make is at work.
        records.commands().stream().filter(record -> record.format() == RecordFormat.META)
                .forEach(record -> builder.addSource(record.file(), record.format()));
        // An object that lies among recorded ones and that nothing speaks of is worth a look.
        Set<TreePath> recorded = records.records().stream().map(r -> r.file().parent()).collect(Collectors.toSet());
        files.stream().filter(f -> Shapes.isObjectName(f.rawName()) && recorded.contains(f.parent()))
                .forEach(builder::addFile);
        ByCommand.add(builder, told, toldHere(told.keySet()), new CommandLine(tree, links, Machine.UNKNOWN), links);
        return builder.freeze();
    }

    private Truth scan(Scanner scanner, GraphBuilder builder, BuildGraph known, Commands commands,
            boolean scan) throws IOException {
        AtomicBoolean stopped = new AtomicBoolean();
        Truth found = new TrueInputs(known, commands, scanner, tree, links, records).addTo(builder, scan, (done, total) -> {
            boolean goOn = !stopped.get() && progress.at("reading what sources include", done, total);
            stopped.compareAndSet(false, !goOn);
            return goOn;
        });
        Cancelled.unless(!stopped.get());
        return found;
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
