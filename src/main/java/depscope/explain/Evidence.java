package depscope.explain;

import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
     * @param origin the line of a makefile that make printed this one for, where that is known
     */
    record Line(TreePath file, int line, String text, Optional<Line> origin) implements Evidence {
        Line(TreePath file, int line, String text) {
            this(file, line, text, Optional.empty());
        }

        Line from(Optional<Line> makefile) {
            return new Line(file, line, text, makefile);
        }
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

    /** All of {@code evidence}, the origin of a line behind it as a line of its own; each origin once. */
    static List<Evidence> withOrigins(List<Evidence> evidence) {
        List<Evidence> all = new ArrayList<>();
        for (Evidence one : evidence) {
            if (one instanceof Line line && line.origin().isPresent()) {
                all.add(line.from(Optional.empty()));
                line.origin().filter(origin -> !all.contains(origin)).ifPresent(all::add);
            } else {
                all.add(one);
            }
        }
        return List.copyOf(all);
    }

    /** Something that is so of a file, or of its name, without a line that says it. */
    record Fact(TreePath file, String text) implements Evidence {
    }
}
