package depscope.explain;

import depscope.tree.TreePath;

/** Something a person can go and look at. */
public sealed interface Evidence {
    /** The file it is in, or is about. */
    TreePath file();

    /** What it says, one line. */
    String text();

    /**
     * A line of a file.
     *
     * @param line from 1
     */
    record Line(TreePath file, int line, String text) implements Evidence {
    }

    /**
     * The time of a file.
     *
     * @param mtime nanoseconds since 1970
     */
    record Time(TreePath file, long mtime) implements Evidence {
        @Override
        public String text() {
            return "changed " + Times.full(mtime);
        }
    }

    /** Something that is so of a file, or of its name, without a line that says it. */
    record Fact(TreePath file, String text) implements Evidence {
    }
}
