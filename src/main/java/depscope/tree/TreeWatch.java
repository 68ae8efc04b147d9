package depscope.tree;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Tells which files of an open tree may have changed, while it is open. Directories are watched by the system's
 * events where there are any, and else looked at about once a second. What happens in quick succession is told
 * together, after {@value Gathering#QUIET} nanoseconds of quiet or {@value Gathering#LONGEST} after the first.
 *
 * <p>What may have happened unseen is told too: all that is watched, when watching begins, when more files are added
 * to it, and when more happened at once than the system remembers. Who is told compares with what is known.
 *
 * <p>Works on a thread of its own, which ends when this is closed. To be used by any thread.
 */
public final class TreeWatch implements Closeable {
    private static final long SECOND = 1_000_000_000;
    /** Looking is to take no more of the time than one in so many parts. */
    private static final int PARTS = 50;

    private final DirectoryTree tree;
    private final TreeEvents events;
    private final LongSupplier clock;
    private final Consumer<Set<TreePath>> told;
    private final Queue<Set<TreePath>> more = new ConcurrentLinkedQueue<>();
    private final WatchedPlaces places;
    private final Gathering gathering = new Gathering();
    private final Thread thread;
    private long nextLook;
    private volatile boolean held;
    private volatile boolean closed;

    /**
     * Begins to watch the directories that {@code files} are in.
     *
     * @param files real paths, whether or not they are there; for directories of which nothing is told only these are looked at
     * @param clock nanoseconds, of any clock that only goes forward
     * @param told the paths that may have changed, by path; called on the thread of the watch
     * @return empty if nothing in {@code tree} ever changes, as in an archive
     */
    public static Optional<TreeWatch> start(FileTree tree, Collection<TreePath> files, LongSupplier clock, Consumer<Set<TreePath>> told) {
        return tree.live().map(live -> new TreeWatch(live, events(live), files, clock, told));
    }

    private static TreeEvents events(DirectoryTree tree) {
        try {
            return new FileEvents(tree);
        } catch (IOException e) {
            return new NoEvents(tree);
        }
    }

    TreeWatch(DirectoryTree tree, TreeEvents events, Collection<TreePath> files, LongSupplier clock, Consumer<Set<TreePath>> told) {
        this.tree = tree;
        this.events = events;
        this.clock = clock;
        this.told = told;
        places = new WatchedPlaces(tree, events);
        cover(files);
        thread = new Thread(this::run, "watch " + tree.name());
        thread.setDaemon(true);
        thread.start();
    }

    /** Watches the directories of these files too; they are all told of, as what may have changed. */
    public void cover(Collection<TreePath> files) {
        more.add(Set.copyOf(files));
    }

    /** While held still, nothing is told; what happens meanwhile is told afterwards. */
    public void hold(boolean still) {
        held = still;
    }

    public boolean isHeld() {
        return held;
    }

    /** Nothing more is told; what is being told may not be over. */
    @Override
    public void close() {
        closed = true;
        events.close();
    }

    private void run() {
        try {
            while (!closed) {
                for (Set<TreePath> files = more.poll(); files != null; files = more.poll()) {
                    gathering.add(places.cover(files), clock.getAsLong());
                }
                look();
                tell();
                take(events.await(pause(clock.getAsLong())));
            }
        } catch (InterruptedException e) {
            closed = true;
            events.close();
        }
    }

    /** At most a second: then files may have been added, or what was held still be let go. */
    private long pause(long now) {
        long until = gathering.isEmpty() ? SECOND : held ? SECOND / 4 : Math.min(SECOND, gathering.remaining(now));
        return Math.max(1, places.isPolling() ? Math.min(until, nextLook - now) : until);
    }

    private void look() {
        long now = clock.getAsLong();
        if (places.isPolling() && now >= nextLook) {
            add(places.poll());
            long after = clock.getAsLong();
            nextLook = after + Math.max(SECOND, PARTS * (after - now));
        }
    }

    private void tell() {
        if (!held && !gathering.isEmpty() && gathering.remaining(clock.getAsLong()) <= 0) {
            told.accept(gathering.take());
        }
    }

    private void take(TreeEvents.Batch batch) {
        add(batch.paths());
        Set<TreePath> changed = new HashSet<>();
        batch.ended().forEach(directory -> changed.addAll(places.renew(directory)));
        if (batch.lost()) {
            changed.addAll(places.everything());
        }
        gathering.add(changed, clock.getAsLong());
    }

    private void add(Set<TreePath> paths) {
        Set<TreePath> changed = new HashSet<>();
        paths.forEach(path -> changed.addAll(places.happened(path)));
        gathering.add(changed, clock.getAsLong());
    }
}
