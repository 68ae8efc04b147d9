package depscope.tree;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a system tells that has no events, or none left to give. */
class NoEvents implements TreeEvents {
    private final FileTree tree;
    private final CountDownLatch closed = new CountDownLatch(1);

    NoEvents(FileTree tree) {
        this.tree = tree;
    }

    @Override
    public Answer watch(TreePath directory) {
        return tree.look(directory).kind() == Entry.Kind.DIRECTORY ? Answer.REFUSED : Answer.GONE;
    }

    @Override
    public Batch await(long nanos) throws InterruptedException {
        closed.await(nanos, TimeUnit.NANOSECONDS);
        return Batch.NOTHING;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
