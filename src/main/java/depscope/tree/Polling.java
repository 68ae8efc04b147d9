package depscope.tree;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds out by looking again what has changed in directories of which nothing is told. */
final class Polling {
    private static final class Seen {
        Entry directory = Entry.MISSING;
        final Map<TreePath, Entry> files = new HashMap<>();
    }

    private final FileTree tree;
    private final Map<TreePath, Seen> directories = new TreeMap<>();

    Polling(FileTree tree) {
        this.tree = tree;
    }

    boolean isEmpty() {
        return directories.isEmpty();
    }

    /** From now on {@code directory} is looked at: which names it has, and {@code files} in it themselves. */
    void add(TreePath directory, Collection<TreePath> files) {
        Seen seen = directories.computeIfAbsent(directory, any -> new Seen());
        files.forEach(file -> seen.files.computeIfAbsent(file, tree::look));
        renew(directory, seen);
    }

    void remove(TreePath directory) {
        directories.remove(directory);
    }

    /** What came, went or changed since it was looked at last. */
    Set<TreePath> changes() {
        Set<TreePath> changes = new HashSet<>();
        directories.forEach((directory, seen) -> {
            changes.addAll(renew(directory, seen));
            seen.files.replaceAll((file, before) -> {
                Entry now = tree.look(file);
                if (!now.equals(before)) {
                    changes.add(file);
                }
                return now;
            });
        });
        return changes;
    }

    /** A directory has another time as soon as a name came or went. */
    private Set<TreePath> renew(TreePath directory, Seen seen) {
        Entry now = tree.look(directory);
        if (now.equals(seen.directory)) {
            return Set.of();
        }
        seen.directory = now;
        Set<TreePath> found = new HashSet<>();
        for (TreePath path : names(tree, directory)) {
            if (seen.files.putIfAbsent(path, tree.look(path)) == null) {
                found.add(path);
            }
        }
        return found;
    }

    /** What is in {@code directory}; nothing if it cannot be listed. */
    static List<TreePath> names(FileTree tree, TreePath directory) {
        try {
            return tree.list(directory).stream().map(directory::child).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
