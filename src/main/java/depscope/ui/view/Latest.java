package depscope.ui.view;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Works things out off the FX thread where only the newest question matters: the answer to an older one
 * is dropped, and an older one that has not begun is never worked out. For the FX thread.
 */
final class Latest {
    private final Executor executor;
    private volatile long newest;

    Latest(Executor executor) {
        this.executor = executor;
    }

    <T> void ask(Callable<T> question, Consumer<T> answer, Consumer<Exception> failure) {
        long mine = ++newest;
        executor.execute(() -> {
            if (mine != newest) {
                return;
            }
            try {
                T result = question.call();
                Platform.runLater(() -> {
                    if (mine == newest) {
                        answer.accept(result);
                    }
                });
            } catch (Exception e) {
                Platform.runLater(() -> {
                    if (mine == newest) {
                        failure.accept(e);
                    }
                });
            }
        });
    }

    /** Whatever is under way no longer matters. */
    void forget() {
        newest++;
    }
}
