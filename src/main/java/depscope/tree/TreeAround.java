package depscope.tree;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A tree that is another one but for something: it answers as that one does, where it says nothing else. */
public abstract class TreeAround implements FileTree {
    /** What this is around; to close this is to close it. */
    protected final FileTree tree;

    protected TreeAround(FileTree tree) {
        this.tree = tree;
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
    public List<TreePath> added() {
        return tree.added();
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
