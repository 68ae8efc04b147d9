package depscope.explain;

import depscope.tree.TreePath;
import java.util.List;

/**
 * Why a target will, or will not, be remade.
 *
 * @param target what was asked about
 * @param verdict in one word
 * @param sentence the answer in one or two sentences
 * @param reasons all that apply, the strongest first
 */
public record Explanation(TreePath target, Verdict verdict, String sentence, List<Reason> reasons) {
    /** The words are a contract with scripts, see {@link #label}. */
    public enum Verdict {
        UP_TO_DATE("up-to-date"), OUT_OF_DATE("out-of-date"), SILENTLY_STALE("silently-stale"), UNKNOWN("unknown");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param text one or two sentences
     * @param chain paths from the target to the cause, each needed by the one before; may be the target alone
     * @param evidence what shows it; behind a line that make printed of itself the makefile's, see {@link Evidence#withOrigins}
     * @param says what the make itself would print of it; empty if nothing
     */
    public record Reason(String text, List<TreePath> chain, List<Evidence> evidence, String says) {
        public Reason {
            evidence = Evidence.withOrigins(evidence);
        }

        /** One that no make prints. */
        public Reason(String text, List<TreePath> chain, List<Evidence> evidence) {
            this(text, chain, evidence, "");
        }
    }
}
