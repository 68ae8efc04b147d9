package depscope.ui.model;

import depscope.explain.Times;
import depscope.picture.Mark;
import depscope.picture.Picture;
import depscope.tree.TreePath;
import java.util.Optional;

/**
 * One prerequisite or dependent of a file, or one file of several.
 *
 * @param edge an edge to it; -1 where it stands for itself
 * @param time of its file, nanoseconds since 1970; 0 where there is none
 * @param beside the time that it is compared with, likewise; 0 where there is none
 * @param known how it is known, or how sure it is that it is read where make does not know; empty where it stands for itself
 * @param isKnown whether make knows
 * @param record where the edge is written down; empty where it is presumed from names, or there is no edge
 */
public record Row(int node, int edge, String name, TreePath path, long time, long beside, String known, boolean isKnown, Mark mark,
        Optional<Written> record) {
    /** @param place the byte of {@code file} where the prerequisite is named */
    public record Written(TreePath file, int place) implements Comparable<Written> {
        @Override
        public int compareTo(Written other) {
            int files = file.compareTo(other.file);
            return files != 0 ? files : Integer.compare(place, other.place);
        }
    }

    static final String NOT_READ = "not read";
    static final String CONDITIONAL = "perhaps";
    static final String MENDED = "by the fix";
    private static final long DAY = 86_400_000_000_000L;

    /** What {@link #known} means, in full. */
    public String meaning() {
        return switch (known) {
            case "" -> "";
            case "not known" -> "it is read, and make does not know";
            case "likely read" -> "make does not know; it is likely read: the search path that leads to it is learned, not known";
            case "may be read" -> "make does not know; whether it is read depends on what cannot be told here";
            case CONDITIONAL -> "a rule says so under a condition that is not known: make may know";
            case MENDED -> "it is read, and make would know with the fix in";
            case NOT_READ -> "recorded, and no longer read";
            case Picture.ORDER_ONLY -> "make sees to it that it is there first; its time does not count";
            default -> "make knows: " + known;
        };
    }

    /** Time of day; the day before it where that is another than the one it is compared with, and of another year that day alone. */
    public String clock() {
        if (time == 0) {
            return "";
        }
        if (Math.floorDiv(time, DAY) == Math.floorDiv(beside, DAY)) {
            return Times.clock(time);
        }
        String full = Times.full(time);
        return beside != 0 && full.startsWith(Times.full(beside).substring(0, 5)) ? full.substring(5, 16) : full.substring(0, 10);
    }

    /** How much newer or older it is than what it is compared with: {@code +18 s}, {@code −3 min}; empty where one has no time. */
    public String newer() {
        if (time == 0 || beside == 0) {
            return "";
        }
        return time == beside ? "same time" : (time > beside ? "+" : "−") + Times.span(time - beside);
    }

    public boolean isNewer() {
        return beside != 0 && time > beside;
    }

    public boolean isOlder() {
        return time != 0 && time < beside;
    }
}
