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
import java.util.function.Consumer;

/** What is kept of a tree, in a file of its own: what the user did there, and the tree's name lest it be another's. */
final class Left {
    static final String DIRECTORY = "sessions";
    /** Trees that are remembered. */
    static final int MOST = 200;
    private static final String TREE = "tree";
    private static final String MAKE = "make";

    private Left() {
    }

    static String file(TreeName tree) {
        return DIRECTORY + "/" + tree.hash();
    }

    /** @param make that the user says it is */
    static Map<String, String> values(TreeName tree, History history, Optional<Make> make) {
        Map<String, String> values = HistoryFile.values(history);
        values.put(TREE, tree.path());
        make.ifPresent(said -> values.put(MAKE, said.name().toLowerCase(Locale.ROOT)));
        return values;
    }

    /**
     * The make that the user said {@code tree} is made by; for any thread but that of the window.
     *
     * @param problems told what cannot be understood
     */
    static Optional<Make> make(UserFolder settings, TreeName tree, Consumer<String> problems) {
        return new ValueFiles(settings).read(file(tree), values -> values.getOrDefault(TREE, "").equals(tree.path())
                ? Make.of(values.getOrDefault(MAKE, "")) : Optional.<Make>empty(), problems).flatMap(found -> found);
    }

    /**
     * How {@code tree} was left; for any thread but that of the window.
     *
     * @param problems told what cannot be understood
     * @return empty where there is nothing to come back to
     */
    static Optional<History> read(UserFolder settings, TreeName tree, Consumer<String> problems) {
        return new ValueFiles(settings).read(file(tree), values -> values.getOrDefault(TREE, "").equals(tree.path())
                ? Optional.of(HistoryFile.of(values)) : Optional.<History>empty(), problems)
                .flatMap(found -> found).filter(History::isWalked);
    }
}
