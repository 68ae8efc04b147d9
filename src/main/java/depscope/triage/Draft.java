package depscope.triage;

import java.util.ArrayList;
import java.util.List;

/**
 * An answer before it is laid out: see {@link Answer}.
 *
 * @param way nodes from the cause to the target, each needed by, or read for, the next; empty if nothing leads there
 */
record Draft(String headline, List<Integer> way, List<String> paragraphs, List<String> fixes) {
    Draft(String headline, List<Integer> way, String paragraph) {
        this(headline, way, List.of(paragraph), List.of());
    }

    /** The same under another headline, which says what this one said. */
    Draft headed(String other) {
        return new Draft(other, way, paragraphs, fixes);
    }

    /** The same with what {@code other} says first, and with its remedies. */
    Draft and(Draft other) {
        List<String> more = new ArrayList<>(fixes);
        more.addAll(other.fixes);
        return new Draft(headline, way, and(other.headline).paragraphs, more);
    }

    /** The same with one more paragraph. */
    Draft and(String paragraph) {
        List<String> more = new ArrayList<>(paragraphs);
        more.add(paragraph);
        return new Draft(headline, way, more, fixes);
    }
}
