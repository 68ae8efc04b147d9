package depscope.tree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Visits all there is at and below a tree's start. Links are shown and not gone through, except BSD
 * make's ways to an object directory: a link called {@code obj} or {@code obj.MACHINE}. What they lead
 * to is visited under its real path, once. A directory with the start inside is nobody's object
 * directory and is left alone: {@code obj -> /} must not become a walk through everything.
 *
 * <p>Goes level by level, each level listed and looked at by several threads, and calls the visitor
 * only then, on the caller's thread and in the order of the paths.
 */
public final class TreeWalk {
    /** What is told of each thing found; no link in {@code path}. */
    @FunctionalInterface
    public interface Visitor {
        void visit(TreePath path, Entry entry);
    }

    /** Asked often, by several threads at once. */
    @FunctionalInterface
    public interface Watch {
        /**
         * @param seen how many things the walk has found so far
         * @return false to stop the walk
         */
        boolean goOn(int seen);
    }

    /**
     * @param visited how many things were visited
     * @param complete false if the walk was stopped; nothing was visited then
     * @param problems in the order of their paths
     */
    public record Result(int visited, boolean complete, List<TreeProblem> problems) {
    }

    private record Seen(TreePath path, Entry entry) {
    }

    private final FileTree tree;
    private final Watch watch;
    private final Resolver resolver;
    private final ProblemList problems = new ProblemList();
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean stopped;

    private TreeWalk(FileTree tree, Watch watch) {
        this.tree = tree;
        this.watch = watch;
        this.resolver = new Resolver(tree);
    }

    public static Result walk(FileTree tree, Visitor visitor) {
        return walk(tree, seen -> true, visitor);
    }

    public static Result walk(FileTree tree, Watch watch, Visitor visitor) {
        return new TreeWalk(tree, watch).run(visitor);
    }

    private Result run(Visitor visitor) {
        List<Seen> all = new ArrayList<>();
        Set<TreePath> walked = new HashSet<>();
        Set<TreePath> objects = new TreeSet<>();
        TreePath start = resolver.real(tree.start());
        if (resolver.stat(start).kind() != Entry.Kind.DIRECTORY) {
            problems.add(start, "not a directory");
        } else {
            objects.add(start);
        }
        while (!objects.isEmpty() && !stopped) {
            List<TreePath> level = new ArrayList<>();
            for (TreePath top : objects) {
                if (walked.add(top)) {
                    all.add(new Seen(top, resolver.stat(top)));
                    level.add(top);
                }
            }
            objects.clear();
            while (!level.isEmpty() && !stopped) {
                List<Seen> found = lookInto(level);
                all.addAll(found);
                level = new ArrayList<>();
                for (Seen seen : found) {
                    if (seen.entry.kind() == Entry.Kind.DIRECTORY && walked.add(seen.path)) {
                        level.add(seen.path);
                    } else if (isObjectLink(seen)) {
                        addObjects(seen, start, objects);
                    }
                }
            }
        }
        return stopped ? new Result(0, false, sorted()) : visitAll(all, visitor);
    }

    private List<Seen> lookInto(List<TreePath> directories) {
        List<TreePath> inside = directories.parallelStream().map(this::list).flatMap(Collection::stream).toList();
        return inside.parallelStream().map(this::look).filter(seen -> seen.entry.exists()).toList();
    }

    private List<TreePath> list(TreePath directory) {
        try {
            return stopped ? List.of() : tree.list(directory).stream().map(directory::child).toList();
        } catch (IOException e) {
            problems.add(directory, "cannot be listed: " + e.getMessage());
            return List.of();
        }
    }

    private Seen look(TreePath path) {
        stopped |= !watch.goOn(count.incrementAndGet());
        Entry entry = stopped ? Entry.MISSING : tree.look(path);
        if (!entry.exists() && !stopped) {
            problems.add(path, entry.kind() == Entry.Kind.MISSING ? "vanished while the tree was read" : "cannot be looked at");
        }
        return new Seen(path, entry);
    }

    private static boolean isObjectLink(Seen seen) {
        String name = seen.path.rawName();
        return seen.entry.kind() == Entry.Kind.LINK && (name.equals("obj") || name.startsWith("obj."));
    }

    private void addObjects(Seen link, TreePath start, Set<TreePath> objects) {
        Resolver.Found found = resolver.find(link.path);
        if (found.entry().kind() == Entry.Kind.DIRECTORY && !start.isUnder(found.path())) {
            objects.add(found.path());
        }
    }

    private Result visitAll(List<Seen> all, Visitor visitor) {
        all.sort(Comparator.comparing(Seen::path));
        TreePath last = null;
        int visited = 0;
        for (Seen seen : all) {
            // An object directory inside one found later was seen from both.
            if (!seen.path.equals(last)) {
                visitor.visit(seen.path, seen.entry);
                visited++;
            }
            last = seen.path;
        }
        return new Result(visited, true, sorted());
    }

    private List<TreeProblem> sorted() {
        return problems.toList().stream().sorted(Comparator.comparing(TreeProblem::path)).toList();
    }
}
