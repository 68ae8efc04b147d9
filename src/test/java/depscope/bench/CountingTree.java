package depscope.bench;

import depscope.tree.FileTree;
import depscope.tree.TreeAround;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** A tree that counts how often a file is read. */
final class CountingTree extends TreeAround {
    private final AtomicLong reads = new AtomicLong();

    CountingTree(FileTree tree) {
        super(tree);
    }

    long reads() {
        return reads.get();
    }

    @Override
    public byte[] read(TreePath file) throws IOException {
        reads.incrementAndGet();
        return tree.read(file);
    }
}
