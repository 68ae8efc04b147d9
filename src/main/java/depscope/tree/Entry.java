package depscope.tree;

/**
 * What is at a path, its last name not followed if it is a link.
 *
 * @param kind what it is
 * @param mtime time of last change, nanoseconds since 1970-01-01T00:00Z; 0 where there is none
 * @param size bytes; 0 where that means nothing
 * @param link where a {@link Kind#LINK} points, raw as {@link TreePath#raw}; empty otherwise
 */
public record Entry(Kind kind, long mtime, long size, String link) {
    /**
     * {@link #UNREADABLE}: something is there or above it that cannot be looked at. {@link #UNKNOWN}: the
     * tree holds only a part of its root, and not the directory that this would be in.
     */
    public enum Kind { FILE, DIRECTORY, LINK, OTHER, MISSING, UNREADABLE, UNKNOWN }

    public static final Entry MISSING = new Entry(Kind.MISSING, 0, 0, "");
    public static final Entry UNKNOWN = new Entry(Kind.UNKNOWN, 0, 0, "");
    public static final Entry UNREADABLE = new Entry(Kind.UNREADABLE, 0, 0, "");

    public static Entry file(long mtime, long size) {
        return new Entry(Kind.FILE, mtime, size, "");
    }

    public static Entry directory(long mtime) {
        return new Entry(Kind.DIRECTORY, mtime, 0, "");
    }

    public static Entry link(long mtime, String target) {
        return new Entry(Kind.LINK, mtime, 0, target);
    }

    /** Whether make would find something there. */
    public boolean exists() {
        return kind != Kind.MISSING && kind != Kind.UNREADABLE && kind != Kind.UNKNOWN;
    }

    public Entry withTime(long nanos) {
        return new Entry(kind, nanos, size, link);
    }
}
