package depscope.ui.model;

import depscope.explain.Told;
import depscope.finding.Confidence;
import depscope.finding.Finding;
import depscope.finding.FindingKind;
import depscope.graph.BuildGraph;
import depscope.graph.Shapes;
import depscope.picture.Counted;
import depscope.picture.Mark;
import depscope.picture.Tone;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import depscope.ui.model.StartModel.Health;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How a tree stands on one line: {@code 14 objects unrecorded · 1 module cannot be trusted · nothing stale}. */
final class HealthLine {
    private static final Set<String> LOADED = Set.of("kernel", "module", "program");

    private HealthLine() {
    }

    /** Worst first; last what everybody asks about and is well. */
    static List<Health> of(Survey survey) {
        Map<FindingKind, List<Told>> byKind = new EnumMap<>(FindingKind.class);
        survey.findings().forEach(told -> byKind.computeIfAbsent(told.finding().kind(), any -> new ArrayList<>()).add(told));
        List<Health> line = new ArrayList<>();
        byKind.forEach((kind, all) -> add(line, survey.graph(), kind, all));
        if (!byKind.containsKey(FindingKind.SILENTLY_STALE)) {
            line.add(new Health(Tone.MENDED, "nothing silently stale"));
        }
        if (!byKind.containsKey(FindingKind.UNRECORDED)) {
            line.add(new Health(Tone.MENDED, "nothing unrecorded"));
        }
        if (!byKind.containsKey(FindingKind.STALE)) {
            line.add(new Health(Tone.MENDED, "nothing stale"));
        }
        return List.copyOf(line);
    }

    private static void add(List<Health> line, BuildGraph graph, FindingKind kind, List<Told> all) {
        Tone tone = Mark.tone(kind);
        if (kind != FindingKind.SILENTLY_STALE) {
            line.add(new Health(tone, words(graph, kind, all)));
            return;
        }
        boolean perhaps = all.stream().allMatch(told -> told.finding().confidence() == Confidence.UNKNOWN);
        // What people load or run says more than what it is made from.
        Map<String, List<Told>> loaded = new TreeMap<>();
        List<Told> others = new ArrayList<>();
        for (Told told : all) {
            String word = word(graph, told.finding().target());
            (LOADED.contains(word) ? loaded.computeIfAbsent(word, any -> new ArrayList<>()) : others).add(told);
        }
        loaded.values().forEach(of -> line.add(new Health(tone, things(graph, of) + (perhaps ? " may not be trusted" : " cannot be trusted"))));
        if (!others.isEmpty()) {
            line.add(new Health(tone, things(graph, others) + (perhaps ? " perhaps" : "") + " silently stale"));
        }
    }

    private static String words(BuildGraph graph, FindingKind kind, List<Told> all) {
        int count = all.size();
        return switch (kind) {
            case CYCLE -> Counted.of(count, "circle") + " of prerequisites";
            case MISSING_PREREQUISITE -> Counted.of(count, "target lacks", "targets lack") + " a prerequisite";
            case MISSING_OUTPUT -> things(graph, all) + " not there";
            case OUTDATED_RECORD -> Counted.of(count, "record") + " outdated";
            case UNREADABLE_RECORD -> Counted.of(count, "record") + " unreadable";
            case CLOCK_SKEW -> Counted.of(count, "time") + " in doubt";
            case SILENTLY_STALE, UNRECORDED, INCOMPLETE, ALWAYS_REBUILT, STALE, OVER_RECORDED ->
                things(graph, all) + " " + kind.label().replace('-', ' ');
        };
    }

    /** How many, and the word for what they are where it is the same for all. */
    private static String things(BuildGraph graph, List<Told> all) {
        Set<String> words = all.stream().map(Told::finding).map(Finding::target).map(path -> word(graph, path)).collect(Collectors.toSet());
        return Counted.of(all.size(), words.size() == 1 ? words.iterator().next() : "target");
    }

    private static String word(BuildGraph graph, TreePath path) {
        int node = graph.find(path);
        if (node < 0) {
            return "target";
        }
        String name = path.rawName();
        return switch (Shapes.of(graph, node)) {
            case OBJECT -> "object";
            // Before its symbols are stripped it is nothing to load.
            case PROGRAM -> name.endsWith(".full") || name.endsWith(".debug") ? "target"
                    : name.endsWith(".ko") ? "module" : name.equals("kernel") ? "kernel" : "program";
            default -> "target";
        };
    }
}
