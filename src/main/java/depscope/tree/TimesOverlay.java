package depscope.tree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tree whose files have the times that an mtree(5) file at its root says, and not those they were
 * given when the tree was copied or checked out: git keeps no times, and without them nothing can be
 * said of what is out of date. What is not named there keeps its own time, and so does a file that has
 * another size than is said there, or another time of its own than when the tree was opened: it was
 * changed since.
 */
public final class TimesOverlay extends TreeAround {
    /** The name of the file that has the times. */
    public static final TreePath FILE = TreePath.of("/tree.mtree");

    private final Map<TreePath, Long> times = new HashMap<>();
    private final Map<TreePath, Long> sizes = new HashMap<>();
    /** The times that files had of their own. */
    private final Map<TreePath, Long> own = new HashMap<>();
    private final Entry told;
    private final List<TreeProblem> problems;

    private TimesOverlay(FileTree tree, MtreeReader.Result read) {
        super(tree);
        told = tree.look(FILE);
        List<TreeProblem> found = new ArrayList<>(tree.problems());
        found.addAll(read.problems());
        ProblemList gone = new ProblemList();
        for (MtreeEntry entry : read.entries()) {
            entry.mtime().ifPresent(mtime -> times.put(entry.path(), mtime));
            entry.size().ifPresent(size -> sizes.put(entry.path(), size));
            Entry now = tree.look(entry.path());
            own.put(entry.path(), now.mtime());
            // Only of plain files: git keeps no empty directories either.
            if (entry.type().equals("file") && !entry.optional() && now.kind() == Entry.Kind.MISSING) {
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

    /** The same tree, its times told anew if what tells them was changed since; {@code tree} itself if it was not. */
    public static FileTree renewed(FileTree tree) {
        if (tree instanceof WithFile added) {
            FileTree below = renewed(added.tree);
            return below == added.tree ? tree : added.around(below);
        }
        Optional<DirectoryTree> live = tree.live();
        if (live.isEmpty()) {
            return tree;
        }
        Entry told = tree instanceof TimesOverlay overlay ? overlay.told : Entry.MISSING;
        return live.get().look(FILE).equals(told) ? tree : over(live.get());
    }

    @Override
    public Entry look(TreePath path) {
        Entry entry = tree.look(path);
        Long mtime = times.get(path);
        if (mtime == null) {
            return entry;
        }
        boolean changed = entry.kind() == Entry.Kind.FILE && (sizes.getOrDefault(path, entry.size()) != entry.size()
                || own.get(path) != entry.mtime());
        return !entry.exists() || changed ? entry : entry.withTime(mtime);
    }

    @Override
    public List<TreeProblem> problems() {
        return problems;
    }
}
