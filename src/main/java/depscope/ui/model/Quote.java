package depscope.ui.model;

import depscope.explain.Evidence;
import depscope.explain.Excerpt;
import depscope.explain.Told;
import depscope.finding.Finding;
import depscope.graph.BuildGraph;
import depscope.graph.EdgeKind;
import depscope.picture.Counted;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lines of a record.
 *
 * @param excerpt the lines, without empty ones at their end
 * @param whose whose record or rule it is where it is not the target's own, or what it says beside another one; may be
 *     empty
 * @param word what to look at in the line that matters; may be empty
 * @param ofMakefile whether they are a makefile's
 */
public record Quote(Excerpt excerpt, String whose, String word, boolean ofMakefile) {
    private static final String ORIGIN = "what make printed that from";
    private static final int LINES_AROUND = 2;
    /** Records of one target that are shown. */
    private static final int MOST = 4;

    /** Where an edge is written down, for somebody who looks at {@code node}: what make goes by first. */
    static List<Quote> of(Survey survey, int node, int edge) {
        BuildGraph graph = survey.graph();
        return quoted(survey, survey.evidence(edge), graph.target(edge) == node ? "" : whose(graph, edge), graph.path(graph.prerequisite(edge)).name());
    }

    private static List<Quote> quoted(Survey survey, Evidence evidence, String whose, String word) {
        Optional<Evidence> origin = evidence instanceof Evidence.Line line ? line.origin().map(from -> from) : Optional.empty();
        return Stream.concat(lines(survey, evidence).map(lines -> of(survey, lines, whose, word)).stream(),
                origin.flatMap(from -> lines(survey, from)).map(lines -> of(survey, lines, ORIGIN, word)).stream()).toList();
    }

    private static Optional<Excerpt> lines(Survey survey, Evidence evidence) {
        return survey.excerpt(evidence, LINES_AROUND, LINES_AROUND);
    }

    private static Quote of(Survey survey, Excerpt lines, String whose, String word) {
        return new Quote(trimmed(lines), whose, word, survey.isMakefile(lines.file()));
    }

    private Quote saying(String what) {
        return new Quote(excerpt, what, word, ofMakefile);
    }

    /**
     * The lines of all records that speak of {@code node}: first the one that matters, or where two do not agree these
     * two, each with what it names or does not.
     *
     * @param first the one that matters, if there is one, and where that comes from
     */
    static List<Quote> all(Survey survey, int node, List<Quote> first, List<Told> findings) {
        BuildGraph graph = survey.graph();
        Map<TreePath, Quote> byFile = new LinkedHashMap<>();
        for (Told told : findings) {
            if (told.finding() instanceof Finding.Disagreement two) {
                String names = graph.path(graph.prerequisite(two.edges().get(0))).name();
                String some = two.edges().size() == 1 ? names : names + " and " + Counted.of(two.edges().size() - 1L, "more file");
                of(survey, node, two.edges().get(0)).stream().findFirst().ifPresent(quote -> byFile.putIfAbsent(quote.excerpt().file(),
                        quote.saying("names " + some)));
                of(survey, node, two.known()).stream().findFirst().ifPresent(quote -> byFile.putIfAbsent(quote.excerpt().file(),
                        quote.saying("does not name " + some)));
            }
        }
        List<Quote> all = new ArrayList<>(first.stream().filter(quote -> !byFile.containsKey(quote.excerpt().file())).toList());
        all.addAll(byFile.values());
        Set<Integer> sources = new HashSet<>();
        for (int e = graph.edgesFrom(node); e < graph.edgesTo(node) && all.size() < MOST; e++) {
            TreePath file = graph.sources().get(graph.source(e)).file();
            if (graph.kind(e) == EdgeKind.RECORDED && sources.add(graph.source(e)) && all.stream().noneMatch(quote -> quote.excerpt().file().equals(file))) {
                of(survey, node, e).stream().findFirst().ifPresent(quote -> all.add(quote.saying(all.isEmpty() ? "" : "speaks of it too")));
            }
        }
        return List.copyOf(all);
    }

    private static String whose(BuildGraph graph, int edge) {
        return (graph.kind(edge) == EdgeKind.RULED ? "rule of " : "record of ") + graph.path(graph.target(edge)).name();
    }

    /** The first line of {@code evidence} that is a record's, or else the node's rule; and where make printed that from. */
    static List<Quote> of(Survey survey, int node, List<Evidence> evidence, List<Told> findings, List<List<TreePath>> ways) {
        for (Evidence one : evidence) {
            if (one instanceof Evidence.Line line && !line.text().strip().startsWith("#")) {
                List<Quote> found = named(survey, node, line, findings, ways);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        String own = survey.graph().path(node).name();
        Optional<Quote> rule = survey.rule(node).map(lines -> of(survey, lines, "", own));
        return Stream.concat(rule.stream(), survey.ruleLine(node).stream().flatMap(line -> quoted(survey, line, "", own).stream().skip(1))).toList();
    }

    private static List<Quote> named(Survey survey, int node, Evidence.Line line, List<Told> findings, List<List<TreePath>> ways) {
        BuildGraph graph = survey.graph();
        String own = graph.path(node).name();
        for (List<TreePath> way : ways) {
            for (int i = 0; i + 1 < way.size(); i++) {
                int target = graph.find(way.get(i));
                int prerequisite = graph.find(way.get(i + 1));
                int edge = target < 0 || prerequisite < 0 ? -1 : graph.edge(target, prerequisite);
                if (edge >= 0 && isAt(line, survey.evidence(edge))) {
                    return of(survey, node, edge);
                }
            }
        }
        Optional<Evidence.Line> ownRule = survey.ruleLine(node).filter(rule -> isAt(line, rule));
        for (Told told : findings) {
            if (ownRule.isEmpty() && told.finding() instanceof Finding.Unrecorded unrecorded && unrecorded.sibling() >= 0) {
                String sibling = graph.path(unrecorded.sibling()).name();
                if (line.text().contains(sibling) || !line.text().contains(own)) {
                    return quoted(survey, line, "record of " + sibling + ", beside it", sibling);
                }
            }
        }
        return quoted(survey, ownRule.orElse(line), "", own);
    }

    private static boolean isAt(Evidence.Line line, Evidence other) {
        return other instanceof Evidence.Line at && at.line() == line.line() && at.file().equals(line.file());
    }

    private static Excerpt trimmed(Excerpt excerpt) {
        int end = excerpt.lines().size();
        while (end > 0 && excerpt.first() + end - 1 > excerpt.lit() && excerpt.lines().get(end - 1).isBlank()) {
            end--;
        }
        return new Excerpt(excerpt.file(), excerpt.first(), excerpt.lit(), excerpt.lines().subList(0, end));
    }
}
