package depscope.explain;

import depscope.finding.Finding;
import depscope.tree.TreePath;
import java.util.List;

/**
 * A finding put in words.
 *
 * @param message what is the matter and why it is believed, one to three sentences
 * @param brief the same in a few words, for a list under the target's name
 * @param missing paths that are missing: from a record, or altogether
 * @param chain paths from the target to the cause, for drawing; may be the target alone
 * @param evidence what shows it; behind a line that make printed of itself the makefile's, see {@link Evidence#withOrigins}
 * @param fix the smallest change that puts it right, in the tree's own terms; empty where none is known
 */
public record Told(Finding finding, String message, String brief, List<TreePath> missing, List<TreePath> chain,
        List<Evidence> evidence, String fix) {
    public Told {
        evidence = Evidence.withOrigins(evidence);
    }

    Told(Finding finding, String message, String brief, List<TreePath> missing, List<TreePath> chain, List<Evidence> evidence) {
        this(finding, message, brief, missing, chain, evidence, "");
    }

    /** The message, but for a last sentence that only tells the fix. */
    public String claim() {
        boolean isTold = !fix.isEmpty() && message.endsWith(fix + ".");
        return isTold ? message.substring(0, message.lastIndexOf(". ", message.length() - fix.length() - 1) + 1) : message;
    }
}
