package depscope.picture;

/**
 * A question put to the tree, whose answer is shown.
 *
 * @param target what it is about
 * @param header what was edited; -1 where none was named
 */
public record Asked(Kind kind, int target, int header) {
    public static final int NO_HEADER = -1;

    /** The two questions of triage. */
    public enum Kind { NOT_REBUILT, ALWAYS_REBUILT }
}
