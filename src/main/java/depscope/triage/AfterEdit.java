package depscope.triage;

import depscope.explain.Explanation;
import depscope.explain.Times;
import depscope.explain.Verdicts;
import depscope.finding.Finding.SilentlyStale;
import depscope.graph.BuildGraph;
import depscope.graph.Certainty;
import depscope.graph.EdgeKind;
import depscope.graph.FileStates;
import depscope.graph.Symbols;
import depscope.rebuild.Freshness;
import depscope.rebuild.Impact;
import depscope.survey.Survey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became, or would become, of a target after one file was edited. */
final class AfterEdit {
    private static final int MOST_NAMED = 3;

    private final Survey survey;
    private final BuildGraph graph;
    private final FileStates states;
    private final Freshness freshness;
    private final Trail trail;
    private final Gaps gaps;
    private final EveryRun everyRun;

    AfterEdit(Survey survey, Trail trail, Gaps gaps, EveryRun everyRun) {
        this.survey = survey;
        this.graph = survey.graph();
        this.states = survey.states();
        this.freshness = survey.outlook().freshness();
        this.trail = trail;
        this.gaps = gaps;
        this.everyRun = everyRun;
    }

    Draft of(int target, int edited) {
        if (target == edited) {
            return new Draft(name(target) + " is itself what was edited: newer than all it is made from, it is left as it is.", List.of(target),
                    "Make takes a target that was edited for one that was just made.");
        }
        Impact impact = survey.whatIf(List.of(edited));
        Explanation would = survey.why(target, impact);
        Optional<Impact.LeftStale> left = impact.leftStale(target);
        Optional<Impact.Doubt> doubt = impact.cannotKnow().stream().filter(each -> each.target() == target).findFirst();
        boolean isRebuilt = impact.rebuilt().stream().anyMatch(each -> each.target() == target);
        if (left.isPresent()) {
            return leftStale(target, edited, left.get(), Verdicts.wayToMissing(left.get(), impact));
        } else if (doubt.isPresent()) {
            return cannotKnow(target, edited, doubt.get(), would);
        } else if (isRebuilt) {
            return wouldBeRebuilt(target, edited, impact, would);
        } else if (freshness.isOutOfDate(target)) {
            return rebuiltAnyway(target, edited);
        }
        return nothingFollows(target, edited);
    }

    private Draft leftStale(int target, int edited, Impact.LeftStale left, List<Integer> missed) {
        List<Integer> way = new ArrayList<>(missed);
        Collections.reverse(way);
        int reader = way.get(1);
        String reads = (left.certainty() == Certainty.CERTAIN ? "" : "it seems that ") + name(reader) + " reads " + name(edited)
                + ", and neither a record nor a rule tells make.";
        String made = reader == target ? "" : " " + name(target) + " is made from " + way.subList(1, way.size() - 1).stream().map(this::name)
                .collect(Collectors.joining(", then ")) + ".";
        if (freshness.law(reader).isNewer(states.mtime(edited), states.mtime(reader))) {
            String since = survey.findingsOf(target).stream().filter(told -> told.finding() instanceof SilentlyStale stale
                    && stale.chain().get(0) == edited).map(told -> told.message()).findFirst().orElse(capital(reads) + made + " " + times(edited, reader));
            return new Draft(name(target) + " is silently stale: the edit of " + name(edited) + " did not rebuild it, and the next make "
                    + "will not.", way, List.of(since), gaps.remediesNow(way));
        }
        return new Draft("An edit of " + name(edited) + " would leave " + name(target) + " stale: make is not told that "
                + (reader == target ? "it" : name(reader)) + " reads it.", way, List.of(capital(reads) + made, "As it stands nothing is lost: "
                + times(edited, reader)), gaps.remedies(way));
    }

    private Draft cannotKnow(int target, int edited, Impact.Doubt doubt, Explanation would) {
        List<Integer> way = new ArrayList<>(List.of(edited));
        way.addAll(doubt.because() == target ? List.of(target) : trail.any(target, doubt.because()));
        if (survey.condition(doubt, survey.whatIf(List.of(edited))).isPresent()) {
            return new Draft("It cannot be known here whether an edit of " + name(edited) + " would have " + name(target) + " rebuilt.", way,
                    would.sentence());
        }
        return new Draft("It cannot be known here whether " + name(target) + " needs " + name(edited) + ".", way,
                List.of(would.sentence(), "If it does, make does not know, and an edit of " + name(edited) + " leaves " + name(target) + " stale. "
                        + times(edited, doubt.because())), gaps.remedies(way));
    }

    private Draft wouldBeRebuilt(int target, int edited, Impact impact, Explanation would) {
        List<Integer> way = new ArrayList<>(would.reasons().get(0).chain().stream().map(graph::find).toList());
        Collections.reverse(way);
        BitSet needed = trail.needed(target);
        String stale = impact.rebuilt().stream().filter(each -> needed.get(each.target())).flatMap(each -> each.fromStale().stream()).distinct()
                .sorted().limit(MOST_NAMED).map(this::name).collect(Collectors.joining(", "));
        Draft draft = new Draft(name(target) + " is up to date with " + name(edited) + ", and make knows that it needs it: an edit would have it rebuilt.",
                way, times(edited, target));
        return stale.isEmpty() ? draft : draft.headed("An edit of " + name(edited) + " would have " + name(target) + " rebuilt, but from "
                + stale + ", which would be left stale.").and("Ask for " + stale + " to see why that is.");
    }

    private Draft rebuiltAnyway(int target, int edited) {
        List<Integer> known = trail.known(target, edited);
        List<Integer> way = known.isEmpty() ? trail.any(target, edited) : known;
        boolean isEveryRun = everyRun.is(target);
        String now = isEveryRun ? everyRun.draft(target).paragraphs().get(0) : survey.why(target).sentence();
        String next = isEveryRun ? "Every make rebuilds " + name(target) : "The next make rebuilds " + name(target);
        if (way.isEmpty()) {
            return new Draft(next + ", but not for " + name(edited) + ": nothing leads from that to it.", List.of(), now).and(searched(target, edited));
        } else if (known.isEmpty()) {
            return new Draft(next + ", but not for " + name(edited) + ": make is not told that it is needed.", way,
                    List.of(now, "Once that is settled, an edit of " + name(edited) + " would leave it stale."), gaps.remedies(way));
        }
        boolean isCause = freshness.law(way.get(1)).isNewer(states.mtime(edited), states.mtime(way.get(1)));
        String because = isCause ? name(target) + " is stale for " + name(edited) + ", and make knows: the next make will rebuild it."
                : next + ", though not for " + name(edited) + ", which is not newer; an edit of it would be noticed too.";
        return new Draft(isEveryRun ? next + ", whether or not " + name(edited) + " was edited." : because, way, now).and(times(edited, way.get(1)));
    }

    private Draft nothingFollows(int target, int edited) {
        List<Integer> known = trail.known(target, edited);
        if (!Freshness.isAsked(graph, target)) {
            return new Draft(name(target) + " is a target that the default goal does not need, so make does not look at it.", known,
                    "An edit of " + name(edited) + " changes nothing about that.");
        } else if (!known.isEmpty()) {
            return new Draft("Make knows that " + name(target) + " needs " + name(edited) + ", but an edit of it outdates nothing on the way.", known,
                    "What is marked .EXEC, .USE or as made by nobody passes no time on.");
        }
        return new Draft("Nothing leads from " + name(edited) + " to " + name(target) + ": as far as is known it does not read it, and make rightly "
                + "leaves it.", List.of(), searched(target, edited));
    }

    /** What was looked through without finding a way. */
    private String searched(int target, int edited) {
        int known = 0;
        int read = 0;
        for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
            known += graph.knownToMake(e) && graph.knownEdge(target, graph.prerequisite(e)) == e ? 1 : 0;
            read += graph.kind(e) == EdgeKind.INCLUDED ? 1 : 0;
        }
        String dependents = graph.dependents(edited) == 0 ? "no target needs it" : graph.dependents(edited) == 1
                ? "1 target does, " + name(graph.dependent(edited, 0)) : graph.dependents(edited) + " targets do";
        return "Make knows " + known + (known == 1 ? " prerequisite of " : " prerequisites of ") + name(target) + (survey.isRead(target)
                ? ", and its source was read, which leads to " + (read == 0 ? "no others. " : read + " more. ")
                : "; its source was not read here, so this rests on records and rules alone. ")
                + "None of them needs " + name(edited) + "; of all that is known here, " + dependents + ".";
    }

    /** Both times, and which of the two is older as make sees it. */
    private String times(int edited, int target) {
        long ahead = states.mtime(edited) - states.mtime(target);
        String first = name(edited) + " is of " + Times.full(states.mtime(edited));
        if (!states.exists(edited) || !states.exists(target)) {
            return states.exists(edited) ? first + ", and " + name(target) + " is not there." : name(edited) + " is not there.";
        }
        String relation = freshness.law(target).isNewer(states.mtime(edited), states.mtime(target)) ? Times.span(ahead) + " older."
                : ahead >= 0 ? "not older: " + freshness.law(target).make().label() + " compares whole seconds." : Times.span(ahead) + " younger.";
        return first + ", " + name(target) + " of " + Times.full(states.mtime(target)) + ": " + relation;
    }

    private static String capital(String sentence) {
        return sentence.startsWith("it ") ? "I" + sentence.substring(1) : sentence;
    }

    private String name(int node) {
        return Symbols.name(graph, node);
    }
}
