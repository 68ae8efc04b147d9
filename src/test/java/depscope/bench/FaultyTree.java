package depscope.bench;

import depscope.tree.Entry;
import depscope.tree.FileTree;
import depscope.tree.TreeAround;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A tree of which some files are gone and others have another content, a moment old. */
final class FaultyTree extends TreeAround {
    private final Set<TreePath> gone;
    private final Map<TreePath, byte[]> contents;
    private final long now;

    FaultyTree(FileTree tree, Set<TreePath> gone, Map<TreePath, byte[]> contents, long now) {
        super(tree);
        this.gone = gone;
        this.contents = contents;
        this.now = now;
    }

    @Override
    public Entry look(TreePath path) {
        if (gone.contains(path)) {
            return Entry.MISSING;
        }
        Entry entry = tree.look(path);
        return contents.containsKey(path) ? Entry.file(now, entry.size()) : entry;
    }

    @Override
    public List<String> list(TreePath directory) throws IOException {
        return tree.list(directory).stream().filter(name -> !gone.contains(directory.child(name))).toList();
    }

    @Override
    public byte[] read(TreePath file) throws IOException {
        byte[] content = contents.get(file);
        return content == null ? tree.read(file) : content;
    }

    @Override
    public void close() {
        // The tree below is asked again and again.
    }
}
