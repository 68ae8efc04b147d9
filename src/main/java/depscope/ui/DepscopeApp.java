package depscope.ui;

import depscope.picture.draw.Palette;
import depscope.settings.UserFolder;
import depscope.settings.ValueFiles;
import depscope.settings.WindowLooks;
import depscope.ui.view.ExplorerWindow;
import depscope.ui.view.Loading;
import depscope.ui.view.WindowMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.stage.Stage;

/** The window's application: a tree given opens at once, without one it asks for one. */
public final class DepscopeApp extends Application {
    private static final int THREADS = 4;

    private Optional<Loading> begun = Optional.empty();
    private final ExecutorService executor = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "depscope");
        thread.setDaemon(true);
        return thread;
    });

    private final UserFolder settings = UserFolder.of(System.getenv());
    private final List<String> settingsProblems = new ArrayList<>();
    private WindowLooks looks = WindowLooks.DESIGNED;
    private Optional<WindowMemory> memory = Optional.empty();

    /**
     * Opens the window and returns when it was closed; or else why there can be none, in one line.
     *
     * @param tree what to open in it, empty to ask for one
     * @param root directory that absolute paths are looked up under
     */
    public static Optional<String> open(Optional<String> tree, Optional<String> root) {
        // JavaFX warns that it runs from the class path, where it is meant to be.
        Logger.getLogger("javafx").setLevel(Level.SEVERE);
        List<String> words = new ArrayList<>();
        root.ifPresent(directory -> words.add("--root=" + directory));
        tree.ifPresent(words::add);
        try {
            launch(DepscopeApp.class, words.toArray(new String[0]));
            return Optional.empty();
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            return Optional.of(String.valueOf(e.getMessage()).lines().findFirst().orElse("JavaFX does not start"));
        }
    }

    /** Off the FX thread. */
    @Override
    public void init() {
        // The tree is read while the window comes up.
        begun = getParameters().getUnnamed().stream().findFirst()
                .map(tree -> Loading.begin(tree, Optional.ofNullable(getParameters().getNamed().get("root")), settings, executor));
        looks = new ValueFiles(settings).read(WindowLooks.FILE, WindowLooks::of, settingsProblems::add).orElse(WindowLooks.DESIGNED);
    }

    @Override
    public void start(Stage stage) {
        ExplorerWindow window = new ExplorerWindow(executor, Palette.LIGHT, Boolean.getBoolean("depscope.still") || Desktop.wantsLessMotion(System.getenv()), settings);
        memory = Optional.of(new WindowMemory(stage, window, looks));
        memory.get().begin();
        stage.setMinWidth(1000);
        stage.setMinHeight(640);
        stage.setTitle("depscope");
        begun.ifPresent(window::open);
        // Or it would hold the tree when that is closed.
        begun = Optional.empty();
        stage.show();
        settingsProblems.forEach(window::say);
    }

    @Override
    public void stop() {
        memory.ifPresent(WindowMemory::finish);
        executor.shutdownNow();
    }
}
