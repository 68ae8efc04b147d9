package depscope.graph;

import java.util.Locale;

/** How depscope knows that a target needs a prerequisite. The make acts on the first two only. */
public enum EdgeKind {
    /** A dependency record lists it. */
    RECORDED,
    /** A rule of the make names it. */
    RULED,
    /** A trace of the build saw it read. */
    OBSERVED,
    /** The source includes it. */
    INCLUDED;

    private static final EdgeKind[] ALL = values();

    static EdgeKind of(int ordinal) {
        return ALL[ordinal];
    }

    /** Whether the make decides by it. */
    public boolean knownToMake() {
        return this == RECORDED || this == RULED;
    }

    /** The word for it in reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
