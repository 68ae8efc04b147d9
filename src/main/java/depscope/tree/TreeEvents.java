package depscope.tree;

import java.io.Closeable;
import java.util.Set;

/** Tells what happens to the names in directories; used by one thread, closed by any. */
interface TreeEvents extends Closeable {
    /** What became of the wish to watch a directory: {@link #REFUSED} if it is there, and nothing would be told of it. */
    enum Answer { WATCHED, GONE, REFUSED }

    /**
     * @param paths names that came, went, or of which what they stand for changed
     * @param ended directories that are watched no more
     * @param lost whether more happened than is told
     */
    record Batch(Set<TreePath> paths, Set<TreePath> ended, boolean lost) {
        static final Batch NOTHING = new Batch(Set.of(), Set.of(), false);
    }

    /** Watches {@code directory} as it is now; what was watched by this name before, and is another one, no more. */
    Answer watch(TreePath directory);

    /** Waits up to so many nanoseconds for something to happen. {@link Batch#NOTHING} at once if this is closed. */
    Batch await(long nanos) throws InterruptedException;

    @Override
    void close();
}
