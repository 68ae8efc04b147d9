package depscope.graph;

import depscope.record.DepRecord;
import depscope.record.Make;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import depscope.record.RuleRecord.Type;
import depscope.record.Words;
import depscope.tree.Entry;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    private static final int SKIPPED = -1;
    private static final int ANYWHERE = 0;
    private final Resolver links;
    private final WordTable table = new WordTable();
    private final Map<TreePath, Integer> bases = new HashMap<>();
    private final Map<TreePath, Integer> nodes = new HashMap<>();
    /** The sources of included edges. */
    private final Map<TreePath, Integer> readers = new HashMap<>();
    private final List<TreePath> paths = new ArrayList<>();
    private final List<BuildGraph.Source> sources = new ArrayList<>();
    private final NodeColumns columns = new NodeColumns();
    private final EdgeColumns edges = new EdgeColumns();
    /** As long as nothing is added. */
    private Optional<BuildGraph> frozen = Optional.empty();

    public GraphBuilder(Resolver links) {
        this.links = links;
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
        int base = base(record.base());
        Words words = record.words();
        // Only now is it known which names are no files, so their entries come before any other.
        for (RuleRecord.Node node : record.nodes()) {
            if (RuleTraits.isBookkeeping(words, node)) {
                define(base, words, node.name(), SKIPPED);
            } else if (RuleTraits.isName(node)) {
                define(base, words, node.name(), node(record.base().resolve(words.raw(node.name()))));
            }
        }
        madeLinks(record).forEach((word, link) -> define(base, words, word, node(link)));
        record.found().forEach((name, path) -> {
            if (!name.equals(path)) {
                byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
                int hash = Words.hash(bytes, 0, bytes.length);
                int entry = table.find(base, hash, bytes, 0, bytes.length);
                if (entry < 0) {
                    table.insert(~entry, base, hash, bytes, 0, bytes.length, node(links.real(record.base(), path)));
                }
            }
        });
        Set<String> made = new HashSet<>();
        boolean searched = false;
        for (RuleRecord.Node node : record.nodes()) {
            searched |= RuleTraits.endsNames(words, node);
            // A name that make heard of, does not make and did not look at is a file only if something needs it.
            int target = RuleTraits.isRule(record, node) || node.reached() ? node(base, record.base(), words, node.name()) : SKIPPED;
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
                rule(target, node(base, record.base(), words, w), source(record, w, files),
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
                        .map(node -> node(base, record.base(), record.words(), node.name())).distinct().toList();
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

    /**
     * Targets, by word, that are links themselves: what their rules make is the link, not what it leads to, if that is
     * a directory ("machine: ln -s ...") or has a rule of its own ("libx.so: libx.so.1").
     */
    private Map<Integer, TreePath> madeLinks(RuleRecord record) {
        Map<Integer, TreePath> made = new HashMap<>();
        Map<Integer, TreePath> toFiles = new HashMap<>();
        Set<TreePath> others = new HashSet<>();
        for (RuleRecord.Node node : record.nodes()) {
            if (RuleTraits.isTarget(node) && !RuleTraits.isName(node)) {
                TreePath path = record.base().resolve(record.words().raw(node.name()));
                Resolver.Found found = links.find(path);
                if (found.path().equals(path)) {
                    others.add(path);
                } else if (found.entry().kind() != Entry.Kind.FILE) {
                    made.put(node.name(), path);
                } else {
                    toFiles.put(node.name(), path);
                }
            }
        }
        toFiles.forEach((word, path) -> {
            TreePath itself = links.real(path.parent()).resolve(path.rawName());
            TreePath end = links.real(path);
            if (!itself.equals(end) && others.contains(end)) {
                made.put(word, itself);
            }
        });
        return made;
    }

    private void describe(int target, RuleRecord record, RuleRecord.Node node, boolean searched, int source) {
        if (RuleTraits.isRule(record, node)) {
            boolean own = paths.get(target).parent().equals(record.base());
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
        int base = base(record.base());
        // kbuild's records and ninja's log let any of their headers be gone.
        int let = record.format() == RecordFormat.CMD || record.format() == RecordFormat.NINJA_DEPS ? Trait.GUARDED : 0;
        Words words = record.words();
        for (int r = 0; r < record.rules(); r++) {
            int first = record.prerequisites(r);
            int[] prerequisites = nodes(base, record.base(), words, first, record.end(r));
            mark(prerequisites, record.areSymbols(r) ? Trait.SYMBOL : let);
            for (int t = record.targets(r); t < first; t++) {
                // A compiler that writes to its standard output calls it so.
                int target = words.is(t, "-") ? SKIPPED : node(base, record.base(), words, t);
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

    /** The nodes of words one after the other. Most were met before: finding these is a loop of its own, and a small one. */
    private int[] nodes(int base, TreePath directory, Words words, int first, int end) {
        int[] nodes = new int[end - first];
        BitSet unmet = new BitSet();
        for (int i = 0; i < nodes.length; i++) {
            int entry = find(base, words, first + i);
            if (entry < 0) {
                unmet.set(i);
            } else {
                nodes[i] = table.node(entry);
            }
        }
        for (int i = unmet.nextSetBit(0); i >= 0; i = unmet.nextSetBit(i + 1)) {
            nodes[i] = node(base, directory, words, first + i);
        }
        return nodes;
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
        edges.add(node(target), node(prerequisite), EdgeColumns.packed(source, certainty, EdgeKind.INCLUDED, 0), place);
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
        int node = node(target);
        columns.traits[node] |= Trait.RULED | Trait.COMMANDS | Trait.BY_COMMAND;
        edges.add(node, node(prerequisite), EdgeColumns.packed(source, certainty, EdgeKind.RULED, EdgeColumns.DECIDES), place);
    }

    /** Whether anything added so far gives {@code file} one of these {@link Trait}s. */
    public boolean has(TreePath file, int bits) {
        Integer node = nodes.get(file);
        return node != null && (columns.traits[node] & bits) != 0;
    }

    /** Adds that a make keeps such a record here, whether or not it tells of any prerequisite. */
    public void addSource(TreePath file, RecordFormat format) {
        frozen = Optional.empty();
        readers.computeIfAbsent(file, any -> source(file, format, file.parent(), format.make()));
    }

    /** Adds a file that is there, whether or not anything speaks of it. */
    public void addFile(TreePath file) {
        frozen = Optional.empty();
        node(links.real(file));
    }

    /** Adds a file of which the command is known that compiles it. */
    public void addCompiled(TreePath file) {
        frozen = Optional.empty();
        columns.traits[node(links.real(file))] |= Trait.COMPILED;
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

    private int base(TreePath directory) {
        return bases.computeIfAbsent(directory, d -> bases.size() + 1);
    }

    private void define(int base, Words words, int w, int node) {
        int entry = table.find(base, words.hash(w), words.bytes(w), words.start(w), words.length(w));
        if (entry < 0) {
            table.insert(~entry, base, words.hash(w), words.bytes(w), words.start(w), words.length(w), node);
        }
    }

    private int node(int base, TreePath directory, Words words, int w) {
        int entry = find(base, words, w);
        if (entry >= 0) {
            return table.node(entry);
        }
        int node = node(links.real(directory, words.raw(w)));
        table.insert(~entry, from(base, words, w), words.hash(w), words.bytes(w), words.start(w), words.length(w), node);
        return node;
    }

    private int find(int base, Words words, int w) {
        return table.find(from(base, words, w), words.hash(w), words.bytes(w), words.start(w), words.length(w));
    }

    /** An absolute path means the same from everywhere. */
    private static int from(int base, Words words, int w) {
        return words.length(w) > 0 && words.bytes(w)[words.start(w)] == '/' ? ANYWHERE : base;
    }

    private int node(TreePath path) {
        Integer known = nodes.get(path);
        if (known != null) {
            return known;
        }
        int node = paths.size();
        columns.add(node);
        nodes.put(path, node);
        paths.add(path);
        return node;
    }

    /** The graph of all that was added so far. More may be added and frozen again. */
    public BuildGraph freeze() {
        if (frozen.isEmpty()) {
            frozen = Optional.of(ordered());
        }
        return frozen.get();
    }

    private BuildGraph ordered() {
        int count = paths.size();
        Integer[] order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Arrays.parallelSort(order, Comparator.comparing(paths::get));
        int[] number = new int[count];
        TreePath[] sorted = new TreePath[count];
        for (int i = 0; i < count; i++) {
            number[order[i]] = i;
            sorted[i] = paths.get(order[i]);
        }
        BuildGraph graph = new BuildGraph(sorted, spellings(sorted, number), columns.inOrder(number), sources, edges.rows(number));
        graph.reachRecorded();
        return graph;
    }

    private String[][] spellings(TreePath[] sorted, int[] number) {
        List<TreeSet<String>> found = new ArrayList<>(Collections.nCopies(sorted.length, null));
        for (int entry = 0; entry < table.count(); entry++) {
            if (table.node(entry) == SKIPPED) {
                continue;
            }
            int node = number[table.node(entry)];
            String word = table.raw(entry);
            // A plain name in its own directory is no spelling of its own.
            if (!sorted[node].raw().endsWith(word)) {
                if (found.get(node) == null) {
                    found.set(node, new TreeSet<>());
                }
                found.get(node).add(word);
            }
        }
        String[][] result = new String[sorted.length][];
        for (int n = 0; n < result.length; n++) {
            if (found.get(n) != null) {
                result[n] = found.get(n).toArray(new String[0]);
            }
        }
        return result;
    }
}
