package depscope.survey;

import depscope.tree.TreePath;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Paths by the shortest tails that tell them apart from each other. */
public final class Tails {
    private final Map<TreePath, String> tails = new HashMap<>();

    public Tails(Collection<TreePath> paths) {
        Set<TreePath> open = new HashSet<>(paths);
        for (int names = 1; !open.isEmpty(); names++) {
            Map<String, Integer> count = new HashMap<>();
            for (TreePath path : open) {
                count.merge(tail(path, names), 1, Integer::sum);
            }
            for (TreePath path : Set.copyOf(open)) {
                String tail = tail(path, names);
                if (count.get(tail) == 1 || tail.equals(path.toString())) {
                    tails.put(path, tail);
                    open.remove(path);
                }
            }
        }
    }

    /** The last {@code names} names of a path; all of it if it has no more. */
    private static String tail(TreePath path, int names) {
        String whole = path.toString();
        int at = whole.length();
        for (int i = 0; i < names && at > 0; i++) {
            at = whole.lastIndexOf('/', at - 1);
        }
        return at <= 0 ? whole : whole.substring(at + 1);
    }

    public String of(TreePath path) {
        return tails.getOrDefault(path, path.toString());
    }
}
