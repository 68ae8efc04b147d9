package depscope.ui.model;

import depscope.explain.Evidence;
import depscope.explain.Explanation;
import depscope.survey.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All reasons why a target is made again, and what its make itself would print of each.
 *
 * @param make whose words they are
 * @param reasons the strongest first
 * @param command how its command changed, where it did and both are known
 */
public record WhyModel(String make, List<Reason> reasons, Optional<CommandChange> command) {
    /**
     * @param text a sentence; empty where it is said above
     * @param says what the make would print; empty if nothing
     * @param written a line that shows it, if there is one
     */
    public record Reason(String text, String says, Optional<Evidence.Line> written) {
    }

    /** @param said the sentences that stand above anyway */
    static WhyModel of(Survey survey, int node, Explanation why, Set<String> said) {
        List<Reason> reasons = new ArrayList<>();
        for (Explanation.Reason reason : why.reasons()) {
            String text = said.contains(reason.text()) ? "" : reason.text();
            if (!text.isEmpty() || !reason.says().isEmpty()) {
                reasons.add(new Reason(text, reason.says(), reason.evidence().stream().filter(Evidence.Line.class::isInstance)
                        .map(Evidence.Line.class::cast).findFirst()));
            }
        }
        return new WhyModel(survey.laws().of(node).make().label(), List.copyOf(reasons), CommandChange.of(survey, node));
    }

    public boolean isEmpty() {
        return reasons.isEmpty() && command.isEmpty();
    }
}
