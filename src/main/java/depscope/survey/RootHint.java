package depscope.survey;

import depscope.record.DepRecord;
import depscope.record.ReadProblem;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.List;
import java.util.Optional;

/**
 * Notices a tree that was moved: what its records name by absolute paths is not where they say, but below
 * the tree itself.
 */
final class RootHint {
    /** So many words tell enough. */
    private static final int MOST_ASKED = 200;

    private RootHint() {
    }

    static Optional<ReadProblem> of(FileTree tree, Resolver links, List<DepRecord> records) {
        if (tree.isPartial()) {
            return Optional.empty();
        }
        TreePath start = links.real(tree.start());
        int asked = 0;
        int below = 0;
        for (DepRecord record : records) {
            for (int w = 0; w < record.words().count() && asked < MOST_ASKED; w++) {
                String word = record.words().raw(w);
                if (word.startsWith("/")) {
                    if (links.stat(TreePath.ofRaw(word)).exists()) {
                        return Optional.empty();
                    }
                    asked++;
                    below += links.stat(start.resolve(word.substring(1))).exists() ? 1 : 0;
                }
            }
        }
        return 2 * below <= asked ? Optional.empty() : Optional.of(ReadProblem.of(start,
                "files that records name by absolute paths are not there but below this tree: open it with --root "
                        + tree.name()));
    }
}
