package depscope.picture;

import depscope.survey.Survey;
import depscope.triage.Answer;
import depscope.triage.Triage;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * A question put to the tree, whose answer is shown.
 *
 * @param target what it is about
 * @param header what was edited; -1 where none was named
 */
public record Asked(Kind kind, int target, int header) {
    public static final int NO_HEADER = -1;

    /** The two questions of triage. */
    public enum Kind { NOT_REBUILT, ALWAYS_REBUILT }

    public boolean hasHeader() {
        return header != NO_HEADER;
    }

    public Answer answer(Survey survey) {
        Triage triage = Triage.of(survey);
        return kind == Kind.ALWAYS_REBUILT ? triage.alwaysRebuilt(target)
                : triage.notRebuilt(target, hasHeader() ? Optional.of(header) : Optional.empty());
    }

    /** The same about nodes of other numbers; empty where what it is about is gone, for it would be another question. */
    Optional<Asked> carried(IntUnaryOperator numbers) {
        Asked same = new Asked(kind, numbers.applyAsInt(target), header < 0 ? NO_HEADER : numbers.applyAsInt(header));
        return same.target >= 0 && (header < 0 || same.header >= 0) ? Optional.of(same) : Optional.empty();
    }
}
