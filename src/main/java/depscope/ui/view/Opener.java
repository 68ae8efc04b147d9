package depscope.ui.view;

import depscope.record.Make;
import depscope.settings.UserFolder;
import depscope.survey.Survey;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.concurrent.Worker;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Opens trees in the background, one at a time: another one asked for gives up the one under way. */
final class Opener {
    private final Executor executor;
    private final Supplier<Window> window;
    private final UserFolder settings;
    private final Outcome outcome;
    private Optional<Loading> loading = Optional.empty();
    private Optional<Loading> opened = Optional.empty();

    /** What becomes of it, on the FX thread. */
    interface Outcome {
        void begun(Loading task);

        /** Nothing is under way any longer; one of the others follows. */
        void ended();

        void opened(Loading.Opened opened);

        void refused(String reason);

        void gaveUp();
    }

    Opener(Executor executor, Supplier<Window> window, UserFolder settings, Outcome outcome) {
        this.settings = settings;
        this.executor = executor;
        this.window = window;
        this.outcome = outcome;
    }

    void chooseDirectory() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a build directory");
        chosen(chooser.showDialog(window.get()));
    }

    void chooseArchive() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a tar archive");
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter("Tar archives", "*.tar", "*.tar.*", "*.tgz", "*.txz", "*.tzst"),
                new FileChooser.ExtensionFilter("All files", "*"));
        chosen(chooser.showOpenDialog(window.get()));
    }

    private void chosen(File file) {
        if (file != null) {
            open(file.getPath(), Optional.empty());
        }
    }

    void open(String given, Optional<String> root) {
        open(new Loading(given, root, settings));
    }

    private void open(Loading task) {
        follow(task);
        executor.execute(task);
    }

    /** Reads the tree that was opened last once more, by the law of a make; empty to find out which. */
    void madeBy(Optional<Make> make) {
        opened.map(task -> task.again(make)).ifPresent(this::open);
    }

    /** Reads it once more with what the user says of variables of makefiles, raw. */
    void told(Map<String, String> variables) {
        opened.map(task -> task.told(variables)).ifPresent(this::open);
    }

    /** A tree that is being opened already, and not yet told of. */
    void follow(Loading task) {
        cancel();
        loading = Optional.of(task);
        task.setOnSucceeded(event -> done(task));
        task.setOnFailed(event -> done(task));
        task.setOnCancelled(event -> done(task));
        outcome.begun(task);
        // One that was quick is done before anybody could be told.
        done(task);
    }

    private void done(Loading task) {
        switch (task.getState()) {
            case SUCCEEDED -> ended(task, () -> {
                opened = Optional.of(task);
                outcome.opened(task.getValue());
            });
            case FAILED -> ended(task, () -> outcome.refused(reason(task.getException())));
            case CANCELLED -> ended(task, outcome::gaveUp);
            default -> { }
        }
    }

    private static String reason(Throwable why) {
        return why.getMessage() == null ? why.toString() : why.getMessage();
    }

    /** Gives up what is being opened; false if nothing is. */
    boolean cancel() {
        boolean was = loading.isPresent();
        loading.ifPresent(Loading::cancel);
        return was;
    }

    private void ended(Loading task, Runnable then) {
        if (loading.filter(now -> now == task).isEmpty()) {
            // Given up for another; what it opened all the same is let go.
            if (task.getState() == Worker.State.SUCCEEDED) {
                close(task.getValue().survey());
            }
            return;
        }
        loading = Optional.empty();
        outcome.ended();
        then.run();
    }

    void close(Survey survey) {
        executor.execute(() -> {
            try {
                survey.close();
            } catch (IOException e) {
                // It was only read, and nobody looks at it any longer: there is nothing to lose.
            }
        });
    }
}
