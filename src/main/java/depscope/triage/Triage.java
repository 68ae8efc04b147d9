package depscope.triage;

import depscope.explain.Explanation;
import depscope.explain.Explanation.Verdict;
import depscope.explain.Told;
import depscope.finding.Confidence;
import depscope.finding.Finding;
import depscope.finding.Finding.SilentlyStale;
import depscope.finding.FindingKind;
import depscope.graph.BuildGraph;
import depscope.graph.Symbols;
import depscope.rebuild.Cause;
import depscope.rebuild.Freshness;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import depscope.triage.Answer.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The two questions of one who looks after a build: why did this not rebuild, and why does this always rebuild? */
public final class Triage {
    private final Survey survey;
    private final BuildGraph graph;
    private final Freshness freshness;
    private final Trail trail;
    private final Gaps gaps;
    private final EveryRun everyRun;
    private final AfterEdit afterEdit;

    private Triage(Survey survey) {
        this.survey = survey;
        this.graph = survey.graph();
        this.freshness = survey.outlook().freshness();
        this.trail = new Trail(survey);
        this.gaps = new Gaps(survey);
        this.everyRun = new EveryRun(survey);
        this.afterEdit = new AfterEdit(survey, trail, gaps, everyRun);
    }

    public static Triage of(Survey survey) {
        return new Triage(survey);
    }

    /** The question that fits: of what is always rebuilt why that is, unless a header is given; else why it is not rebuilt. */
    public Answer ask(int target, Optional<Integer> header) {
        return header.isEmpty() && everyRun.is(target) ? alwaysRebuilt(target) : notRebuilt(target, header);
    }

    /**
     * Why {@code target} was not rebuilt, or is not going to be; where it is, that, and why.
     *
     * @param header what was edited in the belief that it would have it rebuilt; empty for the worst that is to be said
     */
    public Answer notRebuilt(int target, Optional<Integer> header) {
        return answer(target, header, header.isPresent() && graph.isTarget(target) ? blocked(target, header)
                .orElseGet(() -> afterEdit.of(target, header.get())) : asItStands(target));
    }

    /** Why {@code target} is rebuilt on every run; where it is not, what the next make does with it instead, and why. */
    public Answer alwaysRebuilt(int target) {
        Draft draft = asItStands(target);
        return answer(target, Optional.empty(), everyRun.is(target) || !graph.isTarget(target) ? draft
                : draft.headed(name(target) + " is not one that every make rebuilds. " + draft.headline()));
    }

    private Draft asItStands(int target) {
        Explanation now = survey.why(target);
        if (!graph.isTarget(target) || now.verdict() == Verdict.UP_TO_DATE && !Freshness.isAsked(graph, target)) {
            return new Draft(now.sentence(), List.of(), List.of(), List.of());
        }
        Optional<Told> silent = survey.findingsOf(target).stream().filter(told -> told.finding() instanceof SilentlyStale).findFirst();
        return blocked(target, Optional.empty()).orElseGet(() -> everyRun.is(target) ? everyRun.draft(target)
                : silent.isPresent() ? silentlyStale(target, silent.get())
                : switch (now.verdict()) {
                    case OUT_OF_DATE -> new Draft(name(target) + " is out of date, and make knows: the next make will rebuild it.",
                            wayToCause(target), now.sentence());
                    case UP_TO_DATE -> upToDate(target, now);
                    default -> new Draft("It cannot be known here whether " + name(target) + " is up to date.", List.of(target), now.sentence());
                });
    }

    /** A target that make never gets to; empty where it does. */
    private Optional<Draft> blocked(int target, Optional<Integer> header) {
        if (freshness.cause(target) != Cause.BLOCKED) {
            return Optional.empty();
        }
        List<Integer> way = wayToCause(target);
        boolean isIn = way.get(0) == target;
        List<String> told = new ArrayList<>(List.of(survey.why(target).sentence()));
        way.stream().flatMap(node -> survey.findingsOf(node).stream()).filter(each -> each.finding() instanceof Finding.Cycle)
                .map(Told::message).filter(message -> !told.contains(message)).findFirst().ifPresent(told::add);
        Draft draft = new Draft("Make does not get to " + name(target) + ": it " + (isIn ? "is in" : "waits for")
                + " a circle of prerequisites.", way, told, List.of("one prerequisite of the circle has to go: one that its target does not read"));
        return Optional.of(header.map(edited -> draft.and(afterEdit.of(target, edited))).orElse(draft));
    }

    private Draft silentlyStale(int target, Told told) {
        List<Integer> way = ((SilentlyStale) told.finding()).chain();
        boolean isSure = told.finding().confidence() != Confidence.UNKNOWN;
        return new Draft(isSure ? name(target) + " is silently stale: the next make leaves it as it is."
                : "It cannot be known here whether " + name(target) + " is silently stale.", way, List.of(told.message()), gaps.remediesNow(way));
    }

    private Draft upToDate(int target, Explanation now) {
        Optional<Told> gap = survey.findingsOf(target).stream().filter(told -> told.finding().kind() == FindingKind.UNRECORDED
                || told.finding().kind() == FindingKind.INCOMPLETE).findFirst();
        if (gap.isPresent()) {
            List<Integer> way = new ArrayList<>(gap.get().missing().stream().map(graph::find).min(Comparator
                    .comparing((Integer input) -> survey.includes(target, input).size()).thenComparing(input -> input)).stream().toList());
            way.add(target);
            return new Draft(name(target) + " is up to date as far as make knows, and make does not know all that it reads.", way,
                    List.of(gap.get().claim()), gap.get().fix().isEmpty() ? List.of() : List.of(gap.get().fix()));
        }
        int youngest = freshness.youngest(target);
        return new Draft(name(target) + " is up to date: the next make leaves it, and rightly as far as is known.",
                youngest < 0 ? List.of(target) : List.of(graph.prerequisite(youngest), target), now.sentence());
    }

    /** From what outdates {@code target} in the end, or once round the circle that it waits for, over what is made first. */
    private List<Integer> wayToCause(int target) {
        List<Integer> way = new ArrayList<>(List.of(target));
        boolean isCircle = false;
        for (int e = freshness.because(target); e >= 0 && !isCircle; e = freshness.because(graph.prerequisite(e))) {
            isCircle = way.contains(graph.prerequisite(e));
            way.add(graph.prerequisite(e));
        }
        Collections.reverse(way);
        return way;
    }

    private Answer answer(int target, Optional<Integer> header, Draft draft) {
        List<Step> chain = trail.steps(draft.way());
        List<String> command = new ArrayList<>(List.of("depscope", "why", survey.name(), shortName(target)));
        header.ifPresent(edited -> command.addAll(List.of("--edit", shortName(edited))));
        List<TreePath> about = Stream.concat(header.stream(), Stream.of(target)).map(graph::path).toList();
        return new Answer(draft.headline(), chain, draft.paragraphs(), draft.fixes(),
                MailText.of(draft, chain, gaps.text(draft.way()), about, command));
    }

    /** The shortest tail of its path that means this node and no other. */
    private String shortName(int node) {
        String path = graph.path(node).toString();
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            String tail = path.substring(slash + 1);
            if (survey.find(tail, Optional.empty()).equals(List.of(node))) {
                return tail;
            }
        }
        return path;
    }

    private String name(int node) {
        return Symbols.name(graph, node);
    }
}
