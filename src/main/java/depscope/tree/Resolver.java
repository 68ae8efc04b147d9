package depscope.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Follows links, for every kind of tree in the same way, and never out of its root: {@code /..} is
 * {@code /}, and a link to an absolute path starts at the root again.
 *
 * <p>A word is walked name by name as the kernel does it, so {@code ..} after a link leaves the
 * directory that the link leads to. What does not exist is resolved by name alone: records name
 * {@code modules/vmm/../../amd64/x.h} where {@code modules/vmm} may be gone.
 *
 * <p>Nothing is looked at twice, and a word seen from the same directory is walked once; what the tree
 * said first is what stays. Equal results are the same object. Safe for use by several threads.
 */
public final class Resolver {
    /** As many as Linux follows in one path. */
    private static final int MOST_LINKS = 40;
    /** A longer path is found by no kernel; it is not worth the walk. */
    private static final int LONGEST_PATH = 4096;

    /**
     * Where a path leads.
     *
     * @param path the real path; where the links go in circles, the path by name alone
     * @param entry what is there, never a link; missing where the links go in circles
     * @param loops whether the links go in circles, or through more of them than a kernel follows
     */
    public record Found(TreePath path, Entry entry, boolean loops) {
    }

    private final FileTree tree;
    private final Map<TreePath, Found> looked = new ConcurrentHashMap<>();
    private final Map<String, Found> absolute = new ConcurrentHashMap<>();
    private final Map<TreePath, Map<String, Found>> relative = new ConcurrentHashMap<>();
    private final ProblemList problems = new ProblemList();

    public Resolver(FileTree tree) {
        this.tree = tree;
    }

    /** Where {@code path} leads, the link at its end followed too. */
    public TreePath real(TreePath path) {
        return find(path).path();
    }

    /** Where {@code rawWord} leads, seen from {@code directory}. */
    public TreePath real(TreePath directory, String rawWord) {
        return find(directory, rawWord).path();
    }

    /** What is at {@code path}, links followed, as make's stat sees it. */
    public Entry stat(TreePath path) {
        return find(path).entry();
    }

    public Found find(TreePath path) {
        return find(TreePath.ROOT, path.raw());
    }

    public Found find(TreePath directory, String rawWord) {
        Map<String, Found> words = rawWord.startsWith("/") ? absolute
                : relative.computeIfAbsent(directory, any -> new ConcurrentHashMap<>());
        Found known = words.get(rawWord);
        if (known == null) {
            known = walk(directory, rawWord);
            words.put(rawWord, known);
        }
        return known;
    }

    /** Takes over what a walk has seen of a path with no link in it, so that it is not looked at again. */
    public void learn(TreePath path, Entry entry) {
        looked.putIfAbsent(path, new Found(path, entry, false));
    }

    /** What the tree said is at {@code path} itself, which may be a link; empty if it was not asked. */
    public Optional<Entry> known(TreePath path) {
        return Optional.ofNullable(looked.get(path)).map(Found::entry);
    }

    /** The links that go in circles, as far as they were followed. */
    public List<TreeProblem> problems() {
        return problems.toList();
    }

    private Found walk(TreePath directory, String word) {
        Optional<TreePath> path = directory.plain(word);
        Found above = path.isEmpty() ? null : looked.get(path.get().parent());
        // To a directory that was looked at no link leads: what is in it need not be walked to.
        if (above != null && above.entry().kind() == Entry.Kind.DIRECTORY && path.get().raw().length() <= LONGEST_PATH) {
            Found found = look(path.get());
            if (found.entry().kind() != Entry.Kind.LINK) {
                return found;
            }
        }
        return follow(directory, word);
    }

    private Found follow(TreePath directory, String word) {
        Found here = word.startsWith("/") || directory.isRoot() ? look(TreePath.ROOT) : find(directory);
        Deque<String> ahead = new ArrayDeque<>();
        boolean tooLong = word.length() > LONGEST_PATH || here.loops();
        if (!tooLong) {
            push(ahead, word);
        }
        int links = 0;
        while (!tooLong && !ahead.isEmpty()) {
            String name = ahead.pop();
            if (name.equals("..")) {
                here = look(here.path().parent());
                continue;
            }
            Found next = look(here, name);
            if (next.entry().kind() != Entry.Kind.LINK) {
                here = next;
                tooLong = here.path().raw().length() > LONGEST_PATH;
                continue;
            }
            String target = next.entry().link();
            boolean impossible = target.isEmpty() || target.length() > LONGEST_PATH;
            if (impossible || ++links > MOST_LINKS) {
                problems.add(next.path(), impossible ? "a link that leads nowhere" : "links go in circles");
                return new Found(directory.resolve(word), Entry.MISSING, !impossible);
            }
            push(ahead, target);
            if (target.startsWith("/")) {
                here = look(TreePath.ROOT);
            }
        }
        return tooLong ? new Found(directory.resolve(word), Entry.MISSING, here.loops()) : here;
    }

    private static void push(Deque<String> ahead, String word) {
        String[] names = word.split("/");
        for (int i = names.length - 1; i >= 0; i--) {
            if (!names[i].isEmpty() && !names[i].equals(".")) {
                ahead.push(names[i]);
            }
        }
    }

    /** What is called {@code name} in a place with no link on the way to it. */
    private Found look(Found here, String name) {
        TreePath path = here.path().child(name);
        return switch (here.entry().kind()) {
            case DIRECTORY -> look(path);
            case UNREADABLE -> keep(path, Entry.UNREADABLE);
            case UNKNOWN -> keep(path, Entry.UNKNOWN);
            case MISSING -> keep(path, tree.isPartial() ? Entry.UNKNOWN : Entry.MISSING);
            default -> keep(path, Entry.MISSING);
        };
    }

    private Found look(TreePath path) {
        Found known = looked.get(path);
        return known != null ? known : keep(path, tree.look(path));
    }

    private Found keep(TreePath path, Entry entry) {
        Found found = new Found(path, entry, false);
        Found earlier = looked.putIfAbsent(path, found);
        return earlier == null ? found : earlier;
    }
}
