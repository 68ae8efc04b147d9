package depscope.ui.state;

import java.util.List;

/**
 * How a tree was looked at: the way, where on it the user is, and bookmarks.
 *
 * @param steps at least one
 * @param at index of the step that is shown
 */
public record History(List<SavedView> steps, int at, List<Bookmark> bookmarks) {
    /** Steps that are kept at most. */
    public static final int MOST_STEPS = 100;
    /** A view may be of thousands of files. */
    private static final int MOST_NAMES = 20_000;

    /** @throws IllegalArgumentException if there is no step {@code at} */
    public History {
        if (at < 0 || at >= steps.size()) {
            throw new IllegalArgumentException("there is no step " + at);
        }
        steps = List.copyOf(steps);
        bookmarks = List.copyOf(bookmarks);
    }

    public SavedView now() {
        return steps.get(at);
    }

    /** Whether there is more to come back to than where every visit begins. */
    public boolean isWalked() {
        return steps.size() > 1 || !bookmarks.isEmpty();
    }

    /** What of it is worth keeping: where the user is, and the steps closest to that. */
    History bounded() {
        int from = 0;
        int to = steps.size();
        int names = steps.stream().mapToInt(step -> step.paths().size()).sum();
        while (to - from > 1 && (to - from > MOST_STEPS || names > MOST_NAMES)) {
            SavedView left = at - from >= to - 1 - at ? steps.get(from++) : steps.get(--to);
            names -= left.paths().size();
        }
        return new History(steps.subList(from, to), at - from, bookmarks);
    }
}
