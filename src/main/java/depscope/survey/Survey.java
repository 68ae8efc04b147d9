package depscope.survey;

import depscope.explain.Evidence;
import depscope.explain.Excerpt;
import depscope.explain.Explanation;
import depscope.explain.FileText;
import depscope.explain.Lines;
import depscope.explain.Told;
import depscope.explain.Verdicts;
import depscope.explain.Witness;
import depscope.finding.Doubtful;
import depscope.finding.Ignore;
import depscope.finding.Scene;
import depscope.graph.BuildGraph;
import depscope.graph.FileStates;
import depscope.graph.Trait;
import depscope.makefile.where.Places;
import depscope.rebuild.Freshness;
import depscope.rebuild.Impact;
import depscope.rebuild.Laws;
import depscope.record.ReadProblem;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import depscope.tree.Trees;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A tree, read and judged: walk, read, graph, scan, analyse, in this order and once. What it answers
 * afterwards it answers from memory, but for lines of files that are to be shown.
 */
public final class Survey implements Closeable {
    private final FileTree tree;
    private final SurveyOptions options;
    private final Timings timings;
    private final Reading reading;
    private final Judgement judged;
    private final Resolver links;
    private final List<ReadProblem> problems;
    private final Map<RecordFormat, Integer> recordCounts;
    private final BuildGraph graph;
    private final FileStates states;
    private final Scene scene;
    private final Outlook outlook;
    private final Doubtful doubtful;
    private Optional<Outlook> mended = Optional.empty();
    private final Witness witness;
    private final Verdicts verdicts;
    private final Lines lines;
    private final HowMade made;
    private final Reported reported;
    private final List<String> notes;

    /**
     * Opens a tree.
     *
     * @param given a directory, or a tar archive, plain or compressed
     * @throws IOException if it is none; its message is one line and names the path
     * @throws Cancelled if {@code progress} said so
     */
    public static Survey open(String given, SurveyOptions options, Progress progress) throws IOException {
        Cancelled.unless(progress.at("opening " + given, 0, 0));
        long start = System.nanoTime();
        FileTree tree = Trees.open(given, options.root());
        try {
            return read(tree, options, progress, System.nanoTime() - start);
        } catch (IOException | RuntimeException e) {
            tree.close();
            throw e;
        }
    }

    /** Surveys a tree that is open already, and owns it from now on. */
    public static Survey of(FileTree tree, SurveyOptions options) throws IOException {
        return of(tree, options, Progress.NONE);
    }

    /** The same. @throws Cancelled if {@code progress} said so */
    static Survey of(FileTree tree, SurveyOptions options, Progress progress) throws IOException {
        return read(tree, options, progress, 0);
    }

    private static Survey read(FileTree tree, SurveyOptions options, Progress progress, long opening) throws IOException {
        Timings timings = new Timings();
        timings.add("open", opening);
        Resolver links = new Resolver(tree);
        Opening opened = new Opening(tree, links, options, progress, timings);
        Cancelled.unless(progress.at("judging", 0, 0));
        Reading reading = timings.of("analyse", opened::reading);
        // The records are still in memory; afterwards only the few that are shown are read again.
        Map<TreePath, byte[]> lent = opened.records().rules().stream().filter(record -> record.bytes().length > 0).collect(Collectors.toMap(RuleRecord::file, RuleRecord::bytes, (one, same) -> one));
        Judgement judged = Judgement.of(tree, links, reading, reading.states(), options.now(), lent, timings);
        return new Survey(tree, options, timings, reading, judged);
    }

    private Survey(FileTree tree, SurveyOptions options, Timings timings, Reading reading, Judgement judged) {
        this.tree = tree;
        this.options = options;
        this.timings = timings;
        this.reading = reading;
        this.judged = judged;
        problems = reading.problems();
        recordCounts = reading.counts();
        notes = reading.notes();
        graph = reading.graph();
        doubtful = reading.doubtful();
        links = judged.links();
        states = judged.states();
        scene = judged.scene();
        outlook = judged.outlook();
        lines = judged.lines();
        made = new HowMade(reading.commands(), lines);
        witness = judged.witness();
        verdicts = judged.verdicts();
        reported = new Reported(judged.found(), options.ignore(), graph, states);
    }

    /**
     * The same survey with these findings ignored, and no others. Node numbers are the same; to close one is to
     * close both.
     */
    public Survey ignoring(Ignore ignore) {
        return new Survey(tree, options.ignoring(ignore), timings, reading, judged);
    }

    /** The same reading, judged by other states of its files; see {@link Refresh}. */
    Survey with(FileStates other, Resolver seen, long now) {
        Timings again = new Timings();
        Judgement anew = Judgement.of(tree, seen, reading, other, now, Map.of(), again);
        return new Survey(tree, options.at(now), again, reading, anew);
    }

    /** The tree as it is now, to look at; it is closed with this. */
    public FileTree tree() {
        return tree;
    }

    Reading reading() {
        return reading;
    }

    /** How the tree was opened, but for findings ignored and the time, which are those of now. */
    public SurveyOptions options() {
        return options;
    }

    /** What the user called the tree. */
    public String name() {
        return tree.name();
    }

    /** Where the tree begins, within the root that all paths start from. */
    public TreePath start() {
        return links.real(tree.start());
    }

    public BuildGraph graph() {
        return graph;
    }

    public FileStates states() {
        return states;
    }

    /** Worst kind first, then by path. */
    public List<Told> findings() {
        return reported.told();
    }

    /** How many findings the user's patterns kept from being told. */
    public int ignored() {
        return reported.ignored().size();
    }

    /** These findings, worst kind first, then by path. */
    public List<Told> ignoredFindings() {
        return reported.ignored();
    }

    /** What to know about the answers as a whole, a sentence each; nothing is wrong with these. */
    public List<String> notes() {
        return notes;
    }

    /** Findings about {@code node}, worst first. */
    public List<Told> findingsOf(int node) {
        return reported.of(node);
    }

    /** What of the tree itself could not be read; records have findings of their own. */
    public List<ReadProblem> problems() {
        return problems;
    }

    /** How many records there are of each format, by label. */
    public Map<String, Integer> recordCounts() {
        Map<String, Integer> counts = new TreeMap<>();
        recordCounts.forEach((format, count) -> counts.put(format.label(), count));
        return counts;
    }

    /** Whether there is any record, make's graph or makefile to go by at all. */
    public boolean hasRecords() {
        return recordCounts.keySet().stream().anyMatch(f -> f != RecordFormat.CONVENTION) || makefiles().stream().anyMatch(MakefileRun::hasRules);
    }

    /** Why the makefile of the directory that was opened is not read, for people; empty if it has none, or it is. */
    public Optional<String> refusedMakefile() {
        return options.makefiles() ? new Places(tree, new Resolver(tree), List.of(), options.make()).opened()
                .flatMap(place -> place.refusal().map(why -> place.makefile() + " is not read: " + why)) : Optional.empty();
    }

    /** Nanoseconds that each step took, in order. */
    public Map<String, Long> timings() {
        return timings.steps();
    }

    /** Which make and which records, and how recent the build is, in a few words. */
    public String description() {
        return Description.of(this, recordCounts);
    }

    public NodeState state(int node) {
        return reported.state(node);
    }

    /** Whether {@code node} is out of date as it stands. */
    public boolean isOutOfDate(int node) {
        return scene.freshness().isOutOfDate(node) && !graph.has(node, Trait.PERHAPS);
    }

    /** Whether make would look at {@code node} for its default goal. */
    public boolean isAsked(int node) {
        return Freshness.isAsked(graph, node);
    }

    /** Whether the sources that {@code node} is compiled from are known and were read. */
    public boolean isRead(int node) {
        return scene.truth().isRead(graph.path(node));
    }

    /** Where make itself would not get as far as what is told here, for people. */
    public List<String> stops() {
        return MakefileNotes.stops(makefiles());
    }

    /** The makefiles that were read for their rules, by directory. */
    public List<MakefileRun> makefiles() {
        return reading.makefiles();
    }

    /** Which make decides about which target. */
    public Laws laws() {
        return reading.laws();
    }

    /** What editing all these files together does. */
    public Impact whatIf(Collection<Integer> edited) {
        return outlook.edit(edited);
    }

    /** File targets that make would make without any edit, by path. */
    public int[] alreadyOutOfDate() {
        return outlook.alreadyOutOfDate();
    }

    /** As things are. */
    public Outlook outlook() {
        return outlook;
    }

    /** As if all that is known to be missing from records were recorded; node numbers are the same. */
    public synchronized Outlook outlookWithFix() {
        if (mended.isEmpty()) {
            mended = Optional.of(new Outlook(graph.asIfRecorded(target -> !doubtful.isUnjudged(target)), states, reading.laws(), reading.ledger(), doubtful));
        }
        return mended.get();
    }

    /** What making targets again costs, by the pace of the last build. */
    public Pace pace() {
        return Pace.of(graph, states, reading.ledger());
    }

    /** From a target that is left stale over what it is made from, and over includes, to the file whose edit it misses. */
    public List<TreePath> way(Impact.LeftStale left, Impact impact) {
        return verdicts.way(left, impact);
    }

    /** The edges by which {@code target} comes to read {@code file}, the source's own first; empty if none were read. */
    public List<Integer> includes(int target, int file) {
        return witness.includes(target, file);
    }

    /**
     * What decides whether a doubtful target is rebuilt after all, if that is a condition in a makefile: "the rule in X:12
     * stands under a condition that asks 'cmd'"; empty if it is something else.
     */
    public Optional<String> condition(Impact.Doubt doubt, Impact impact) {
        Impact.Doubt root = Verdicts.root(doubt, impact);
        return witness.condition(root.target(), root.missing()).or(() -> witness.whetherAsked(root.target()));
    }

    /** The same of what one target needs. */
    public Optional<String> condition(int target, int prerequisite) {
        return witness.condition(target, prerequisite);
    }

    public Explanation why(int node) {
        return verdicts.asItStands(node, findingsOf(node));
    }

    /** As {@link #why(int)}, if {@code edited} were edited together. */
    public Explanation why(int node, Collection<Integer> edited) {
        return verdicts.ifEdited(node, whatIf(edited), findingsOf(node));
    }

    /** As {@link #why(int)}, if an edit did what {@code impact} says; it may be of either outlook. */
    public Explanation why(int node, Impact impact) {
        return verdicts.ifEdited(node, impact, findingsOf(node));
    }

    /** Where an edge is written down; of make's own print with the makefile's line, where one is known. */
    public Evidence evidence(int edge) {
        return witness.evidence(edge);
    }

    /** The lines around what {@code evidence} points at; empty where it is no line, or can no longer be read. */
    public Optional<Excerpt> excerpt(Evidence evidence, int before, int after) {
        return evidence instanceof Evidence.Line line ? lines.around(line.file(), line.line(), before, after) : Optional.empty();
    }

    /** The commands that make {@code node}, in order; empty if none are known. */
    public List<HowMade.Command> commands(int node) {
        return made.of(node);
    }

    /** Whether {@code node} would be made by another command than the one that made it, as far as its make compares them. */
    public boolean isCommandOther(int node) {
        return scene.freshness().law(node).comparesCommands() && reading.ledger().of(node).isOther();
    }

    /** All of a file of the tree, as text; empty if it can not be read, or no longer. */
    public Optional<FileText> text(TreePath file) {
        return lines.text(links.real(file));
    }

    /** The line of the make's rule for {@code node}, as {@link #evidence} tells of edges; empty if there is none at hand. */
    public Optional<Evidence.Line> ruleLine(int node) {
        return witness.ruleLine(node);
    }

    /** Whether rules were read from {@code file} as from a makefile. */
    public boolean isMakefile(TreePath file) {
        return witness.isMakefile(file);
    }

    /** The line of {@code file} that byte {@code place} is on; empty if it can no longer be read. */
    public Optional<Evidence.Line> line(TreePath file, int place) {
        return lines.at(file, place);
    }

    /** The make's rule for {@code node} with its commands, as printed; empty if there is none at hand. */
    public Optional<Excerpt> rule(int node) {
        return witness.ruleText(node);
    }

    /**
     * The nodes that {@code text} may mean, by path; one if it is clear, see {@link NodeNames}.
     *
     * @param workingDirectory where relative names may start from besides the tree; empty if nowhere
     */
    public List<Integer> find(String text, Optional<String> workingDirectory) {
        return names().find(text, workingDirectory);
    }

    /** The file that {@code text} names exactly, whether or not anything in the graph knows it. */
    public Optional<TreePath> findFile(String text, Optional<String> workingDirectory) {
        return names().paths(text, workingDirectory).stream().filter(p -> links.stat(p).exists()).findFirst();
    }

    Resolver links() {
        return links;
    }

    Lines lines() {
        return lines;
    }

    private NodeNames names() {
        return new NodeNames(graph, links, name(), start());
    }

    @Override
    public void close() throws IOException {
        tree.close();
    }
}
