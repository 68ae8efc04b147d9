package depscope.ui.view;

import depscope.settings.TreeName;
import depscope.settings.UserFolder;
import depscope.settings.ValueFiles;
import depscope.ui.state.History;
import depscope.ui.state.HistoryFile;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What is kept of a tree, in a file of its own: what the user did there, and the tree's name lest it be another's. */
final class Left {
    static final String DIRECTORY = "sessions";
    /** Trees that are remembered. */
    static final int MOST = 200;
    private static final String TREE = "tree";

    private Left() {
    }

    static String file(TreeName tree) {
        return DIRECTORY + "/" + tree.hash();
    }

    static Map<String, String> values(TreeName tree, History history) {
        Map<String, String> values = HistoryFile.values(history);
        values.put(TREE, tree.path());
        return values;
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
