package depscope.reader;

import depscope.record.ReadProblem;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;

/** The problems of one file while it is read: the first few with their place, the rest as a number. */
final class ProblemList {
    /** Enough to see what is the matter; a file that is no record at all would give one for each line. */
    static final int SHOWN = 5;

    private final TreePath file;
    private final byte[] bytes;
    private final List<ReadProblem> shown = new ArrayList<>();
    private int more;

    ProblemList(TreePath file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    void add(int offset, String message) {
        if (shown.size() < SHOWN) {
            shown.add(ReadProblem.at(file, bytes, offset, message));
        } else {
            more++;
        }
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    List<ReadProblem> done() {
        if (more > 0) {
            shown.add(ReadProblem.of(file, more + (more == 1 ? " more problem" : " more problems") + " like these"));
            more = 0;
        }
        return shown;
    }
}
