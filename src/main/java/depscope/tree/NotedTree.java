package depscope.tree;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A tree that notes which of its files are read: what was made of it holds as long as none of these changes. */
public final class NotedTree implements FileTree {
    private final FileTree tree;
    private final Set<TreePath> read = ConcurrentHashMap.newKeySet();

    public NotedTree(FileTree tree) {
        this.tree = tree;
    }

    /** The files that were read so far, or could not be. */
    public Set<TreePath> read() {
        return Set.copyOf(read);
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
        read.add(file);
        return tree.read(file);
    }

    @Override
    public boolean isPartial() {
        return tree.isPartial();
    }

    @Override
    public Optional<DirectoryTree> live() {
        return tree.live();
    }

    @Override
    public List<TreeProblem> problems() {
        return tree.problems();
    }

    @Override
    public void close() throws IOException {
        tree.close();
    }
}
