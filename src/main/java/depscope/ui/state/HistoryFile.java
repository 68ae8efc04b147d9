package depscope.ui.state;

import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A history as names and values, for a file of the user's own: {@code at}; {@code path.0} and on, all paths that are
 * named, each once and raw; {@code step.0.} and on with the values of a view, see {@link ViewValues}; {@code
 * bookmark.0.} and on with these and a {@code name}.
 */
public final class HistoryFile {
    private static final String AT = "at";
    private static final String PATH = "path.";
    private static final String STEP = "step.";
    private static final String BOOKMARK = "bookmark.";
    private static final String NAME = "name";

    private HistoryFile() {
    }

    /** What is worth keeping of {@code history}. */
    public static Map<String, String> values(History history) {
        History kept = history.bounded();
        Map<String, String> values = new TreeMap<>();
        Map<TreePath, Integer> numbers = new HashMap<>();
        values.put(AT, Integer.toString(kept.at()));
        for (int i = 0; i < kept.steps().size(); i++) {
            write(kept.steps().get(i), STEP + i + ".", numbers, values);
        }
        for (int i = 0; i < kept.bookmarks().size(); i++) {
            values.put(BOOKMARK + i + "." + NAME, kept.bookmarks().get(i).name());
            write(kept.bookmarks().get(i).view(), BOOKMARK + i + ".", numbers, values);
        }
        numbers.forEach((path, number) -> values.put(PATH + number, path.raw()));
        return values;
    }

    private static void write(SavedView saved, String prefix, Map<TreePath, Integer> numbers, Map<String, String> values) {
        saved.paths().forEach(path -> numbers.putIfAbsent(path, numbers.size()));
        ViewValues.of(saved.view().carried(place -> numbers.get(saved.paths().get(place)), directory -> directory))
                .forEach((name, value) -> values.put(prefix + name, value));
    }

    /** @throws IllegalArgumentException if that is no history; its message says which value is wrong */
    public static History of(Map<String, String> values) {
        List<TreePath> paths = new ArrayList<>();
        for (int i = 0; values.containsKey(PATH + i); i++) {
            paths.add(TreePath.ofRaw(values.get(PATH + i)));
        }
        Map<String, Map<String, String>> groups = groups(values);
        List<SavedView> steps = new ArrayList<>();
        for (int i = 0; groups.containsKey(STEP + i); i++) {
            steps.add(read(groups.get(STEP + i), paths));
        }
        List<Bookmark> bookmarks = new ArrayList<>();
        for (int i = 0; groups.containsKey(BOOKMARK + i); i++) {
            Map<String, String> group = groups.get(BOOKMARK + i);
            bookmarks.add(new Bookmark(group.getOrDefault(NAME, ""), read(group, paths)));
        }
        return new History(steps, ViewValues.number(values.getOrDefault(AT, "")), bookmarks);
    }

    /** The values of each step and bookmark, by what comes before the second dot. */
    private static Map<String, Map<String, String>> groups(Map<String, String> values) {
        Map<String, Map<String, String>> groups = new HashMap<>();
        values.forEach((name, value) -> {
            int end = name.indexOf('.', name.indexOf('.') + 1);
            if (end > 0) {
                groups.computeIfAbsent(name.substring(0, end), each -> new HashMap<>()).put(name.substring(end + 1), value);
            }
        });
        return groups;
    }

    private static SavedView read(Map<String, String> group, List<TreePath> paths) {
        return SavedView.of(paths::get, ViewValues.view(group, paths.size()));
    }
}
