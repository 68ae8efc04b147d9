package depscope.ui.model;

import depscope.explain.Told;
import depscope.finding.Finding;
import depscope.graph.BuildGraph;
import depscope.graph.Certainty;
import depscope.graph.Symbols;
import depscope.graph.Trait;
import depscope.record.RecordFormat;
import depscope.picture.Marks;
import depscope.picture.Picture;
import depscope.survey.Survey;
import depscope.ui.model.Row.Written;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What a node is made from and what is made from it, row by row; times are compared with its own. */
final class Rows {
    private final Survey survey;
    private final BuildGraph graph;
    private final Marks marks;
    private final boolean withFix;

    /** @param withFix whether it is pretended that all that is known to be missing were recorded */
    Rows(Survey survey, Marks marks, boolean withFix) {
        this.survey = survey;
        this.graph = survey.graph();
        this.marks = marks;
        this.withFix = withFix;
    }

    /** What its findings blame among its own prerequisites. */
    private Set<Integer> culprits(List<Told> findings) {
        Set<Integer> nodes = new HashSet<>();
        for (Told told : findings) {
            if (told.finding() instanceof Finding.AlwaysRebuilt always && !always.chain().isEmpty()) {
                nodes.add(graph.prerequisite(always.chain().get(0)));
            } else if (told.finding() instanceof Finding.Stale stale && stale.edge() >= 0) {
                nodes.add(graph.prerequisite(stale.edge()));
            }
        }
        nodes.addAll(unread(findings));
        return nodes;
    }

    /** What its record names and it does not read. */
    private Set<Integer> unread(List<Told> findings) {
        Set<Integer> nodes = new HashSet<>();
        for (Told told : findings) {
            if (told.finding() instanceof Finding.OverRecorded over) {
                over.edges().forEach(edge -> nodes.add(graph.prerequisite(edge)));
            }
        }
        return nodes;
    }

    /** What its findings blame first, then what make does not know, then the newest; each by the strongest of its edges. */
    List<Row> inputs(int node, List<Told> findings) {
        Set<Integer> culprits = culprits(findings);
        Set<Integer> unread = unread(findings);
        Map<Integer, Integer> best = new LinkedHashMap<>();
        for (int e = graph.edgesFrom(node); e < graph.edgesTo(node); e++) {
            if (!graph.has(graph.prerequisite(e), Trait.DEPEND_FILE)) {
                best.merge(graph.prerequisite(e), e, this::stronger);
            }
        }
        List<Row> rows = new ArrayList<>(best.size());
        best.forEach((other, edge) -> rows.add(row(other, edge, unread.contains(other), survey.states().mtime(node))));
        rows.sort(Comparator.comparing((Row row) -> !culprits.contains(row.node())).thenComparing(Row::isKnown)
                .thenComparing(Comparator.comparingLong(Row::time).reversed()));
        return List.copyOf(rows);
    }

    /** What make does not know of first, then the worst. */
    List<Row> dependents(int node) {
        List<Row> rows = new ArrayList<>();
        for (int d = 0; d < graph.dependents(node); d++) {
            int other = graph.dependent(node, d);
            if (!graph.has(other, Trait.DEPEND_FILE)) {
                rows.add(row(other, strongest(other, node), false, survey.states().mtime(node)));
            }
        }
        rows.sort(Comparator.comparing(Row::isKnown).thenComparing(Row::mark).thenComparing(Row::path));
        return List.copyOf(rows);
    }

    /** Files by themselves, as a bundle stands for: the worst first, then by path. */
    List<Row> of(List<Integer> nodes) {
        return nodes.stream().map(node -> new Row(node, -1, Symbols.name(graph, node), graph.path(node), survey.states().mtime(node), 0, "",
                true, marks.of(node), Optional.empty())).sorted(Comparator.comparing(Row::mark).thenComparing(Row::path)).toList();
    }

    private int strongest(int target, int prerequisite) {
        return IntStream.range(graph.edgesFrom(target), graph.edgesTo(target)).filter(e -> graph.prerequisite(e) == prerequisite)
                .reduce(this::stronger).orElse(-1);
    }

    /** What make decides by says most, then what it ought to; a mere order least. */
    private int stronger(int one, int other) {
        int first = graph.isOrderOnly(one) ? 1 : 0;
        int second = graph.isOrderOnly(other) ? 1 : 0;
        return first != second ? first < second ? one : other : graph.kind(other).compareTo(graph.kind(one)) < 0 ? other : one;
    }

    private Row row(int other, int edge, boolean isUnread, long beside) {
        boolean isKnown = !graph.isUnknownToMake(edge);
        boolean isMended = withFix && !isKnown && !isConditional(edge) && graph.certainty(edge) != Certainty.POSSIBLE;
        String known = isMended ? Row.MENDED : isUnread ? Row.NOT_READ
                : isConditional(edge) ? Row.CONDITIONAL : graph.isOrderOnly(edge) ? Picture.ORDER_ONLY : isKnown ? graph.kind(edge).label() : unheard(graph.certainty(edge));
        return new Row(other, edge, Symbols.name(graph, other), graph.path(other), survey.states().mtime(other), beside, known,
                isMended || isKnown, marks.of(other), record(edge));
    }

    private boolean isConditional(int edge) {
        return graph.isUnknownToMake(edge) && graph.conditionalEdge(graph.target(edge), graph.prerequisite(edge)) >= 0;
    }

    private Optional<Written> record(int edge) {
        BuildGraph.Source source = graph.sources().get(graph.source(edge));
        return source.format() == RecordFormat.CONVENTION ? Optional.empty() : Optional.of(new Written(source.file(), graph.place(edge)));
    }

    private static String unheard(Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> "not known";
            case LIKELY -> "likely read";
            case POSSIBLE -> "may be read";
        };
    }
}
