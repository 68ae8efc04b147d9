package depscope.graph;

import java.util.Locale;

/** How sure it is that a target needs a prerequisite. What make itself says is certain. */
public enum Certainty {
    /** It follows from the target's own command and its sources. */
    CERTAIN,
    /** It follows from the sources, by a search path that is learned and not known. */
    LIKELY,
    /** It stands under a condition that is not known, or is a word of a command that need not be a file that is read. */
    POSSIBLE;

    private static final Certainty[] ALL = values();

    /** The word for it in reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Certainty of(int ordinal) {
        return ALL[ordinal];
    }
}
