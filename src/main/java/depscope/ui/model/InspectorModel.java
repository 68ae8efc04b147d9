package depscope.ui.model;

import depscope.explain.Evidence;
import depscope.explain.Explanation;
import depscope.explain.Times;
import depscope.explain.Told;
import depscope.finding.Finding;
import depscope.graph.BuildGraph;
import depscope.graph.Symbols;
import depscope.graph.Trait;
import depscope.picture.Chance;
import depscope.picture.Counted;
import depscope.picture.Mark;
import depscope.picture.Marks;
import depscope.picture.Picture;
import depscope.picture.ViewState;
import depscope.picture.WhatIf;
import depscope.survey.Survey;
import depscope.tree.TreePath;
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
 * @param name what it is called
 * @param kind what sort of file it is, with its time
 * @param madeBy which make makes it, and what tells so; empty where nothing does
 * @param time of the file, nanoseconds since 1970; 0 where there is none
 * @param marks its states, worst first
 * @param sentence the answer to why it is so
 * @param more what else applies
 * @param fixes the smallest changes by which make would know what it does not, in the tree's own terms
 * @param includes how it comes to read what make does not know; may be empty
 * @param inputs its prerequisites: what its findings blame first, then what make does not know, then the newest
 * @param isUnread whether it has more inputs, for all that can be told, than could be read anywhere
 * @param dependents what is made from it
 * @param why all reasons, with what its make would print
 * @param quotes the lines of records that speak of it, the one that matters first
 * @param commands that make it, in order; empty where none are known
 */
public record InspectorModel(int node, String name, TreePath path, String kind, String madeBy, long time, List<Mark> marks, String sentence, List<String> more,
        List<String> fixes, IncludeChain includes, List<Row> inputs, boolean isUnread, List<Row> dependents, WhyModel why, List<Quote> quotes,
        List<CommandModel> commands) {
    private static final String REVEALED = "With the fix in, make would remake it without any edit: it is stale now, and make does not know.";

    /** @param whatIf what {@code state} pretends, if it does */
    public static InspectorModel of(Survey survey, int node, ViewState state, Optional<WhatIf> whatIf) {
        BuildGraph graph = survey.graph();
        Marks marks = Marks.of(survey, whatIf);
        Explanation why = whatIf.filter(edit -> !state.edited().contains(node))
                .map(edit -> survey.why(node, edit.impact())).orElseGet(() -> survey.why(node));
        List<Told> findings = survey.findingsOf(node);
        List<Evidence> evidence = new ArrayList<>();
        why.reasons().forEach(reason -> evidence.addAll(reason.evidence()));
        findings.forEach(told -> evidence.addAll(told.evidence()));
        List<List<TreePath>> ways = new ArrayList<>();
        why.reasons().forEach(reason -> ways.add(reason.chain()));
        findings.forEach(told -> ways.add(told.chain()));
        boolean isUnread = findings.stream().anyMatch(told -> told.finding() instanceof Finding.Unrecorded unrecorded
                && unrecorded.inputs().isEmpty());
        Rows rows = new Rows(survey, marks, state.withFix());
        List<Row> inputs = rows.inputs(node, findings);
        List<String> fixes = findings.stream().map(Told::fix).filter(fix -> !fix.isEmpty()).distinct().toList();
        String sentence = whatIf.filter(edit -> edit.revealed().contains(node)).map(edit -> REVEALED)
                .orElseGet(() -> findings.stream().filter(told -> told.message().equals(why.sentence())).findFirst().map(Told::claim)
                        .orElseGet(() -> Symbols.isSymbol(graph, node) ? symbol(graph, node) : why.sentence()));
        List<String> more = new ArrayList<>(new LinkedHashSet<>(findings.stream().map(Told::claim).toList()));
        more.remove(sentence);
        whatIf.stream().flatMap(edit -> edit.impact().rebuilt().stream()).filter(rebuilt -> rebuilt.target() == node)
                .forEach(rebuilt -> more.addAll(Chance.of(rebuilt).sentences()));
        Set<String> above = new HashSet<>(List.of(why.sentence(), sentence));
        findings.forEach(told -> above.add(told.message()));
        return new InspectorModel(node, Symbols.name(graph, node), graph.path(node), kind(survey, node), MadeBy.of(survey, node), survey.states().mtime(node), marksOf(marks, node, findings),
                sentence, List.copyOf(more), fixes, includes(survey, node, state, findings, inputs), inputs, isUnread,
                rows.dependents(node), WhyModel.of(survey, node, why, above),
                Quote.all(survey, node, Quote.of(survey, node, evidence, findings, ways), findings),
                CommandModel.of(survey, node));
    }

    private static String symbol(BuildGraph graph, int node) {
        return "kbuild touches its file when " + Symbols.name(graph, node) + " changes, and makes again what was compiled with it: "
                + Counted.of(graph.dependents(node), "target") + ".";
    }

    private static String kind(Survey survey, int node) {
        BuildGraph graph = survey.graph();
        if (graph.has(node, Trait.PHONY)) {
            return "a name, not a file";
        }
        if (Symbols.isSymbol(graph, node)) {
            return "configuration symbol, " + (survey.states().exists(node) ? "last changed " + Times.full(survey.states().mtime(node))
                    : "never changed: it has no file, and needs none");
        }
        String noun = Picture.noun(graph, List.of(node));
        return survey.states().exists(node) ? noun + " of " + Times.full(survey.states().mtime(node))
                : noun + ", no such file now";
    }

    private static List<Mark> marksOf(Marks marks, int node, List<Told> findings) {
        Set<Mark> all = new LinkedHashSet<>();
        if (marks.of(node) != Mark.NONE) {
            all.add(marks.of(node));
        }
        for (Told told : findings) {
            all.add(Mark.of(told.finding().kind()));
        }
        all.remove(Mark.NONE);
        return all.stream().sorted().toList();
    }

    /** To what was edited, or to what made it stale, or to what a finding names first, or else to the newest that make does not know. */
    private static IncludeChain includes(Survey survey, int node, ViewState state, List<Told> findings, List<Row> inputs) {
        List<Integer> headers = new ArrayList<>(state.edited());
        findings.forEach(told -> {
            if (told.finding() instanceof Finding.SilentlyStale stale && stale.chain().get(1) == node) {
                headers.add(stale.chain().get(0));
            } else if (told.finding() instanceof Finding.Incomplete) {
                headers.add(survey.graph().find(told.chain().get(told.chain().size() - 1)));
            } else if (told.finding() instanceof Finding.Unrecorded unrecorded && unrecorded.source() >= 0) {
                closest(survey, unrecorded).ifPresent(headers::add);
            }
        });
        inputs.stream().filter(row -> !row.isKnown()).limit(1).forEach(row -> headers.add(row.node()));
        return headers.stream().map(header -> IncludeChain.of(survey, node, header)).filter(chain -> !chain.isEmpty())
                .findFirst().orElse(IncludeChain.NONE);
    }

    /** What stands beside the source and is included most directly: what its author edits. */
    private static Optional<Integer> closest(Survey survey, Finding.Unrecorded finding) {
        TreePath beside = survey.graph().path(finding.source()).parent();
        return finding.inputs().stream().min(Comparator.comparing((Integer input) -> !survey.graph().path(input).parent().equals(beside))
                .thenComparing(input -> survey.includes(finding.node(), input).size()));
    }

    /** How {@code node} comes to read what a row names, where make does not know of it. */
    public static IncludeChain includes(Survey survey, int node, Row row) {
        return survey.graph().isUnknownToMake(row.edge()) ? IncludeChain.of(survey, node, row.node()) : IncludeChain.NONE;
    }

    /** Where it is said that one is made from the other. */
    public static List<Quote> quotes(Survey survey, int node, Row row) {
        return Quote.of(survey, node, row.edge());
    }

    /** The record's lines with the one that matters, where there is such a record. */
    public Optional<Quote> quote() {
        return quotes.stream().findFirst();
    }

    /** Whether make would know some inputs only with the fix in. */
    public boolean isMended() {
        return inputs.stream().anyMatch(row -> row.known().equals(Row.MENDED));
    }

    public long knownInputs() {
        return inputs.stream().filter(Row::isKnown).count();
    }

    /**
     * As plain text, fit for a mailing list.
     *
     * @param spellings of the file, as far as they are known
     */
    public String asText(SpellingsModel spellings) {
        return InspectorText.of(this, spellings);
    }
}
