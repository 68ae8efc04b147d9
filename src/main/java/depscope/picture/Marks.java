package depscope.picture;

import depscope.explain.Told;
import depscope.finding.Finding;
import depscope.rebuild.Impact;
import depscope.survey.Survey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What state each node shows: as the tree stands, or under an edit. */
public final class Marks {
    private final Survey survey;
    private final Map<Integer, Mark> edited = new HashMap<>();
    private final Set<Integer> circles = new HashSet<>();
    private final Set<Integer> fromStale = new HashSet<>();
    private final Set<Integer> mayStop = new HashSet<>();
    private final Set<Integer> deleted = new HashSet<>();

    private Marks(Survey survey) {
        this.survey = survey;
    }

    /** @param whatIf the edit that is pretended, if there is one */
    public static Marks of(Survey survey, Optional<WhatIf> whatIf) {
        Marks marks = new Marks(survey);
        survey.findings().forEach(marks::circle);
        whatIf.ifPresent(edit -> marks.take(edit));
        return marks;
    }

    /** What is shown at a step of the edit's waves; what comes later is as it stands. */
    Marks upTo(Waves waves, int step) {
        Marks marks = new Marks(survey);
        marks.circles.addAll(circles);
        edited.forEach((node, mark) -> {
            if (waves.of(node) <= step) {
                marks.edited.put(node, mark);
            } else if (deleted.contains(node)) {
                marks.edited.put(node, Mark.DELETED);
            }
        });
        fromStale.stream().filter(node -> waves.of(node) <= step).forEach(marks.fromStale::add);
        mayStop.stream().filter(node -> waves.of(node) <= step).forEach(marks.mayStop::add);
        return marks;
    }

    private void circle(Told told) {
        if (told.finding() instanceof Finding.Cycle cycle) {
            cycle.edges().forEach(edge -> circles.add(survey.graph().target(edge)));
        }
    }

    private void take(WhatIf whatIf) {
        Impact impact = whatIf.impact();
        whatIf.revealed().forEach(node -> edited.put(node, Mark.REBUILT));
        impact.cannotKnow().forEach(doubt -> edited.put(doubt.target(), Mark.DOUBT));
        for (Impact.Rebuilt rebuilt : impact.rebuilt()) {
            edited.put(rebuilt.target(), Chance.of(rebuilt).mark());
            if (rebuilt.mayStay()) {
                mayStop.add(rebuilt.target());
            }
            if (!rebuilt.fromStale().isEmpty()) {
                fromStale.add(rebuilt.target());
            }
        }
        impact.leftStale().forEach(stale -> edited.put(stale.target(), Mark.LEFT_STALE));
        impact.cannotBeMade().forEach(stopped -> edited.put(stopped.target(), Mark.STOPPED));
        deleted.addAll(whatIf.deleted());
        // What is deleted and can be made again is, in its wave.
        impact.edited().forEach(node -> edited.merge(node, deleted.contains(node) ? Mark.DELETED : Mark.EDITED,
                (made, gone) -> gone == Mark.DELETED ? made : gone));
    }

    public Mark of(int node) {
        Mark mark = edited.get(node);
        if (mark != null) {
            return mark;
        }
        Mark standing = standing(node);
        return circles.contains(node) && Mark.CYCLE.compareTo(standing) < 0 ? Mark.CYCLE : standing;
    }

    /** The survey's state, and which finding it comes from where that is worth telling apart. */
    private Mark standing(int node) {
        Mark standing = Mark.of(survey.state(node));
        List<Mark> found = survey.findingsOf(node).stream().map(told -> Mark.of(told.finding().kind())).toList();
        if (standing == Mark.UNRECORDED && !found.contains(Mark.UNRECORDED)) {
            return Mark.INCOMPLETE;
        }
        return standing == Mark.NONE && found.contains(Mark.OVER_RECORDED) ? Mark.OVER_RECORDED : standing;
    }

    /** What else is to be known of how it is remade, in a few words; empty if nothing. */
    public String note(int node) {
        return fromStale.contains(node) ? "from stale input" : mayStop.contains(node) ? "may stop here" : "";
    }
}
