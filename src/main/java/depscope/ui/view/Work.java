package depscope.ui.view;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * What is done behind the window, as long as there is one.
 *
 * @param executor that may be shut down at any time
 */
record Work(Executor executor) implements Executor {
    @Override
    public void execute(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            // The window is closed: nobody waits for it any longer.
        }
    }
}
