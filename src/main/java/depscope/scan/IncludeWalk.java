package depscope.scan;

import depscope.tree.Entry;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Follows {@code #include} lines from a source through every file they lead to. Texts are read once
 * however many sources lead to them. Not safe for several threads.
 */
public final class IncludeWalk {
    private final FileTree tree;
    private final Resolver links;
    private final Map<TreePath, List<IncludeLines.Include>> texts = new HashMap<>();

    /**
     * @param file what is included, links undone
     * @param by the file that includes it
     * @param place the byte of {@code by} where the line's {@code #} stands
     */
    public record Included(TreePath file, TreePath by, int place) {
    }

    /**
     * @param included what was reached, in the order it was
     * @param unresolved names that no directory has, raw, sorted
     */
    public record Result(List<Included> included, Set<String> unresolved) {
    }

    public IncludeWalk(FileTree tree, Resolver links) {
        this.tree = tree;
        this.links = links;
    }

    /** Whether there is a text to walk from: a file that is not empty. */
    public boolean canRead(TreePath source) {
        Entry entry = tree.look(links.real(source));
        return entry.kind() == Entry.Kind.FILE && entry.size() > 0;
    }

    /**
     * Everything that {@code source} reaches.
     *
     * @param directories the search path, in order
     * @param otherwise asked for a name that none of these has; what it answers is taken
     */
    public Result walk(TreePath source, List<TreePath> directories, Function<String, Optional<TreePath>> otherwise) {
        Map<TreePath, Included> reached = new LinkedHashMap<>();
        Set<String> unresolved = new TreeSet<>();
        Deque<TreePath> todo = new ArrayDeque<>();
        TreePath start = links.real(source);
        todo.add(start);
        while (!todo.isEmpty()) {
            TreePath file = todo.remove();
            for (IncludeLines.Include include : includes(file)) {
                Optional<TreePath> found = find(include, file, directories).or(() -> otherwise.apply(include.name()));
                if (found.isEmpty()) {
                    unresolved.add(include.name());
                    continue;
                }
                TreePath path = found.get();
                if (!path.equals(start) && reached.putIfAbsent(path, new Included(path, file, include.place())) == null) {
                    todo.add(path);
                }
            }
        }
        return new Result(List.copyOf(reached.values()), unresolved);
    }

    private Optional<TreePath> find(IncludeLines.Include include, TreePath includer, List<TreePath> directories) {
        if (include.name().startsWith("/")) {
            return file(TreePath.ROOT, include.name());
        }
        if (include.quoted()) {
            Optional<TreePath> beside = file(includer.parent(), include.name());
            if (beside.isPresent()) {
                return beside;
            }
        }
        for (TreePath directory : directories) {
            Optional<TreePath> found = file(directory, include.name());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<TreePath> file(TreePath directory, String name) {
        TreePath path = links.real(directory, name);
        return tree.look(path).kind() == Entry.Kind.FILE ? Optional.of(path) : Optional.empty();
    }

    // A text that cannot be read leads nowhere: what is under it stays unknown, as it does for a stand-in.
    private List<IncludeLines.Include> includes(TreePath file) {
        return texts.computeIfAbsent(file, f -> {
            try {
                return IncludeLines.of(tree.read(f));
            } catch (IOException e) {
                return List.of();
            }
        });
    }
}
