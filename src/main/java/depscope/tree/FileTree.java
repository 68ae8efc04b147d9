package depscope.tree;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A tree of files as it stands: a directory, an archive, or one made up in memory. Safe for use by
 * several threads. No method follows a link at the end of the path it is given, and directories on the
 * way must be real ones: {@link Resolver} turns any path into such a one. The message of an
 * {@link IOException} says what is the matter in one line, without the path.
 */
public interface FileTree extends Closeable {
    /** What the user called it: the directory's or archive's path as given. */
    String name();

    /** Where the tree begins that is to be explored, within the root that absolute paths start from. */
    TreePath start();

    /** What is at {@code path}; never throws: {@link Entry#MISSING} and {@link Entry#UNREADABLE} say why not. */
    Entry look(TreePath path);

    /**
     * The names in a directory, raw, sorted by byte.
     *
     * @throws IOException if it is no directory or may not be read
     */
    List<String> list(TreePath directory) throws IOException;

    /**
     * The whole content of a plain file. The array may be the tree's own: it is to be read, not changed.
     *
     * @throws IOException if it is gone, no plain file, larger than 2 GiB, or may not be read
     */
    byte[] read(TreePath file) throws IOException;

    /**
     * Whether this is only a part of what was under its root, as a snapshot is: then a file whose very
     * directory is not here may well be there in truth.
     */
    default boolean isPartial() {
        return false;
    }

    /** The directory that this shows, of which files may change while it is open; empty if nothing here ever does. */
    default Optional<DirectoryTree> live() {
        return Optional.empty();
    }

    /** Files that are shown here and are not there in truth: what make answered and nobody has saved. */
    default List<TreePath> added() {
        return List.of();
    }

    /** What could not be read of the tree itself, for instance the rest of an archive that is cut off. */
    default List<TreeProblem> problems() {
        return List.of();
    }

    @Override
    default void close() throws IOException {
    }
}
