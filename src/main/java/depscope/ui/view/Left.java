package depscope.ui.view;

import depscope.record.Make;
import depscope.settings.TreeName;
import depscope.settings.UserFolder;
import depscope.settings.ValueFiles;
import depscope.ui.state.History;
import depscope.ui.state.HistoryFile;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is kept of a tree, in a file of its own: what the user did there, and the tree's name lest it be another's. */
final class Left {
    static final String DIRECTORY = "sessions";
    /** Trees that are remembered. */
    static final int MOST = 200;
    private static final String TREE = "tree";
    private static final String MAKE = "make";
    private static final String VARIABLE = "variable.";

    private Left() {
    }

    static String file(TreeName tree) {
        return DIRECTORY + "/" + tree.hash();
    }

    /**
     * What the user says of how a tree is made.
     *
     * @param make that it is; empty to find out
     * @param variables of makefiles, raw
     */
    record Said(Optional<Make> make, Map<String, String> variables) {
        static final Said NOTHING = new Said(Optional.empty(), Map.of());
    }

    static Map<String, String> values(TreeName tree, History history, Said said) {
        Map<String, String> values = HistoryFile.values(history);
        values.put(TREE, tree.path());
        said.make().ifPresent(make -> values.put(MAKE, make.name().toLowerCase(Locale.ROOT)));
        said.variables().forEach((name, value) -> values.put(VARIABLE + name, value));
        return values;
    }

    /**
     * What the user said of how {@code tree} is made; for any thread but that of the window.
     *
     * @param problems told what cannot be understood
     */
    static Said said(UserFolder settings, TreeName tree, Consumer<String> problems) {
        return read(settings, tree, Left::said, problems).orElse(Said.NOTHING);
    }

    private static Said said(Map<String, String> values) {
        Map<String, String> variables = new TreeMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(VARIABLE)) {
                variables.put(name.substring(VARIABLE.length()), value);
            }
        });
        return new Said(Make.of(values.getOrDefault(MAKE, "")), variables);
    }

    /**
     * How {@code tree} was left; for any thread but that of the window.
     *
     * @param problems told what cannot be understood
     * @return empty where there is nothing to come back to
     */
    static Optional<History> read(UserFolder settings, TreeName tree, Consumer<String> problems) {
        return read(settings, tree, HistoryFile::of, problems).filter(History::isWalked);
    }

    private static <T> Optional<T> read(UserFolder settings, TreeName tree, Function<Map<String, String>, T> meaning, Consumer<String> problems) {
        return new ValueFiles(settings).read(file(tree), values -> values.getOrDefault(TREE, "").equals(tree.path())
                ? Optional.of(meaning.apply(values)) : Optional.<T>empty(), problems).flatMap(found -> found);
    }
}
