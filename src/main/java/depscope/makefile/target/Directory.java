package depscope.makefile.target;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A directory as it was when make read it. */
final class Directory {
    private final String name;
    private final List<String> sorted;
    private final Set<String> names;
    private final boolean known;

    /**
     * @param name as the makefile writes it
     * @param sorted what is in it, {@code .} and {@code ..} too
     * @param known false where the tree does not hold the directory: it may be there, and anything in it
     */
    Directory(String name, List<String> sorted, boolean known) {
        this.name = name;
        this.sorted = sorted;
        this.known = known;
        names = new HashSet<>(sorted);
    }

    String name() {
        return name;
    }

    boolean has(String file) {
        return names.contains(file);
    }

    List<String> sorted() {
        return sorted;
    }

    boolean isKnown() {
        return known;
    }

    /** How make names a file in it. */
    String file(String file) {
        return name + "/" + file;
    }
}
