package depscope.picture;

import depscope.rebuild.Impact;
import depscope.survey.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an edit does, one step after the other: 0 is the edit itself, then each wave of what make rebuilds, and at
 * last, where there is any, what make leaves stale, what it gives up and what cannot be told.
 */
public final class Waves {
    /** A step after all others. */
    public static final int ALL = Integer.MAX_VALUE;

    private final Survey survey;
    private final Marks whole;
    private final Map<Integer, Integer> steps = new HashMap<>();
    private final int last;

    private Waves(Survey survey, WhatIf whatIf) {
        this.survey = survey;
        this.whole = Marks.of(survey, Optional.of(whatIf));
        Impact impact = whatIf.impact();
        TreeMap<Integer, List<Integer>> waves = new TreeMap<>();
        whatIf.revealed().forEach(node -> waves.computeIfAbsent(0, any -> new ArrayList<>()).add(node));
        impact.rebuilt().forEach(rebuilt -> waves.computeIfAbsent(rebuilt.wave(), any -> new ArrayList<>()).add(rebuilt.target()));
        int step = 0;
        for (List<Integer> wave : waves.values()) {
            step++;
            for (int node : wave) {
                steps.put(node, step);
            }
        }
        int made = step;
        impact.cannotKnow().forEach(doubt -> steps.put(doubt.target(), made + 1));
        impact.leftStale().forEach(left -> steps.put(left.target(), made + 1));
        impact.cannotBeMade().forEach(stopped -> steps.put(stopped.target(), made + 1));
        last = impact.leftStale().isEmpty() && impact.cannotKnow().isEmpty() && impact.cannotBeMade().isEmpty() ? made : made + 1;
    }

    public static Waves of(Survey survey, WhatIf whatIf) {
        return new Waves(survey, whatIf);
    }

    /** The step that shows all. */
    public int last() {
        return last;
    }

    /** The step at which what happens to {@code node} is shown; 0 where nothing does. */
    int of(int node) {
        return steps.getOrDefault(node, 0);
    }

    /** {@code picture}, which shows all, as it is at a step: the same boxes and arrows, what comes later as it stands now. */
    public Picture upTo(Picture picture, int step) {
        return step >= last ? picture : picture.marked(survey, whole.upTo(this, step));
    }
}
