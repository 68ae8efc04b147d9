package depscope.tree;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A tree that notes which of its files are read: what was made of it holds as long as none of these changes. */
public final class NotedTree extends TreeAround {
    private final Set<TreePath> read = ConcurrentHashMap.newKeySet();

    public NotedTree(FileTree tree) {
        super(tree);
    }

    /** The files that were read so far, or could not be. */
    public Set<TreePath> read() {
        return Set.copyOf(read);
    }

    @Override
    public byte[] read(TreePath file) throws IOException {
        read.add(file);
        return tree.read(file);
    }
}
