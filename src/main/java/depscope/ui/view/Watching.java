package depscope.ui.view;

import depscope.finding.Ignore;
import depscope.picture.Counted;
import depscope.survey.Progress;
import depscope.survey.Refresh.Changed;
import depscope.survey.Refresh.Refreshed;
import depscope.survey.Survey;
import depscope.survey.Upkeep;
import depscope.ui.model.FilesModel;
import depscope.ui.model.FindingsModel;
import depscope.ui.model.Ignored;
import depscope.ui.state.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;

/** Follows the tree that is open while it changes, unless it is held still. For the FX thread. */
final class Watching {
    private final Executor executor;
    private final Listener listener;
    private Optional<Watch> now = Optional.empty();

    /** Told on the FX thread, of the tree that is open. */
    interface Listener {
        /** It is watched, and may be held still; not told of what never changes. */
        void begun(boolean isHeld);

        /** @param words what has changed */
        void changed(Session session, Survey survey, FindingsModel findings, Ignored ignored, String words);

        /** It was read again; nodes may have other numbers. */
        void read(Session session, Survey survey, FindingsModel findings, Ignored ignored, FilesModel files);

        void failed(String reason);
    }

    Watching(Executor executor, Listener listener) {
        this.executor = executor;
        this.listener = listener;
    }

    /** @param session of a tree that was opened, or that is shown by another reading: then it is held still if it was */
    void begin(Session session, Ignored ignored) {
        boolean wasHeld = now.filter(watch -> watch.session == session && watch.isHeld).isPresent();
        end();
        Watch watch = new Watch(session, ignored.patterns());
        watch.isHeld = wasHeld;
        now = Optional.of(watch);
        executor.execute(watch::begin);
    }

    void end() {
        now.ifPresent(watch -> executor.execute(watch::end));
        now = Optional.empty();
    }

    /** What the user does not want to hear of. */
    List<String> patterns() {
        return now.map(watch -> watch.patterns).orElse(List.of());
    }

    /** Whether the tree that is open is held still; what changed just before may still be told. */
    boolean isHeld() {
        return now.map(watch -> watch.isHeld).orElse(false);
    }

    void holdOrGoOn() {
        now.ifPresent(watch -> {
            watch.isHeld = !watch.isHeld;
            boolean isHeld = watch.isHeld;
            executor.execute(() -> watch.upkeep().ifPresent(upkeep -> upkeep.hold(isHeld)));
            listener.begun(isHeld);
        });
    }

    /** What the user does not want to hear of is another from now on. */
    void ignoring(Ignored ignored) {
        now.ifPresent(watch -> {
            watch.patterns = ignored.patterns();
            executor.execute(() -> watch.upkeep().ifPresent(upkeep -> upkeep.ignoring(Ignore.of(ignored.patterns()))));
        });
    }

    /** In words, for people. */
    static String words(List<Changed> changed) {
        Changed first = changed.get(0);
        if (changed.size() > 1) {
            return first.path().name() + " and " + Counted.of(changed.size() - 1L, "other file") + " changed";
        }
        return first.path().name() + switch (first.what()) {
            case APPEARED -> " is new";
            case VANISHED -> " is gone";
            case NEWER -> " changed";
            case OLDER -> " is older than it was";
            case OTHER -> " is another";
        };
    }

    private final class Watch implements Upkeep.Listener {
        private final Session session;
        private volatile List<String> patterns;
        private volatile boolean isHeld;
        private Optional<Upkeep> upkeep = Optional.empty();
        private boolean isOver;

        Watch(Session session, List<String> patterns) {
            this.session = session;
            this.patterns = patterns;
        }

        synchronized void begin() {
            if (!isOver) {
                upkeep = Upkeep.of(session.survey(), () -> System.currentTimeMillis() * 1_000_000, Progress.NONE, this);
                upkeep.filter(any -> isHeld).ifPresent(any -> any.hold(true));
                upkeep.ifPresent(any -> tell(() -> listener.begun(isHeld)));
            }
        }

        synchronized void end() {
            isOver = true;
            upkeep.ifPresent(Upkeep::close);
        }

        synchronized Optional<Upkeep> upkeep() {
            return upkeep;
        }

        private void tell(Runnable what) {
            Platform.runLater(() -> {
                if (now.filter(watch -> watch == this).isPresent()) {
                    what.run();
                }
            });
        }

        @Override
        public void refreshed(Refreshed refreshed) {
            Survey survey = refreshed.survey();
            FindingsModel findings = FindingsModel.of(survey.findings(), survey.hasRecords());
            Ignored ignored = new Ignored(survey.ignoredFindings(), patterns);
            tell(() -> listener.changed(session, survey, findings, ignored, words(refreshed.changed())));
        }

        @Override
        public void read(Survey survey) {
            FindingsModel findings = FindingsModel.of(survey.findings(), survey.hasRecords());
            Ignored ignored = new Ignored(survey.ignoredFindings(), patterns);
            FilesModel files = new FilesModel(survey.graph());
            tell(() -> listener.read(session, survey, findings, ignored, files));
        }

        @Override
        public void failed(IOException reason) {
            tell(() -> listener.failed("It could not be read again: " + reason.getMessage()));
        }
    }
}
