package depscope.makefile.target;

import depscope.makefile.value.Spot;
import java.util.List;
import java.util.Optional;

/** An ordered list of directories to look for files in ({@code .PATH}, {@code .PATH.c}). */
public final class SearchPath {
    SearchPath(Directories all) {
    }

    /** Adds a directory at the end, if it can be read and is not there yet; {@code .DOTLAST} at the front. */
    public void add(String directory) {
        throw new UnsupportedOperationException();
    }

    public void clear() {
        throw new UnsupportedOperationException();
    }

    /** Adds those of {@code other} that are not here yet. */
    public void concat(SearchPath other) {
        throw new UnsupportedOperationException();
    }

    /** Where a file is found, as bmake names it: {@code a.c}, {@code ../src/a.c}. */
    public Optional<String> find(String name) {
        throw new UnsupportedOperationException();
    }

    /** The files that a word with wildcards or braces means. */
    public List<String> expand(String word, Spot spot) {
        throw new UnsupportedOperationException();
    }

    /** Whether a word is to be expanded: it has a wildcard or brace, and all brackets are closed. */
    public static boolean hasWildcards(String word) {
        throw new UnsupportedOperationException();
    }
}
