package depscope.scan;

import depscope.tree.TreePath;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The directories a compilation looks for headers in: those for quotes alone first, then those for all
 * (gcc manual, "Directory Options"). Where each name leads is kept. Safe for several threads; equal only to
 * itself, and there is one for equal lists.
 */
final class SearchPath {
    /** Found beside its includer: what comes next is the whole path. */
    static final int BESIDE = -1;
    /** Found by no search, as the source itself or by an absolute name. */
    static final int NOWHERE = -2;

    /**
     * A header that was found.
     *
     * @param source null if there is none of that name
     * @param index where on the path it was, or {@link #BESIDE} or {@link #NOWHERE}
     */
    record Hit(Source source, int index) {
        static final Hit NONE = new Hit(null, NOWHERE);
    }

    /** How a name and a directory lead to a file. */
    interface Finder {
        Optional<Source> find(TreePath directory, String name);
    }

    private final List<TreePath> directories;
    private final int forAll;
    private final int systems;
    private final Finder finder;
    private final Names names;
    /** Where headers lead, by their number. A hit that a race loses is found again, and is equal. */
    private volatile Hit[] quoted = {};
    private volatile Hit[] bracketed = {};

    /**
     * @param forAll the first of the directories that is looked in for names in angle brackets too
     * @param systems the first of those that hold system headers
     */
    SearchPath(Names names, List<TreePath> directories, int forAll, int systems, Finder finder) {
        this.names = names;
        this.directories = directories;
        this.forAll = forAll;
        this.systems = systems;
        this.finder = finder;
    }

    Hit find(Directives.Header header, TreePath includer) {
        Hit beside = header.quoted() ? beside(header, includer) : Hit.NONE;
        return beside.source() != null ? beside : search(header);
    }

    /** What is there beside its includer, or by an absolute name. */
    Hit beside(Directives.Header header, TreePath includer) {
        boolean absolute = header.name().startsWith("/");
        return finder.find(absolute ? TreePath.ROOT : includer, header.name())
                .map(source -> new Hit(source, absolute ? NOWHERE : BESIDE)).orElse(Hit.NONE);
    }

    /** What the path has of that name. */
    Hit search(Directives.Header header) {
        Hit[] hits = header.quoted() ? quoted : bracketed;
        int number = header.number();
        if (number < hits.length && hits[number] != null) {
            return hits[number];
        }
        Hit hit = header.name().startsWith("/") ? beside(header, TreePath.ROOT)
                : search(header.name(), header.quoted() ? 0 : forAll);
        if (number >= hits.length) {
            hits = Arrays.copyOf(hits, Math.max(number + 1, names.headers() + 256));
        }
        hits[number] = hit;
        if (header.quoted()) {
            quoted = hits;
        } else {
            bracketed = hits;
        }
        return hit;
    }

    /** Whether it was found in one of the system's directories. */
    boolean isSystem(Hit hit) {
        return hit.index >= systems;
    }

    /** What {@code #include_next} finds from a file that was found at {@code index}. */
    Hit findNext(Directives.Header header, TreePath includer, int index) {
        return index == NOWHERE || header.name().startsWith("/") ? find(header, includer)
                : search(header.name(), Math.max(index + 1, 0));
    }

    private Hit search(String name, int from) {
        for (int i = from; i < directories.size(); i++) {
            Optional<Source> found = finder.find(directories.get(i), name);
            if (found.isPresent()) {
                return new Hit(found.get(), i);
            }
        }
        return Hit.NONE;
    }
}
