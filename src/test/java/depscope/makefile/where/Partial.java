package depscope.makefile.where;

import depscope.tree.Entry;
import depscope.tree.FileTree;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.List;

/** A tree that is only a part of what was, as a snapshot is. */
public record Partial(FileTree tree) implements FileTree {
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
        return true;
    }
}
