package depscope.ui.model;

import depscope.explain.Evidence;
import depscope.explain.Excerpt;
import depscope.explain.Explanation;
import depscope.explain.Times;
import depscope.explain.Told;
import depscope.graph.BuildGraph;
import depscope.graph.Shapes;
import depscope.graph.Trait;
import depscope.rebuild.Impact;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import depscope.ui.state.ViewState;
import java.util.ArrayList;
import java.util.Comparator;
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
 * @param includes how it comes to read what make does not know, first to last; may be empty
 * @param inputs its prerequisites: what make does not know first, then the newest first
 * @param dependents what is made from it
 * @param excerpt the record's lines with the one that matters, where there is such a record
 */
public record InspectorModel(int node, TreePath path, String kind, long time, List<Mark> marks, String sentence, List<String> more,
        List<Evidence.Line> includes, List<Row> inputs, List<Row> dependents, Optional<Excerpt> excerpt) {
    /**
     * One prerequisite or dependent.
     *
     * @param edge an edge to it
     * @param time of its file, nanoseconds since 1970; 0 where there is none
     * @param known how it is known, or {@code not known}
     * @param isKnown whether make knows
     */
    public record Row(int node, int edge, String name, TreePath path, long time, String known, boolean isKnown, Mark mark) {
        /** Time of day; month and day with it where that is not the day of {@code beside}. */
        public String clock(long beside) {
            if (time == 0) {
                return "";
            }
            return Math.floorDiv(time, DAY) == Math.floorDiv(beside, DAY) ? Times.clock(time) : Times.full(time).substring(5, 16);
        }
    }

    private static final int LINES_AROUND = 2;
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
        List<Evidence.Line> includes = includes(evidence);
        findings.forEach(told -> evidence.addAll(told.evidence()));
        List<String> more = new ArrayList<>(new LinkedHashSet<>(findings.stream().map(Told::message).toList()));
        more.remove(why.sentence());
        return new InspectorModel(node, graph.path(node), kind(survey, node), survey.states().mtime(node), marksOf(marks, node, findings),
                why.sentence(), List.copyOf(more), includes.isEmpty() ? includes(evidence) : includes, inputs(survey, marks, node),
                dependents(survey, marks, node), excerpt(survey, node, evidence));
    }

    private static String kind(Survey survey, int node) {
        BuildGraph graph = survey.graph();
        if (graph.has(node, Trait.PHONY)) {
            return "a name, not a file";
        }
        String noun = PictureModel.noun(Shapes.of(graph, node));
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

    private static List<Evidence.Line> includes(List<Evidence> evidence) {
        return evidence.stream()
                .filter(Evidence.Line.class::isInstance)
                .map(Evidence.Line.class::cast)
                .filter(line -> line.text().strip().startsWith("#") && line.text().contains("include"))
                .distinct()
                .toList();
    }

    private static List<Row> inputs(Survey survey, Marks marks, int node) {
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
        rows.sort(Comparator.comparing(Row::isKnown).thenComparing(Comparator.comparingLong(Row::time).reversed()));
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

    private static Optional<Excerpt> excerpt(Survey survey, int node, List<Evidence> evidence) {
        return evidence.stream()
                .filter(Evidence.Line.class::isInstance)
                .filter(line -> !line.text().strip().startsWith("#"))
                .map(line -> survey.excerpt(line, LINES_AROUND, LINES_AROUND))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> survey.rule(node))
                .map(InspectorModel::trimmed);
    }

    /** Where it is said that one is made from the other. */
    public static Optional<Excerpt> excerpt(Survey survey, Row row) {
        return survey.excerpt(survey.evidence(row.edge()), LINES_AROUND, LINES_AROUND).map(InspectorModel::trimmed);
    }

    /** Without empty lines at its end. */
    private static Excerpt trimmed(Excerpt excerpt) {
        int end = excerpt.lines().size();
        while (end > 0 && excerpt.first() + end - 1 > excerpt.lit() && excerpt.lines().get(end - 1).isBlank()) {
            end--;
        }
        return new Excerpt(excerpt.file(), excerpt.first(), excerpt.lit(), excerpt.lines().subList(0, end));
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
            includes.forEach(line -> text.append("  ").append(line.file()).append(':').append(line.line()).append(": ")
                    .append(line.text().strip()).append('\n'));
        }
        excerpt.ifPresent(lines -> {
            text.append('\n').append(lines.file()).append(":\n");
            for (int i = 0; i < lines.lines().size(); i++) {
                int number = lines.first() + i;
                text.append(String.format("%s %5d  %s%n", number == lines.lit() ? ">" : " ", number, lines.lines().get(i)));
            }
        });
        return text.toString();
    }
}
