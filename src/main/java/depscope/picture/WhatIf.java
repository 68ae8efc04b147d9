package depscope.picture;

import depscope.rebuild.Edit;
import depscope.rebuild.Impact;
import depscope.survey.Outlook;
import depscope.survey.Survey;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What pretended edits do, as things are or as if the fix were in.
 *
 * @param impact what it does as is pretended
 * @param asThingsAre what it does without the fix; the same as {@code impact} where none is pretended
 * @param withFix whether it is pretended that all that is known to be missing were recorded
 * @param deleted what is pretended to be deleted; the rest of {@code impact.edited()} is changed
 * @param revealed what the edit reaches as things are, and make would remake without it were it told all
 */
public record WhatIf(Impact impact, Impact asThingsAre, boolean withFix, Set<Integer> deleted, Set<Integer> revealed) {
    /** What {@code state} pretends; empty if nothing. */
    public static Optional<WhatIf> of(Survey survey, ViewState state) {
        if (!state.isWhatIf()) {
            return Optional.empty();
        }
        List<Edit> edits = state.edited().stream().map(node -> state.isDeleted(node) ? Edit.delete(node) : Edit.change(node)).toList();
        Impact asThingsAre = survey.outlook().pretend(edits);
        if (!state.withFix()) {
            return Optional.of(new WhatIf(asThingsAre, asThingsAre, false, state.deleted(), Set.of()));
        }
        Outlook mended = survey.outlookWithFix();
        Set<Integer> revealed = new TreeSet<>(targets(asThingsAre));
        Set<Integer> outOfDate = new HashSet<>(Arrays.stream(mended.alreadyOutOfDate()).boxed().toList());
        revealed.retainAll(outOfDate);
        return Optional.of(new WhatIf(mended.pretend(edits), asThingsAre, true, state.deleted(), revealed));
    }

    /** All that make remakes, leaves stale or gives up, by path. */
    Set<Integer> reached() {
        Set<Integer> nodes = targets(impact);
        nodes.addAll(revealed);
        return nodes;
    }

    private static Set<Integer> targets(Impact impact) {
        Set<Integer> nodes = new TreeSet<>();
        impact.rebuilt().forEach(rebuilt -> nodes.add(rebuilt.target()));
        impact.leftStale().forEach(left -> nodes.add(left.target()));
        impact.cannotBeMade().forEach(stopped -> nodes.add(stopped.target()));
        return nodes;
    }
}
