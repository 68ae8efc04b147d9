package depscope.survey;

import depscope.finding.Ignore;
import depscope.survey.Refresh.Refreshed;
import depscope.tree.TreePath;
import depscope.tree.TreeWatch;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Keeps a survey up to date with its tree, on threads of its own: what changes is judged anew at once, and where that
 * is not enough the tree is read again behind it. To be used by any thread.
 */
public final class Upkeep implements Closeable {
    /** Told what becomes of the survey, one thing after the other, on threads of the upkeep. */
    public interface Listener {
        /** Files have changed. Node numbers are the same; where reading is needed, it follows by itself. */
        void refreshed(Refreshed refreshed);

        /** The tree was read again; node numbers may be others. */
        void read(Survey survey);

        /** It could not be read again, or that was cancelled: the survey is as it was last told. */
        void failed(IOException reason);
    }

    /** While a build goes on, this many times as long as a reading takes pass before the next. */
    private static final int PAUSES = 2;

    private final LongSupplier now;
    private final Progress progress;
    private final Listener listener;
    private final TreeWatch watch;
    private final Set<TreePath> covered;
    private final ScheduledThreadPoolExecutor reader = new ScheduledThreadPoolExecutor(1, run -> {
        Thread thread = new Thread(run, "read again");
        thread.setDaemon(true);
        return thread;
    });
    private final Object stillness = new Object();
    private Survey survey;
    private volatile Ignore ignore;
    private boolean isReading;
    private long notBefore = System.nanoTime();
    /** What changed since a reading began, and may or may not be in it. */
    private final Set<TreePath> meanwhile = new HashSet<>();
    private volatile boolean closed;

    private Upkeep(Survey survey, LongSupplier now, Progress progress, Listener listener) {
        this.now = now;
        this.progress = (step, done, total) -> !closed && progress.at(step, done, total);
        this.listener = listener;
        // What is begun while it is closed is begun in vain.
        reader.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        reader.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        synchronized (this) {
            this.survey = survey;
            ignore = survey.options().ignore();
            covered = Refresh.watched(survey);
            watch = Refresh.watch(survey, this::changed).orElseThrow();
        }
    }

    /**
     * Begins with {@code survey}, which must stay open.
     *
     * @param now nanoseconds since 1970
     * @param progress of reading again
     * @return empty if nothing in its tree ever changes
     */
    public static Optional<Upkeep> of(Survey survey, LongSupplier now, Progress progress, Listener listener) {
        return survey.tree().live().map(any -> new Upkeep(survey, now, progress, listener));
    }

    /** From now on surveys are told with these findings ignored, and no others. */
    public void ignoring(Ignore other) {
        ignore = other;
    }

    /** While held still, nothing is told and nothing new is begun; what happens meanwhile is told afterwards. */
    public void hold(boolean still) {
        watch.hold(still);
        goOn();
    }

    private void goOn() {
        synchronized (stillness) {
            stillness.notifyAll();
        }
    }

    public boolean isHeld() {
        return watch.isHeld();
    }

    private synchronized void changed(Set<TreePath> paths) {
        if (closed) {
            return;
        }
        if (isReading) {
            meanwhile.addAll(paths);
        }
        Refreshed refreshed = Refresh.of(wanted(survey), paths, now.getAsLong());
        survey = refreshed.survey();
        if (!refreshed.changed().isEmpty()) {
            listener.refreshed(refreshed);
        }
        if (refreshed.needsReading() && !isReading) {
            begin();
        }
    }

    private Survey wanted(Survey any) {
        return any.options().ignore() == ignore ? any : any.ignoring(ignore);
    }

    private void begin() {
        isReading = true;
        reader.schedule(this::read, notBefore - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private void read() {
        Survey before;
        synchronized (this) {
            meanwhile.clear();
            before = survey;
        }
        long start = System.nanoTime();
        try {
            Survey again = Refresh.reading(before, now.getAsLong(), progress);
            long took = System.nanoTime() - start;
            synchronized (stillness) {
                while (watch.isHeld() && !closed) {
                    stillness.wait();
                }
            }
            end(again, took);
        } catch (IOException e) {
            fail(e);
        } catch (RuntimeException e) {
            fail(new IOException("reading again failed: " + e, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void end(Survey again, long took) {
        if (closed) {
            return;
        }
        isReading = false;
        notBefore = System.nanoTime() + PAUSES * took;
        Refreshed refreshed = Refresh.of(wanted(again), meanwhile, now.getAsLong());
        survey = refreshed.survey();
        Set<TreePath> files = Refresh.watched(survey);
        files.removeAll(covered);
        if (covered.addAll(files)) {
            watch.cover(files);
        }
        listener.read(survey);
        if (refreshed.needsReading()) {
            begin();
        }
    }

    private synchronized void fail(IOException reason) {
        isReading = false;
        if (!closed) {
            listener.failed(reason);
        }
    }

    /** Nothing more is told, and the threads end. The survey stays open. */
    @Override
    public void close() {
        closed = true;
        watch.close();
        reader.shutdown();
        goOn();
    }
}
