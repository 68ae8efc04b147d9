package depscope.tree;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Gathers changes until nothing more happens for a while, or the first has waited long enough. */
final class Gathering {
    static final long QUIET = 200_000_000;
    static final long LONGEST = 700_000_000;

    private Set<TreePath> paths = new TreeSet<>();
    private long first;
    private long last;

    /** @param now nanoseconds, of any clock that only goes forward */
    void add(Collection<TreePath> more, long now) {
        if (more.isEmpty()) {
            return;
        }
        first = paths.isEmpty() ? now : first;
        last = now;
        paths.addAll(more);
    }

    boolean isEmpty() {
        return paths.isEmpty();
    }

    /** How long to wait yet; not above 0 if what there is may be told. Asked of no empty one. */
    long remaining(long now) {
        return Math.min(last + QUIET - now, first + LONGEST - now);
    }

    /** All that was gathered, by path, and begins anew. */
    Set<TreePath> take() {
        Set<TreePath> taken = paths;
        paths = new TreeSet<>();
        return taken;
    }
}
