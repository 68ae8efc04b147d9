package depscope.graph;

import depscope.record.DepRecord;
import depscope.record.Make;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import depscope.record.Words;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Joins records into one graph. Every word is seen from its record's directory, with what that
 * directory's make said of it (a phony name, a file its path search found), then links are undone: so
 * all spellings of a file meet in one node.
 *
 * <p>Rules are to be added before dependency records: a make reads the latter as rules of its own, and
 * its path search holds for their names too.
 */
public final class GraphBuilder {
    private static final int SKIPPED = NodeWords.SKIPPED;
    private final Resolver links;
    private final NodeColumns columns = new NodeColumns();
    private final NodeWords names;
    /** The sources of included edges. */
    private final Map<TreePath, Integer> readers = new HashMap<>();
    private final List<BuildGraph.Source> sources = new ArrayList<>();
    private final EdgeColumns edges = new EdgeColumns();
    /** As long as nothing is added. */
    private Optional<BuildGraph> frozen = Optional.empty();

    public GraphBuilder(Resolver links) {
        this.links = links;
        names = new NodeWords(links, columns);
    }

    /** Makes room for so many more edges at once. */
    public void expect(int more) {
        edges.expect(more);
    }

    /** Adds what a make printed of itself, or what names imply. */
    public void add(RuleRecord record) {
        add(record, any -> false);
    }

    /** The same. @param superseded of a target's word: whether its record, and not this, is to tell of headers it needs */
    public void add(RuleRecord record, Predicate<String> superseded) {
        frozen = Optional.empty();
        Map<TreePath, Integer> files = new HashMap<>();
        files.put(record.file(), source(record.file(), record.format(), record.base(), Optional.of(record.make())));
        int base = names.base(record.base());
        Words words = record.words();
        // Only now is it known which names are no files, so their entries come before any other.
        for (RuleRecord.Node node : record.nodes()) {
            if (RuleTraits.isBookkeeping(words, node)) {
                names.define(base, words, node.name(), SKIPPED);
            } else if (RuleTraits.isName(node)) {
                names.define(base, words, node.name(), names.node(record.base().resolve(words.raw(node.name()))));
            }
        }
        MadeLinks.of(record, links).forEach((word, link) -> names.define(base, words, word, names.node(link)));
        record.found().forEach((name, path) -> {
            if (!name.equals(path)) {
                names.found(base, name, record.base(), path);
            }
        });
        Set<String> made = new HashSet<>();
        boolean searched = false;
        for (RuleRecord.Node node : record.nodes()) {
            searched |= RuleTraits.endsNames(words, node);
            // A name that make heard of, does not make and did not look at is a file only if something needs it.
            int target = RuleTraits.isRule(record, node) || node.reached() ? names.node(base, record.base(), words, node.name()) : SKIPPED;
            if (target == SKIPPED) {
                continue;
            }
            describe(target, record, node, searched, source(record, node.name(), files));
            boolean old = node.firstPrerequisite() < node.endPrerequisites() && superseded.test(words.raw(node.name()));
            for (int w = node.firstPrerequisite(); w < node.endPrerequisites(); w++) {
                if (old && Shapes.isHeaderName(words.raw(w)) && !isMade(record, words.raw(w), made)) {
                    continue;
                }
                int bits = w >= node.firstOrderOnly() ? EdgeColumns.ORDER_ONLY : record.isPossible(w) ? 0 : EdgeColumns.DECIDES;
                rule(target, names.node(base, record.base(), words, w), source(record, w, files),
                        record.isPossible(w) ? Certainty.POSSIBLE : Certainty.CERTAIN, bits, words.place(w));
            }
        }
        group(record, base);
    }

    /** What ninja makes by one command has one list of prerequisites. */
    private void group(RuleRecord record, int base) {
        List<RuleRecord.Node> all = record.make() == Make.NINJA ? record.nodes() : List.of();
        for (int from = 0; from < all.size(); ) {
            int to = from + 1;
            while (to < all.size() && all.get(from).hasPrerequisitesOf(all.get(to))) {
                to++;
            }
            if (to - from > 1) {
                List<Integer> group = all.subList(from, to).stream()
                        .map(node -> names.node(base, record.base(), record.words(), node.name())).distinct().toList();
                group.forEach(node -> columns.groups.put(node, group));
            }
            from = to;
        }
    }

    /** @param made the names of all rules, once they were asked for */
    private static boolean isMade(RuleRecord record, String word, Set<String> made) {
        if (made.isEmpty()) {
            record.nodes().stream().filter(node -> RuleTraits.isRule(record, node)).forEach(node -> made.add(record.words().raw(node.name())));
        }
        return made.contains(word);
    }

    private void describe(int target, RuleRecord record, RuleRecord.Node node, boolean searched, int source) {
        if (RuleTraits.isRule(record, node)) {
            boolean own = names.path(target).parent().equals(record.base());
            if (columns.ruleSources[target] < 0 || own && node.reached()) {
                columns.ruleSources[target] = source;
                columns.rulePlaces[target] = record.words().place(node.name());
            }
        }
        columns.traits[target] |= RuleTraits.of(record, node, searched);
    }

    /** Adds what a recorder wrote down for its make to read. */
    public void add(DepRecord record) {
        add(record, EdgeKind.RECORDED);
    }

    /** Adds what a recorder wrote down, and no make reads: that it was so is known, and the make does not know. */
    public void addUnread(DepRecord record) {
        add(record, EdgeKind.OBSERVED);
    }

    private void add(DepRecord record, EdgeKind kind) {
        frozen = Optional.empty();
        int source = source(record.file(), record.format(), record.base(), record.format().make());
        int base = names.base(record.base());
        // kbuild's records and ninja's log let any of their headers be gone.
        int let = record.format() == RecordFormat.CMD || record.format() == RecordFormat.NINJA_DEPS ? Trait.GUARDED : 0;
        Words words = record.words();
        for (int r = 0; r < record.rules(); r++) {
            int first = record.prerequisites(r);
            int[] prerequisites = names.nodes(base, record.base(), words, first, record.end(r));
            mark(prerequisites, record.areSymbols(r) ? Trait.SYMBOL : let);
            for (int t = record.targets(r); t < first; t++) {
                // A compiler that writes to its standard output calls it so.
                int target = words.is(t, "-") ? SKIPPED : names.node(base, record.base(), words, t);
                if (target == SKIPPED) {
                    continue;
                }
                // What was read by one command holds for all that it made.
                for (int made : columns.groups.getOrDefault(target, List.of(target))) {
                    if (kind == EdgeKind.RECORDED) {
                        columns.traits[made] |= record.isGuard(r) ? Trait.GUARDED : Trait.RECORDED;
                    }
                    add(made, prerequisites, source, kind, words, first);
                }
            }
        }
    }

    private void mark(int[] nodes, int trait) {
        for (int node : nodes) {
            if (node != SKIPPED) {
                columns.traits[node] |= trait;
            }
        }
    }

    private void add(int target, int[] prerequisites, int source, EdgeKind kind, Words words, int first) {
        int packed = EdgeColumns.packed(source, Certainty.CERTAIN, kind, kind == EdgeKind.RECORDED ? EdgeColumns.DECIDES : 0);
        for (int i = 0; i < prerequisites.length; i++) {
            if (prerequisites[i] != SKIPPED) {
                edges.add(target, prerequisites[i], packed, words.place(first + i));
            }
        }
    }

    /**
     * Adds that making {@code target} reads {@code prerequisite}, whether or not a make knows.
     *
     * @param by the file whose text says so, at byte {@code place}: a source, or the record of a command
     */
    public void addIncluded(TreePath target, TreePath prerequisite, Certainty certainty, TreePath by, RecordFormat format,
            int place) {
        frozen = Optional.empty();
        int source = readers.computeIfAbsent(by, file -> source(file, format, file.parent(), format.make()));
        edges.add(names.node(target), names.node(prerequisite), EdgeColumns.packed(source, certainty, EdgeKind.INCLUDED, 0), place);
    }

    /**
     * Adds that a recorded command makes {@code target} of {@code prerequisite}, where no rule is at hand that would
     * say so: the make had one.
     *
     * @param by the record of the command, at byte {@code place}
     * @param base the directory that the command ran in
     */
    public void addByCommand(TreePath target, TreePath prerequisite, Certainty certainty, TreePath by, RecordFormat format, TreePath base,
            int place) {
        frozen = Optional.empty();
        int source = readers.computeIfAbsent(by, file -> source(file, format, base, format.make()));
        int node = names.node(target);
        columns.traits[node] |= Trait.RULED | Trait.COMMANDS | Trait.BY_COMMAND;
        edges.add(node, names.node(prerequisite), EdgeColumns.packed(source, certainty, EdgeKind.RULED, EdgeColumns.DECIDES), place);
    }

    /** Whether anything added so far gives {@code file} one of these {@link Trait}s. */
    public boolean has(TreePath file, int bits) {
        int node = names.known(file);
        return node >= 0 && (columns.traits[node] & bits) != 0;
    }

    /** Adds that a make keeps such a record here, whether or not it tells of any prerequisite. */
    public void addSource(TreePath file, RecordFormat format) {
        frozen = Optional.empty();
        readers.computeIfAbsent(file, any -> source(file, format, file.parent(), format.make()));
    }

    /** Adds a file that is there, whether or not anything speaks of it. */
    public void addFile(TreePath file) {
        frozen = Optional.empty();
        names.node(links.real(file));
    }

    /** Adds a file of which the command is known that compiles it. */
    public void addCompiled(TreePath file) {
        frozen = Optional.empty();
        // A new node may have the columns grow.
        int node = names.node(links.real(file));
        columns.traits[node] |= Trait.COMPILED;
    }

    private void rule(int target, int prerequisite, int source, Certainty certainty, int bits, int place) {
        if (prerequisite != SKIPPED) {
            edges.add(target, prerequisite, EdgeColumns.packed(source, certainty, EdgeKind.RULED, bits), place);
        }
    }

    /** @param files the sources that were made already of a record's files */
    private int source(RuleRecord record, int word, Map<TreePath, Integer> files) {
        return files.computeIfAbsent(record.fileOf(word), file -> source(file, record.format(), record.base(), Optional.of(record.make())));
    }

    private int source(TreePath file, RecordFormat format, TreePath base, Optional<Make> make) {
        int last = sources.size() - 1;
        if (last >= 0 && sources.get(last).file().equals(file) && sources.get(last).format() == format
                && sources.get(last).base().equals(base)) {
            return last;
        }
        sources.add(new BuildGraph.Source(file, format, base, make));
        return last + 1;
    }

    /** The graph of all that was added so far. More may be added and frozen again. */
    public BuildGraph freeze() {
        if (frozen.isEmpty()) {
            frozen = Optional.of(ordered());
        }
        return frozen.get();
    }

    private BuildGraph ordered() {
        int count = names.count();
        Integer[] order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Arrays.parallelSort(order, Comparator.comparing(names::path));
        int[] number = new int[count];
        TreePath[] sorted = new TreePath[count];
        for (int i = 0; i < count; i++) {
            number[order[i]] = i;
            sorted[i] = names.path(order[i]);
        }
        BuildGraph graph = new BuildGraph(sorted, names.spellings(sorted, number), columns.inOrder(number), sources, edges.rows(number));
        graph.reachRecorded();
        return graph;
    }
}
