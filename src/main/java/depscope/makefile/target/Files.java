package depscope.makefile.target;

import depscope.tree.Entry;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Files by the names that make has for them: seen from the directory that it runs in, links followed. */
public final class Files {
    private static final long SECOND = 1_000_000_000L;

    private final FileTree tree;
    private final Resolver resolver;
    private TreePath current;

    /** @param current the directory that make runs in, {@code .OBJDIR} */
    public Files(FileTree tree, Resolver resolver, TreePath current) {
        this.tree = tree;
        this.resolver = resolver;
        this.current = current;
    }

    /** Where relative names start from. */
    public TreePath current() {
        return current;
    }

    /** Goes to another directory, as {@code .OBJDIR:} does. */
    public void enter(TreePath directory) {
        current = directory;
    }

    /** The path, links followed, that a name means. */
    public TreePath real(String name) {
        return resolver.real(current, name);
    }

    public boolean exists(String name) {
        return !name.isEmpty() && stat(name).exists();
    }

    public boolean isDirectory(String name) {
        return !name.isEmpty() && stat(name).kind() == Entry.Kind.DIRECTORY;
    }

    /** Whether something may be there that this tree does not hold. */
    public boolean isUnknown(String name) {
        return !name.isEmpty() && stat(name).kind() == Entry.Kind.UNKNOWN;
    }

    /** Whole seconds; 1 for 0, and 0 where nothing is. */
    public long mtime(String name) {
        if (!exists(name)) {
            return 0;
        }
        long seconds = Math.floorDiv(stat(name).mtime(), SECOND);
        return seconds == 0 ? 1 : seconds;
    }

    /** The names in a directory, sorted; none if it may not be read. */
    public List<String> list(String directory) {
        try {
            return isDirectory(directory) ? tree.list(real(directory)) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The content of a plain file; empty if it may not be read. */
    public Optional<byte[]> read(String name) {
        try {
            return exists(name) ? Optional.of(tree.read(real(name))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Entry stat(String name) {
        return resolver.find(current, name).entry();
    }
}
