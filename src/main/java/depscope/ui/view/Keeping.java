package depscope.ui.view;

import depscope.settings.ValueFiles;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * Writes the user's own files behind the window, in turn: of a file only what was last said of it. Where that cannot be
 * done the window goes on, and says so once.
 */
final class Keeping {
    private static final long IDLE_SECONDS = 2;

    private final ValueFiles files;
    private final Consumer<String> said;
    private final Map<String, Supplier<Map<String, String>>> newest = new ConcurrentHashMap<>();
    /** One at a time, and none that stays. */
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
        Thread thread = new Thread(task, "depscope settings");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean told;

    interface Work {
        void run() throws IOException;
    }

    /** @param said told, on the FX thread, why nothing is kept */
    Keeping(ValueFiles files, Consumer<String> said) {
        this.files = files;
        this.said = said;
        writer.allowCoreThreadTimeOut(true);
    }

    /** @param values asked for when it is written */
    void keep(String file, Supplier<Map<String, String>> values) {
        if (newest.put(file, values) == null) {
            then(() -> files.write(file, newest.remove(file).get()));
        }
    }

    /** Does something after all that is to be written so far. */
    void then(Work work) {
        if (writer.isShutdown()) {
            return;
        }
        writer.execute(() -> {
            try {
                work.run();
            } catch (IOException e) {
                if (!told) {
                    told = true;
                    Platform.runLater(() -> said.accept("What you do here cannot be kept: " + e.getMessage()));
                }
            }
        });
    }

    /** Waits, a little, until all is written; nothing is kept afterwards. */
    void finish(long millis) throws InterruptedException {
        writer.shutdown();
        writer.awaitTermination(millis, TimeUnit.MILLISECONDS);
    }
}
