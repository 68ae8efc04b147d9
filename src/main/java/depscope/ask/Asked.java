package depscope.ask;

import depscope.record.Make;
import depscope.tree.TreePath;

/** What asking a directory's make comes to: a {@link Question} to be put to it, or {@link Nothing} to be asked. */
public sealed interface Asked permits Question, Asked.Nothing {
    /**
     * @param directory that would have been asked in
     * @param because a sentence that says why nothing needs asking
     */
    record Nothing(TreePath directory, Make make, String because) implements Asked {
    }
}
