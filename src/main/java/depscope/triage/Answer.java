package depscope.triage;

import depscope.explain.Evidence;
import depscope.tree.TreePath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@link Triage} answers.
 *
 * @param headline the answer in one sentence
 * @param chain from the cause, a header mostly, to the target that was asked about; empty if nothing leads there
 * @param paragraphs why that is so, a few sentences each; may be empty
 * @param fixes what to do about it, the lasting remedy first; empty if there is nothing to mend, or no remedy known
 * @param text all of it as plain text for a mail: lines of at most 78 columns, no tabs, ASCII but for what names and
 *     quoted lines have of their own
 */
public record Answer(String headline, List<Step> chain, List<String> paragraphs, List<String> fixes, String text) {
    public Answer {
        chain = List.copyOf(chain);
        paragraphs = List.copyOf(paragraphs);
        fixes = List.copyOf(fixes);
    }

    /**
     * One file of a chain, and how it comes to depend on the one before.
     *
     * @param node -1 if the graph does not know it
     * @param edge the edge that tells; -1 for the first step, and where none does
     * @param evidence where it is written down, or where it is not; empty for the first step
     * @param time of the file, nanoseconds since 1970; 0 where there is none
     */
    public record Step(TreePath path, int node, int edge, How how, Optional<Evidence> evidence, long time) {
    }

    /** How a step depends on the one before it. */
    public enum How {
        /** It does not: the chain begins here. */
        START(""),
        /** A source or header includes it. */
        INCLUDED("includes it"),
        /** A dependency record lists it. */
        RECORDED("needs it, recorded"),
        /** A rule names it. */
        RULED("needs it, by its rule"),
        /** It reads it, and neither a record nor a rule tells make. */
        NO_RECORD("reads it, no record"),
        /** It cannot be told whether it reads it; neither a record nor a rule says so. */
        MAY_READ("may read it, no record");

        private final String said;

        How(String said) {
            this.said = said;
        }

        /** The word for it in reports. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** The same as part of a sentence about two files; empty for the start. */
        public String said() {
            return said;
        }
    }
}
