package depscope.survey;

import depscope.graph.BuildGraph;
import depscope.reader.DependReader;
import depscope.record.DepRecord;
import depscope.record.RecordFormat;
import depscope.survey.Spellings.Spelling;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Counts the words by which one file is named, record by record, so that each is read once. */
final class SpellingCount {
    private static final int MOST_LINKS = 3;

    private final Survey survey;
    private final BuildGraph graph;
    private final TreePath path;
    /** The edges to the file that are written down, by the file that they are written in. */
    private final Map<TreePath, List<Integer>> edges = new TreeMap<>();
    private final Map<SpelledWord, Uses> words = new HashMap<>();

    /** What is known of one word. */
    private static final class Uses {
        private final SpelledWord word;
        private final TreePath file;
        private final int place;
        private final Set<TreePath> bases = new TreeSet<>();
        private final Set<TreePath> records = new TreeSet<>();
        private int count;

        private Uses(SpelledWord word, TreePath file, int place) {
            this.word = word;
            this.file = file;
            this.place = place;
        }
    }

    SpellingCount(Survey survey, int node) {
        this.survey = survey;
        this.graph = survey.graph();
        this.path = graph.path(node);
        for (int d = 0; d < graph.dependents(node); d++) {
            int target = graph.dependent(node, d);
            for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
                BuildGraph.Source source = graph.sources().get(graph.source(e));
                if (graph.prerequisite(e) == node && graph.knownToMake(e) && source.format() != RecordFormat.CONVENTION) {
                    edges.computeIfAbsent(source.file(), any -> new ArrayList<>()).add(e);
                }
            }
        }
    }

    /** Reads what names the file, until the clock is at {@code end}; whether that was all. */
    boolean read(long end) {
        int done = 0;
        for (Map.Entry<TreePath, List<Integer>> written : edges.entrySet()) {
            if (done++ > 0 && System.nanoTime() - end > 0) {
                return false;
            }
            count(written.getKey(), written.getValue());
        }
        return true;
    }

    private void count(TreePath file, List<Integer> written) {
        BuildGraph.Source source = graph.sources().get(graph.source(written.get(0)));
        Optional<byte[]> bytes = survey.lines().content(file);
        if (bytes.isPresent() && source.format().isRecord()) {
            // An edge stands for all words of one rule that mean the same file, so the record itself is read again.
            count(DependReader.read(file, source.format(), source.base(), bytes.get()).record(), source);
        } else if (bytes.isPresent()) {
            written.stream().sorted(Comparator.comparing(graph::place)).forEach(edge -> count(wordAt(bytes.get(), graph.place(edge)), source,
                    graph.place(edge)));
        }
    }

    private void count(DepRecord record, BuildGraph.Source source) {
        for (int r = 0; r < record.rules(); r++) {
            for (int w = record.prerequisites(r); w < record.end(r); w++) {
                String word = record.words().raw(w);
                if (survey.links().real(source.base(), word).equals(path)) {
                    count(word, source, record.words().place(w));
                }
            }
        }
    }

    private void count(String text, BuildGraph.Source source, int place) {
        SpelledWord word = SpelledWord.of(text, source.base(), survey.links());
        // What only follows from a rule for suffixes, or is another by now, is written nowhere as a word.
        if (word.path().equals(path) || !text.isEmpty() && path.raw().endsWith("/" + text)) {
            Uses uses = words.computeIfAbsent(word, any -> new Uses(word, source.file(), place));
            uses.count++;
            uses.bases.add(source.base());
            uses.records.add(source.file());
        }
    }

    private static String wordAt(byte[] bytes, int place) {
        int end = place;
        while (end < bytes.length && bytes[end] > ' ' | bytes[end] < 0) {
            end++;
        }
        return new String(bytes, place, end - place, StandardCharsets.ISO_8859_1);
    }

    /** The most used first. */
    List<Spelling> spellings() {
        return sorted().stream().map(uses -> new Spelling(TreePath.decode(uses.word.word()), how(uses), uses.count, uses.records.size(),
                survey.lines().at(uses.file, uses.place))).toList();
    }

    private List<Uses> sorted() {
        return words.values().stream().sorted(Comparator.comparing((Uses uses) -> -uses.count).thenComparing(uses -> uses.word.word())
                .thenComparing(uses -> uses.file)).toList();
    }

    private String how(Uses uses) {
        List<String> how = new ArrayList<>();
        if (!isAbsolute(uses)) {
            int more = uses.bases.size() - 1;
            how.add("relative to " + uses.bases.iterator().next()
                    + (more == 0 ? "" : " and " + more + (more == 1 ? " other directory" : " other directories")));
        }
        if (!uses.word.path().equals(path)) {
            how.add("found by make's search path");
        }
        uses.word.links().forEach(link -> how.add("through the link " + TreePath.decode(link.name()) + " -> " + link.to()));
        if (uses.word.isFolded()) {
            how.add("with .. folded");
        }
        return how.isEmpty() ? "as it is" : String.join(", ", how);
    }

    private static boolean isAbsolute(Uses uses) {
        return uses.word.word().startsWith("/");
    }

    /** What makes them one file. */
    String sentence() {
        if (words.isEmpty()) {
            return "No record and no rule names it.";
        } else if (words.size() == 1) {
            return "1 spelling: all that name it write " + TreePath.decode(sorted().get(0).word.word()) + ".";
        }
        List<String> why = new ArrayList<>();
        Map<String, TreePath> links = new LinkedHashMap<>();
        sorted().forEach(uses -> uses.word.links().forEach(link -> links.put(TreePath.decode(link.name()), link.to())));
        why.addAll(links.entrySet().stream().limit(MOST_LINKS).map(link -> link.getKey() + " is a link to " + tail(link.getValue())).toList());
        if (links.size() > MOST_LINKS) {
            why.add((links.size() - MOST_LINKS) + " more are links");
        }
        if (words.values().stream().anyMatch(uses -> uses.word.isFolded())) {
            why.add(".. leads back up");
        }
        if (words.values().stream().anyMatch(uses -> !uses.word.path().equals(path))) {
            why.add("make's search path finds the bare name");
        }
        if (why.isEmpty()) {
            why.add("some start from the directory of their record");
        }
        return words.size() + " spellings, one file: " + why.stream().collect(Collectors.joining(", ")) + ".";
    }

    private static String tail(TreePath path) {
        return path.parent().isRoot() ? path.toString() : path.parent().name() + "/" + path.name();
    }
}
