package depscope.settings;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The trees that were opened last.
 *
 * @param trees the newest first, each once
 */
public record RecentTrees(List<Recent> trees) {
    public static final RecentTrees NONE = new RecentTrees(List.of());
    /** In the user's folder. */
    public static final String FILE = "recent";
    public static final int MOST = 12;

    /** @param opened when it was opened last */
    public record Recent(TreeName tree, Instant opened) {
    }

    public RecentTrees {
        trees = List.copyOf(trees);
    }

    public RecentTrees with(TreeName tree, Instant opened) {
        List<Recent> all = new ArrayList<>(List.of(new Recent(tree, opened)));
        all.addAll(without(tree).trees);
        return new RecentTrees(all.subList(0, Math.min(MOST, all.size())));
    }

    public RecentTrees without(TreeName tree) {
        return new RecentTrees(trees.stream().filter(recent -> !recent.tree().equals(tree)).toList());
    }

    /** As names and values: {@code 0.tree}, {@code 0.root} where one was given, {@code 0.opened}, and on. */
    public Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < trees.size(); i++) {
            String prefix = i + ".";
            TreeName tree = trees.get(i).tree();
            values.put(prefix + "tree", tree.path());
            tree.root().ifPresent(root -> values.put(prefix + "root", root));
            values.put(prefix + "opened", trees.get(i).opened().toString());
        }
        return values;
    }

    /** @throws IllegalArgumentException if {@code values} say none */
    public static RecentTrees of(Map<String, String> values) {
        List<Recent> trees = new ArrayList<>();
        for (int i = 0; i < MOST && values.containsKey(i + ".tree"); i++) {
            TreeName tree = TreeName.of(values.get(i + ".tree"), Optional.ofNullable(values.get(i + ".root")));
            trees.add(new Recent(tree, time(values.getOrDefault(i + ".opened", ""))));
        }
        return new RecentTrees(trees);
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time: " + text, e);
        }
    }
}
