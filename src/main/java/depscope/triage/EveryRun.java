package depscope.triage;

import depscope.explain.Told;
import depscope.finding.Finding.AlwaysRebuilt;
import depscope.finding.FindingKind;
import depscope.graph.BuildGraph;
import depscope.graph.Symbols;
import depscope.graph.Trait;
import depscope.rebuild.Cause;
import depscope.rebuild.Freshness;
import depscope.survey.Survey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a target is rebuilt on every run, and what to change about it. */
final class EveryRun {
    private static final int MOST_NAMED = 5;

    private final Survey survey;
    private final BuildGraph graph;
    private final Freshness freshness;

    EveryRun(Survey survey) {
        this.survey = survey;
        this.graph = survey.graph();
        this.freshness = survey.outlook().freshness();
    }

    boolean is(int target) {
        return freshness.isEveryRun(target) || finding(target).isPresent();
    }

    private Optional<Told> finding(int target) {
        return survey.findingsOf(target).stream().filter(told -> told.finding() instanceof AlwaysRebuilt).findFirst();
    }

    Draft draft(int target) {
        List<Integer> edges = finding(target).map(told -> ((AlwaysRebuilt) told.finding()).chain()).orElseGet(() -> chain(target));
        List<Integer> way = new ArrayList<>(List.of(target));
        edges.forEach(edge -> way.add(graph.prerequisite(edge)));
        Collections.reverse(way);
        String why = finding(target).map(Told::message).orElseGet(() -> survey.why(target).sentence());
        Optional<Integer> stays = way.stream().filter(node -> graph.has(node, Trait.MAY_STAY)).findFirst();
        if (stays.isPresent()) {
            return new Draft("A dry run rebuilds " + name(target) + " every time; a real one stops where " + name(stays.get())
                    + " comes out unchanged.", way, List.of(why), List.of());
        }
        List<String> fixes = edges.isEmpty() ? List.of() : fixes(edges.get(edges.size() - 1), way);
        return new Draft(name(target) + " is rebuilt by every make.", way, List.of(why), fixes);
    }

    private List<Integer> chain(int target) {
        List<Integer> edges = new ArrayList<>();
        for (int e = freshness.everyRunBecause(target); e >= 0 && edges.size() < graph.nodes();
                e = freshness.everyRunBecause(graph.prerequisite(e))) {
            edges.add(e);
        }
        return edges;
    }

    /** @param offending the edge to what is made on every run */
    private List<String> fixes(int offending, List<Integer> way) {
        // What is remade on every run needs no record; without that it does.
        List<String> fixes = new ArrayList<>();
        way.stream().flatMap(node -> survey.findingsOf(node).stream())
                .filter(told -> told.finding().kind() == FindingKind.UNRECORDED || told.finding().kind() == FindingKind.INCOMPLETE)
                .forEach(told -> fixes.add("first, for " + told.finding().target().name() + ": "
                        + (told.fix().isEmpty() ? "have recorded what it reads" : told.fix())));
        fixes.add((fixes.isEmpty() ? "" : "then ") + remedy(graph.target(offending), graph.prerequisite(offending))
                + (fixes.isEmpty() ? "" : ": from then on only what make knows rebuilds what is made from it"));
        return fixes;
    }

    private String remedy(int target, int offender) {
        if (survey.states().isDirectory(offender) && !graph.has(offender, Trait.PHONY)) {
            return "have the rule of " + name(target) + " make sure of the directory " + name(offender) + ", and not name it as a prerequisite";
        }
        List<Integer> all = offenders(target, offender);
        String names = all.stream().limit(MOST_NAMED).map(this::name).collect(Collectors.joining(", ")) + (all.size() > MOST_NAMED ? ", ..." : "");
        return "take " + names + " out of the prerequisites of " + name(target) + (freshness.cause(offender) == Cause.NEVER_MADE
                ? ", or have a rule make " + (all.size() == 1 ? "that file" : "those files") : " (.ORDER keeps an order without that)");
    }

    /** Of what {@code target} needs, all that is made on every run for the same reason as {@code first}; that first. */
    private List<Integer> offenders(int target, int first) {
        List<Integer> all = new ArrayList<>(List.of(first));
        for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
            int p = graph.prerequisite(e);
            if (graph.knownToMake(e) && freshness.cause(p) == freshness.cause(first) && !all.contains(p)) {
                all.add(p);
            }
        }
        return all;
    }

    private String name(int node) {
        return Symbols.name(graph, node);
    }
}
