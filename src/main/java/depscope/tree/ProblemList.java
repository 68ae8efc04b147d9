package depscope.tree;

import java.util.ArrayList;
import java.util.List;

/** Problems as they are met. Only so many are kept: a broken tree must not fill the memory with complaints. */
final class ProblemList {
    private static final int MOST = 1_000;

    private final List<TreeProblem> kept = new ArrayList<>();
    private int more;

    synchronized void add(TreePath path, int line, String message) {
        if (kept.size() < MOST) {
            kept.add(new TreeProblem(path, line, message));
        } else {
            more++;
        }
    }

    void add(TreePath path, String message) {
        add(path, 0, message);
    }

    synchronized List<TreeProblem> toList() {
        List<TreeProblem> all = new ArrayList<>(kept);
        if (more > 0) {
            all.add(new TreeProblem(TreePath.ROOT, "and " + more + " more such problems"));
        }
        return List.copyOf(all);
    }
}
