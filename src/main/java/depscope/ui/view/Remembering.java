package depscope.ui.view;

import depscope.settings.RecentTrees;
import depscope.settings.RecentTrees.Recent;
import depscope.settings.TreeName;
import depscope.settings.UserFolder;
import depscope.settings.ValueFiles;
import depscope.settings.WindowLooks;
import depscope.survey.SurveyOptions;
import depscope.ui.state.Bookmark;
import depscope.ui.state.History;
import depscope.ui.state.Session;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;

/** Keeps what the user did for the next time: each step and bookmark, which trees were open, how the window looks. */
final class Remembering {
    private static final long WAIT_MILLIS = 2000;

    private final ValueFiles files;
    private final Keeping keeping;
    private final Consumer<String> said;
    private final ReadOnlyObjectWrapper<List<Known>> known = new ReadOnlyObjectWrapper<>(List.of());

    /** A tree that was open before. @param isThere whether there still is one */
    record Known(Recent recent, boolean isThere) {
        TreeName tree() {
            return recent.tree();
        }
    }

    /** @param said told what cannot be kept or understood */
    Remembering(UserFolder settings, Consumer<String> said) {
        this.said = said;
        files = new ValueFiles(settings);
        keeping = new Keeping(files, said);
    }

    /** From now on each of its steps is kept. */
    void follow(Session session, TreeName tree) {
        session.stateProperty().addListener((property, old, state) -> keep(session, tree));
        session.bookmarks().addListener((ListChangeListener<Bookmark>) change -> keep(session, tree));
        keep(session, tree);
        keeping.then(() -> files.keepNewest(Left.DIRECTORY, Left.MOST));
        Instant now = Instant.now();
        change(recent -> recent.with(tree, now));
    }

    private void keep(Session session, TreeName tree) {
        Supplier<History> history = session.history();
        SurveyOptions options = session.survey().options();
        Left.Said how = new Left.Said(options.make(), options.given());
        keeping.keep(Left.file(tree), () -> Left.values(tree, history.get(), how));
    }

    /** The newest first. */
    ReadOnlyObjectProperty<List<Known>> known() {
        return known.getReadOnlyProperty();
    }

    void forget(TreeName tree) {
        change(recent -> recent.without(tree));
    }

    /** Looks again which trees were open, and which of them are still there. */
    void refresh() {
        keeping.then(() -> show(read()));
    }

    private interface Change {
        RecentTrees of(RecentTrees recent);
    }

    /** Read again each time: another window may have changed it. */
    private void change(Change change) {
        keeping.then(() -> {
            RecentTrees changed = change.of(read());
            show(changed);
            files.write(RecentTrees.FILE, changed.values());
        });
    }

    private RecentTrees read() {
        return files.read(RecentTrees.FILE, RecentTrees::of, problem -> Platform.runLater(() -> said.accept(problem))).orElse(RecentTrees.NONE);
    }

    private void show(RecentTrees recent) {
        List<Known> all = recent.trees().stream().map(each -> new Known(each, each.tree().isThere())).toList();
        Platform.runLater(() -> known.set(all));
    }

    void looks(WindowLooks looks) {
        keeping.keep(WindowLooks.FILE, looks::values);
    }

    /** The window is closed: all is written before this returns, if it can be in a moment. */
    void finish() {
        try {
            keeping.finish(WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
