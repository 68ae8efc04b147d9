package depscope.tree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A tree as if one more file were in it, in the place of what may be there: what make answered can be looked at as a
 * record of the tree, and nothing is written. Several are one around the other.
 */
public final class WithFile extends TreeAround {
    private final TreePath file;
    private final byte[] content;
    private final Entry entry;

    /**
     * @param file where it is to be, in a directory that is there; no link on the way
     * @param content is kept as it is, and is not to be changed any more
     * @param mtime nanoseconds since 1970
     */
    public WithFile(FileTree tree, TreePath file, byte[] content, long mtime) {
        // An older answer in the same place is seen by nobody any more.
        super(tree instanceof WithFile other && other.file.equals(file) ? other.tree : tree);
        this.file = file;
        this.content = content;
        entry = Entry.file(mtime, content.length);
    }

    /** The same file around another tree. */
    WithFile around(FileTree other) {
        return new WithFile(other, file, content, entry.mtime());
    }

    /** The tree without any file that was added to it. */
    public static FileTree undone(FileTree tree) {
        return tree instanceof WithFile added ? undone(added.tree) : tree;
    }

    @Override
    public Entry look(TreePath path) {
        return path.equals(file) ? entry : tree.look(path);
    }

    @Override
    public List<String> list(TreePath directory) throws IOException {
        if (directory.equals(file)) {
            throw new IOException("not a directory");
        }
        List<String> names = tree.list(directory);
        if (!directory.equals(file.parent()) || names.contains(file.rawName())) {
            return names;
        }
        List<String> all = new ArrayList<>(names);
        all.add(file.rawName());
        all.sort(null);
        return all;
    }

    @Override
    public byte[] read(TreePath path) throws IOException {
        return path.equals(file) ? content : tree.read(path);
    }

    @Override
    public List<TreePath> added() {
        return Stream.concat(tree.added().stream(), Stream.of(file)).distinct().toList();
    }
}
