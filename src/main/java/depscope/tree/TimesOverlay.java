package depscope.tree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree whose files have the times that an mtree(5) file at its root says, and not those they were
 * given when the tree was copied or checked out: git keeps no times, and without them nothing can be
 * said of what is out of date. What is not named there keeps its own time, and so does a file that has
 * another size than is said there: it was changed since.
 */
public final class TimesOverlay implements FileTree {
    /** The name of the file that has the times. */
    public static final TreePath FILE = TreePath.of("/tree.mtree");

    private final FileTree tree;
    private final Map<TreePath, Long> times = new HashMap<>();
    private final Map<TreePath, Long> sizes = new HashMap<>();
    private final List<TreeProblem> problems;

    private TimesOverlay(FileTree tree, MtreeReader.Result read) {
        this.tree = tree;
        List<TreeProblem> found = new ArrayList<>(tree.problems());
        found.addAll(read.problems());
        ProblemList gone = new ProblemList();
        for (MtreeEntry entry : read.entries()) {
            entry.mtime().ifPresent(mtime -> times.put(entry.path(), mtime));
            entry.size().ifPresent(size -> sizes.put(entry.path(), size));
            if (isMissed(entry)) {
                gone.add(FILE, entry.line(), "names a file that is not there: " + entry.path());
            }
        }
        found.addAll(gone.toList());
        problems = List.copyOf(found);
    }

    /** The tree with the times that its {@link #FILE} says; the tree itself if it has none. */
    public static FileTree over(FileTree tree) {
        if (tree.look(FILE).kind() != Entry.Kind.FILE) {
            return tree;
        }
        try {
            return new TimesOverlay(tree, MtreeReader.read(FILE, tree.read(FILE)));
        } catch (IOException e) {
            TreeProblem problem = new TreeProblem(FILE, "the times cannot be read: " + e.getMessage());
            return new TimesOverlay(tree, new MtreeReader.Result(List.of(), List.of(problem)));
        }
    }

    /** Only of plain files: git keeps no empty directories either. */
    private boolean isMissed(MtreeEntry entry) {
        return entry.type().equals("file") && !entry.optional()
                && tree.look(entry.path()).kind() == Entry.Kind.MISSING;
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
        Entry entry = tree.look(path);
        Long mtime = times.get(path);
        boolean changed = entry.kind() == Entry.Kind.FILE && sizes.getOrDefault(path, entry.size()) != entry.size();
        return mtime == null || !entry.exists() || changed ? entry : entry.withTime(mtime);
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
    public List<TreeProblem> problems() {
        return problems;
    }

    @Override
    public void close() throws IOException {
        tree.close();
    }
}
