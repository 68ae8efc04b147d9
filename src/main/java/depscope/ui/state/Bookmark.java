package depscope.ui.state;

/**
 * A view to come back to. It holds paths, so that it outlives what is gone for a while.
 *
 * @param name what it shows, or what the user calls it
 */
public record Bookmark(String name, SavedView view) {
    Bookmark named(String newName) {
        return new Bookmark(newName, view);
    }
}
