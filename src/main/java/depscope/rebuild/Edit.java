package depscope.rebuild;

import java.util.Collection;
import java.util.List;

/**
 * A pretended edit of one file.
 *
 * @param node the file, in the graph
 */
public record Edit(int node, Kind kind) {
    /** What is pretended. */
    public enum Kind {
        /** Its text is another, and its time is now. */
        CHANGE,
        /** It is no longer there. */
        DELETE
    }

    public static Edit change(int node) {
        return new Edit(node, Kind.CHANGE);
    }

    public static Edit delete(int node) {
        return new Edit(node, Kind.DELETE);
    }

    /** All of {@code nodes}, changed. */
    public static List<Edit> changes(Collection<Integer> nodes) {
        return nodes.stream().map(Edit::change).toList();
    }
}
