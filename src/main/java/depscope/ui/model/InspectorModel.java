package depscope.ui.model;

import depscope.explain.Evidence;
import depscope.explain.Excerpt;
import depscope.explain.Explanation;
import depscope.explain.Times;
import depscope.explain.Told;
import depscope.finding.Finding;
import depscope.graph.BuildGraph;
import depscope.graph.Trait;
import depscope.rebuild.Impact;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import depscope.ui.state.ViewState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that is said of one node.
 *
 * @param kind what sort of file it is, with its time
 * @param time of the file, nanoseconds since 1970; 0 where there is none
 * @param marks its states, worst first
 * @param sentence the answer to why it is so
 * @param more what else applies
 * @param includes how it comes to read what make does not know; may be empty
 * @param inputs its prerequisites: what its findings blame first, then what make does not know, then the newest
 * @param isUnread whether it has more inputs, for all that can be told, than could be read anywhere
 * @param dependents what is made from it
 * @param quote the record's lines with the one that matters, where there is such a record
 */
public record InspectorModel(int node, TreePath path, String kind, long time, List<Mark> marks, String sentence, List<String> more,
        IncludeChain includes, List<Row> inputs, boolean isUnread, List<Row> dependents, Optional<Quote> quote) {
    /**
     * One prerequisite or dependent.
     *
     * @param edge an edge to it
     * @param time of its file, nanoseconds since 1970; 0 where there is none
     * @param known how it is known, or {@code not known}
     * @param isKnown whether make knows
     */
    public record Row(int node, int edge, String name, TreePath path, long time, String known, boolean isKnown, Mark mark) {
        /** Time of day; month and day before it where that is not the day of {@code beside}. */
        public String clock(long beside) {
            if (time == 0) {
                return "";
            }
            return Math.floorDiv(time, DAY) == Math.floorDiv(beside, DAY) ? Times.clock(time) : Times.full(time).substring(5, 19);
        }
    }

    private static final long DAY = 86_400_000_000_000L;

    /** @param impact of {@code state}'s edits, if there are any */
    public static InspectorModel of(Survey survey, int node, ViewState state, Optional<Impact> impact) {
        BuildGraph graph = survey.graph();
        Marks marks = Marks.of(survey, impact);
        Explanation why = state.isWhatIf() && !state.edited().contains(node)
                ? survey.why(node, state.edited()) : survey.why(node);
        List<Told> findings = survey.findingsOf(node);
        List<Evidence> evidence = new ArrayList<>();
        why.reasons().forEach(reason -> evidence.addAll(reason.evidence()));
        findings.forEach(told -> evidence.addAll(told.evidence()));
        List<List<TreePath>> ways = new ArrayList<>();
        why.reasons().forEach(reason -> ways.add(reason.chain()));
        findings.forEach(told -> ways.add(told.chain()));
        boolean isUnread = findings.stream().anyMatch(told -> told.finding() instanceof Finding.Unrecorded unrecorded
                && unrecorded.inputs().isEmpty());
        List<Row> inputs = inputs(survey, marks, node, culprits(graph, findings));
        List<String> more = new ArrayList<>(new LinkedHashSet<>(findings.stream().map(Told::message).toList()));
        more.remove(why.sentence());
        return new InspectorModel(node, graph.path(node), kind(survey, node), survey.states().mtime(node), marksOf(marks, node, findings),
                why.sentence(), List.copyOf(more), includes(survey, node, state, findings, inputs), inputs, isUnread,
                dependents(survey, marks, node), Quote.of(survey, node, evidence, findings, ways));
    }

    private static String kind(Survey survey, int node) {
        BuildGraph graph = survey.graph();
        if (graph.has(node, Trait.PHONY)) {
            return "a name, not a file";
        }
        String noun = PictureModel.noun(graph, List.of(node));
        return survey.states().exists(node) ? noun + " of " + Times.full(survey.states().mtime(node))
                : noun + ", no such file now";
    }

    private static List<Mark> marksOf(Marks marks, int node, List<Told> findings) {
        Set<Mark> all = new LinkedHashSet<>();
        if (marks.of(node) != Mark.NONE) {
            all.add(marks.of(node));
        }
        for (Told told : findings) {
            for (Mark mark : Mark.values()) {
                if (mark.word().equals(told.finding().kind().label().replace('-', ' '))) {
                    all.add(mark);
                }
            }
        }
        return all.stream().sorted().toList();
    }

    /** To what was edited, or to what made it stale, or else to the newest that make does not know. */
    private static IncludeChain includes(Survey survey, int node, ViewState state, List<Told> findings, List<Row> inputs) {
        List<Integer> headers = new ArrayList<>(state.edited());
        findings.forEach(told -> {
            if (told.finding() instanceof Finding.SilentlyStale stale && stale.chain().get(1) == node) {
                headers.add(stale.chain().get(0));
            }
        });
        inputs.stream().filter(row -> !row.isKnown()).limit(1).forEach(row -> headers.add(row.node()));
        return headers.stream().map(header -> IncludeChain.of(survey, node, header)).filter(chain -> !chain.isEmpty())
                .findFirst().orElse(IncludeChain.NONE);
    }

    /** How {@code node} comes to read what a row names, where make does not know of it. */
    public static IncludeChain includes(Survey survey, int node, Row row) {
        return row.isKnown() ? IncludeChain.NONE : IncludeChain.of(survey, node, row.node());
    }

    /** What its findings blame among its own prerequisites. */
    private static Set<Integer> culprits(BuildGraph graph, List<Told> findings) {
        Set<Integer> nodes = new HashSet<>();
        for (Told told : findings) {
            if (told.finding() instanceof Finding.AlwaysRebuilt always && !always.chain().isEmpty()) {
                nodes.add(graph.prerequisite(always.chain().get(0)));
            } else if (told.finding() instanceof Finding.Stale stale && stale.edge() >= 0) {
                nodes.add(graph.prerequisite(stale.edge()));
            }
        }
        return nodes;
    }

    private static List<Row> inputs(Survey survey, Marks marks, int node, Set<Integer> culprits) {
        BuildGraph graph = survey.graph();
        List<Row> rows = new ArrayList<>();
        Set<Integer> seen = new LinkedHashSet<>();
        for (int e = graph.edgesFrom(node); e < graph.edgesTo(node); e++) {
            int other = graph.prerequisite(e);
            if (!graph.has(other, Trait.DEPEND_FILE) && seen.add(other)) {
                int known = graph.knownEdge(node, other);
                rows.add(row(survey, marks, other, known < 0 ? e : known));
            }
        }
        rows.sort(Comparator.comparing((Row row) -> !culprits.contains(row.node())).thenComparing(Row::isKnown)
                .thenComparing(Comparator.comparingLong(Row::time).reversed()));
        return List.copyOf(rows);
    }

    private static List<Row> dependents(Survey survey, Marks marks, int node) {
        BuildGraph graph = survey.graph();
        List<Row> rows = new ArrayList<>();
        for (int d = 0; d < graph.dependents(node); d++) {
            int other = graph.dependent(node, d);
            if (!graph.has(other, Trait.DEPEND_FILE)) {
                rows.add(row(survey, marks, other, graph.edge(other, node)));
            }
        }
        rows.sort(Comparator.comparing(Row::isKnown).thenComparing(Row::mark).thenComparing(Row::path));
        return List.copyOf(rows);
    }

    private static Row row(Survey survey, Marks marks, int other, int edge) {
        BuildGraph graph = survey.graph();
        boolean known = graph.knownToMake(edge);
        return new Row(other, edge, graph.path(other).name(), graph.path(other), survey.states().mtime(other),
                known ? graph.kind(edge).label() : "not known", known, marks.of(other));
    }

    /** Where it is said that one is made from the other. */
    public static Optional<Quote> quote(Survey survey, int node, Row row) {
        return Quote.of(survey, node, row.edge());
    }

    public long knownInputs() {
        return inputs.stream().filter(Row::isKnown).count();
    }

    /** As plain text, fit for a mailing list. */
    public String asText() {
        StringBuilder text = new StringBuilder();
        text.append(path).append('\n');
        if (!marks.isEmpty()) {
            text.append(String.join(", ", marks.stream().map(Mark::word).toList())).append('\n');
        }
        text.append('\n').append(sentence).append('\n');
        more.forEach(line -> text.append('\n').append(line).append('\n'));
        if (!includes.isEmpty()) {
            text.append('\n');
            includes.lines().forEach(line -> text.append("  ").append(line.file()).append(':').append(line.line()).append(": ")
                    .append(line.text().strip()).append('\n'));
        }
        quote.ifPresent(quoted -> {
            Excerpt lines = quoted.excerpt();
            text.append('\n').append(lines.file()).append(quoted.whose().isEmpty() ? "" : ", " + quoted.whose()).append(":\n");
            for (int i = 0; i < lines.lines().size(); i++) {
                int number = lines.first() + i;
                text.append(String.format("%s %5d  %s%n", number == lines.lit() ? ">" : " ", number, lines.lines().get(i)));
            }
        });
        return text.toString();
    }
}
