package depscope.tree;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The directories that a watch is for, and how each is watched: by events; by looking at it, where there are none;
 * or, as long as it is not there, by watching the nearest above it that is. To be used by one thread.
 */
final class WatchedPlaces {
    private final FileTree tree;
    private final TreeEvents events;
    private final Polling polling;
    /** The files that are known to matter, by directory. */
    private final NavigableMap<TreePath, Set<TreePath>> wanted = new TreeMap<>();

    WatchedPlaces(FileTree tree, TreeEvents events) {
        this.tree = tree;
        this.events = events;
        polling = new Polling(tree);
    }

    boolean isPolling() {
        return !polling.isEmpty();
    }

    /** Watches the directories of {@code files}. @return all that is in these directories */
    Set<TreePath> cover(Collection<TreePath> files) {
        NavigableSet<TreePath> directories = new TreeSet<>();
        for (TreePath file : files) {
            wanted.computeIfAbsent(file.parent(), any -> new HashSet<>()).add(file);
            directories.add(file.parent());
        }
        return all(directories);
    }

    /** What has changed of what is looked at. */
    Set<TreePath> poll() {
        return polling.changes();
    }

    /** All that is watched: every file that is known, and every name in its directories. */
    Set<TreePath> everything() {
        return all(List.copyOf(wanted.keySet()));
    }

    /** That something happened to {@code path}. @return all of which this may mean a change; nothing if it is of no matter */
    Set<TreePath> happened(TreePath path) {
        Set<TreePath> changed = new HashSet<>(renew(path));
        if (wanted.containsKey(path.parent())) {
            changed.add(path);
            if (!wanted.containsKey(path)) {
                explore(path, changed);
            }
        }
        return changed;
    }

    /** Watches anew what lies at or below {@code directory}, which came, went, or may be another one. */
    Set<TreePath> renew(TreePath directory) {
        Set<TreePath> found = new HashSet<>();
        if (wanted.containsKey(directory)) {
            found.addAll(all(List.of(directory)));
        }
        // Between "d/" and "d0" is what begins with "d/".
        found.addAll(all(List.copyOf(directory.isRoot() ? wanted.keySet() : wanted.subMap(directory.child(""), false,
                directory.parent().child(directory.rawName() + "0"), false).keySet())));
        return found;
    }

    /** A new directory is watched from its beginning, as soon as what it is in is. */
    private void explore(TreePath path, Set<TreePath> changed) {
        if (tree.look(path).kind() == Entry.Kind.DIRECTORY) {
            wanted.put(path, new HashSet<>());
            changed.addAll(all(List.of(path)));
            Polling.names(tree, path).forEach(name -> explore(name, changed));
        }
    }

    private Set<TreePath> all(Collection<TreePath> directories) {
        Set<TreePath> found = new HashSet<>();
        for (TreePath directory : directories) {
            watch(directory);
            // Listed only now: what comes later is told.
            found.addAll(Polling.names(tree, directory));
            found.addAll(wanted.get(directory));
        }
        return found;
    }

    private void watch(TreePath directory) {
        polling.remove(directory);
        TreePath at;
        TreePath below = directory;
        TreeEvents.Answer answer;
        do {
            at = directory;
            answer = events.watch(at);
            while (answer == TreeEvents.Answer.GONE && !at.isRoot()) {
                below = at;
                at = at.parent();
                answer = wanted.containsKey(at) ? TreeEvents.Answer.WATCHED : events.watch(at);
            }
            // What came before the one above it was watched is told by nobody.
        } while (!at.equals(directory) && tree.look(below).kind() == Entry.Kind.DIRECTORY);
        if (answer != TreeEvents.Answer.WATCHED) {
            polling.add(directory, wanted.get(directory));
        }
    }
}
