package depscope.bench;

import depscope.tree.Entry;
import depscope.tree.FileTree;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A tree that counts how often a file is read. */
final class CountingTree implements FileTree {
    private final FileTree tree;
    private final AtomicLong reads = new AtomicLong();

    CountingTree(FileTree tree) {
        this.tree = tree;
    }

    long reads() {
        return reads.get();
    }

    @Override
    public String name() {
        return tree.name();
    }

    @Override
    public TreePath start() {
        return tree.start();
    }

    @Override
    public Entry look(TreePath path) {
        return tree.look(path);
    }

    @Override
    public List<String> list(TreePath directory) throws IOException {
        return tree.list(directory);
    }

    @Override
    public byte[] read(TreePath file) throws IOException {
        reads.incrementAndGet();
        return tree.read(file);
    }
}
