package depscope.ui;

import depscope.ui.view.ExplorerWindow;
import depscope.ui.view.look.Palette;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window's application: a tree given opens at once, without one it asks for one. */
public final class DepscopeApp extends Application {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final int THREADS = 4;

    private final ExecutorService executor = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "depscope");
        thread.setDaemon(true);
        return thread;
    });

    /** Returns when the window was closed. */
    public static void open(String[] treeOrNone) {
        launch(DepscopeApp.class, treeOrNone);
    }

    @Override
    public void start(Stage stage) {
        ExplorerWindow window = new ExplorerWindow(executor, Palette.LIGHT, Boolean.getBoolean("depscope.still"));
        stage.setScene(new Scene(window, WIDTH, HEIGHT));
        window.applyStyles();
        stage.setMinWidth(900);
        stage.setMinHeight(560);
        stage.setTitle("depscope");
        stage.show();
        List<String> given = getParameters().getUnnamed();
        if (!given.isEmpty()) {
            window.open(given.get(0));
        }
    }

    @Override
    public void stop() {
        executor.shutdownNow();
    }
}
