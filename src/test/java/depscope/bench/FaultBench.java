package depscope.bench;

import depscope.finding.FindingKind;
import depscope.reader.TreeReader;
import depscope.record.DepRecord;
import depscope.record.Words;
import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.tree.Entry;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import depscope.tree.TreeWalk;
import depscope.tree.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many seeded faults {@code check} finds. Whole records are removed at random, and single prerequisites from
 * others; then each removed record must be told as unrecorded, each removed prerequisite as missing from its
 * target's record unless a rule supplies it all the same, and nothing else. (Whether one does tells the law of
 * make, which is held against real makes elsewhere.) Not counted, but printed, is what is told of the tree as it is,
 * and prerequisites whose edit remade nothing before either, as above a cycle.
 *
 * <pre>FaultBench [-v] [-n ROUNDS] [-f FAULTS] TREE...</pre>
 *
 * FAULTS of each kind are made at once in each of ROUNDS. With {@code -v} every miss and every false alarm is told.
 */
public final class FaultBench implements AutoCloseable {
    private static final long NOW = 4_000_000_000L * 1_000_000_000L;

    private final FileTree tree;
    private final int faults;
    private final boolean verbose;
    private final List<DepRecord> records = new ArrayList<>();
    private final Resolver links;
    private final Survey whole;
    private final Set<String> before;
    private int seeded;
    private int found;
    private int told;
    private int undecided;

    private FaultBench(FileTree tree, int faults, boolean verbose) throws IOException {
        this.tree = tree;
        this.faults = faults;
        this.verbose = verbose;
        links = new Resolver(tree);
        List<TreePath> files = new ArrayList<>();
        TreeWalk.walk(tree, seen -> true, (path, entry) -> {
            links.learn(path, entry);
            if (entry.kind() == Entry.Kind.FILE) {
                files.add(path);
            }
        });
        TreeReader.read(tree, links, files, (done, total) -> true).records().stream()
                .filter(record -> record.rules() > 0).forEach(records::add);
        whole = survey(Set.of(), Map.of());
        before = told(whole);
    }

    private Survey survey(Set<TreePath> gone, Map<TreePath, byte[]> contents) throws IOException {
        return Survey.of(new FaultyTree(tree, gone, contents, NOW - 1), new SurveyOptions(Optional.empty(), true, NOW));
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }

    public static void main(String[] words) throws IOException {
        List<String> trees = new ArrayList<>(Arrays.asList(words));
        boolean verbose = trees.remove("-v");
        int rounds = number(trees, "-n", 5);
        int faults = number(trees, "-f", 20);
        for (String name : trees) {
            try (FileTree tree = Trees.open(name, Optional.empty()); FaultBench bench = new FaultBench(tree, faults, verbose)) {
                for (int seed = 1; seed <= rounds; seed++) {
                    bench.round(new Random(seed));
                }
                System.out.println(String.format(Locale.ROOT, "%-40s %5d records, %d told before · %d faults, %d not counted · recall %.4f %% · precision %.4f %%",
                        name, bench.records.size(), bench.before.size(), bench.seeded, bench.undecided, 100.0 * bench.found / Math.max(1, bench.seeded),
                        100.0 * bench.found / Math.max(1, bench.told)));
            }
        }
    }

    private static int number(List<String> words, String option, int otherwise) {
        int at = words.indexOf(option);
        if (at < 0) {
            return otherwise;
        }
        words.remove(at);
        return Integer.parseInt(words.remove(at));
    }

    /** A rule of a record. */
    private record Place(DepRecord record, int rule) {
    }

    private void round(Random random) throws IOException {
        List<Place> places = new ArrayList<>();
        for (DepRecord record : records) {
            for (int r = 0; r < record.rules(); r++) {
                // What went to standard output is no target.
                if (!record.isGuard(r) && !record.words().raw(record.targets(r)).equals("-")) {
                    places.add(new Place(record, r));
                }
            }
        }
        Collections.shuffle(places, random);
        Set<TreePath> gone = new HashSet<>();
        Map<TreePath, byte[]> contents = new HashMap<>();
        Set<String> records = new TreeSet<>();
        Map<String, List<TreePath>> prerequisites = new TreeMap<>();
        // Few enough that most siblings keep theirs.
        int most = Math.min(faults, Math.max(1, places.size() / 8));
        for (Place place : places.subList(0, most)) {
            remove(place, gone, contents);
            records.add("unrecorded " + real(place.record, place.record.targets(place.rule)));
        }
        for (Place place : places.subList(most, Math.min(most + faults, places.size()))) {
            cut(place, random, contents, prerequisites);
        }
        judge(gone, contents, records, prerequisites);
    }

    private void judge(Set<TreePath> gone, Map<TreePath, byte[]> contents, Set<String> records,
            Map<String, List<TreePath>> prerequisites) throws IOException {
        try (Survey survey = survey(gone, contents)) {
            Set<String> expected = new TreeSet<>(records);
            Set<String> after = told(survey);
            after.removeAll(before);
            prerequisites.forEach((fault, pair) -> {
                if (!isRemade(whole, pair.get(0), pair.get(1))) {
                    undecided++;
                    after.remove(fault);
                } else if (!isRemade(survey, pair.get(0), pair.get(1))) {
                    expected.add(fault);
                }
            });
            seeded += expected.size();
            told += after.size();
            for (String each : expected) {
                found += after.contains(each) ? 1 : 0;
                tell(after.contains(each), "missed ", each);
            }
            after.forEach(each -> tell(expected.contains(each), "false ", each));
        }
    }

    /** Whether make remakes {@code target} for an edit of {@code file}. */
    private static boolean isRemade(Survey survey, TreePath target, TreePath file) {
        int edited = survey.graph().find(file);
        int node = survey.graph().find(target);
        return edited >= 0 && survey.whatIf(List.of(edited)).rebuilt().stream().anyMatch(each -> each.target() == node);
    }

    private void tell(boolean right, String what, String fault) {
        if (verbose && !right) {
            System.out.println("  " + what + fault);
        }
    }

    /** A record of one rule goes with its file; of several, the rule is blanked. */
    private void remove(Place place, Set<TreePath> gone, Map<TreePath, byte[]> contents) {
        DepRecord record = place.record;
        if (record.rules() == 1) {
            gone.add(record.file());
            return;
        }
        int last = record.end(place.rule) - 1;
        Arrays.fill(contents.computeIfAbsent(record.file(), this::read), record.words().place(record.targets(place.rule)),
                record.words().place(last) + record.words().length(last), (byte) ' ');
    }

    /** Takes one prerequisite out of one rule, wherever that rule spells it. */
    private void cut(Place place, Random random, Map<TreePath, byte[]> contents, Map<String, List<TreePath>> prerequisites) {
        DepRecord record = place.record;
        Words words = record.words();
        int first = record.prerequisites(place.rule);
        TreePath chosen = real(record, first + random.nextInt(record.end(place.rule) - first));
        if (!links.stat(chosen).exists()) {
            return;
        }
        byte[] content = contents.computeIfAbsent(record.file(), this::read);
        for (int w = first; w < record.end(place.rule); w++) {
            if (real(record, w).equals(chosen)) {
                Arrays.fill(content, words.place(w), words.place(w) + words.length(w), (byte) ' ');
            }
        }
        for (int t = record.targets(place.rule); t < first; t++) {
            prerequisites.put("incomplete " + real(record, t) + " lacks " + chosen, List.of(real(record, t), chosen));
        }
    }

    private byte[] read(TreePath file) {
        try {
            return tree.read(file).clone();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private TreePath real(DepRecord record, int word) {
        return links.real(record.base(), record.words().raw(word));
    }

    private static Set<String> told(Survey survey) {
        Set<String> told = new TreeSet<>();
        survey.findings().forEach(each -> {
            if (each.finding().kind() == FindingKind.UNRECORDED) {
                told.add("unrecorded " + each.finding().target());
            } else if (each.finding().kind() == FindingKind.INCOMPLETE) {
                each.missing().forEach(file -> told.add("incomplete " + each.finding().target() + " lacks " + file));
            } else if (each.finding().kind() == FindingKind.OVER_RECORDED) {
                told.add("over-recorded " + each.finding().target());
            }
        });
        return told;
    }
}
