package depscope.graph;

import java.util.Locale;

/** How depscope knows that a target needs a prerequisite. The make acts on the first two only, and not on mere order. */
public enum EdgeKind {
    /** A dependency record lists it. */
    RECORDED,
    /** A rule of the make names it. */
    RULED,
    /** It was read when the target was made, as a compiler's record says that no make reads. */
    OBSERVED,
    /** The source includes it. */
    INCLUDED;

    private static final EdgeKind[] ALL = values();

    static EdgeKind of(int ordinal) {
        return ALL[ordinal];
    }

    /** The word for it in reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
