package depscope.ui.view;

import depscope.ask.Learned;
import depscope.ask.MakeRun;
import depscope.ask.MakeRun.Answer;
import depscope.ask.MakeRun.Limits;
import depscope.ask.Question;
import depscope.ask.SavedGraph;
import depscope.record.Make;
import depscope.survey.Cancelled;
import depscope.survey.Progress;
import depscope.survey.Refresh;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import depscope.ui.model.AskModel;
import depscope.ui.model.FilesModel;
import depscope.ui.model.FindingsModel;
import depscope.ui.model.Ignored;
import depscope.ui.model.LearnedModel;
import depscope.ui.state.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Asks make for the tree that is open, on a sheet; the tree is then shown with the answer. For the FX thread. */
final class AskingMake implements AskPane.Asker {
    private final Navigator navigator;
    private final Executor executor;
    private final OverSheet sheet;
    private final Supplier<List<String>> patterns;
    private final Consumer<Reread> taken;
    private final Consumer<String> said;
    private final Latest deciding;
    private AtomicBoolean wanted = new AtomicBoolean();

    /** The tree of a session, read again with an answer or without it. */
    record Reread(Session session, Survey survey, FindingsModel findings, Ignored ignored, FilesModel files) {
    }

    /** @param patterns of findings that the user does not want to hear of; @param taken told of the tree as it is to be shown */
    AskingMake(Navigator navigator, Executor executor, OverSheet sheet, Supplier<List<String>> patterns, Consumer<Reread> taken, Consumer<String> said) {
        this.navigator = navigator;
        this.executor = executor;
        this.sheet = sheet;
        this.patterns = patterns;
        this.taken = taken;
        this.said = said;
        deciding = new Latest(executor);
    }

    /** @param file that the user pointed at; its directory is asked about, or that where the tree begins */
    void open(Optional<TreePath> file) {
        navigator.session().map(Session::survey).ifPresent(survey -> sheet.show(new AskPane(this,
                AskModel.directory(survey, file.orElse(survey.start())), Optional.empty())));
    }

    /** What is known by answers, where the tree is shown with any. */
    void look() {
        navigator.session().map(Session::survey).filter(survey -> !survey.tree().added().isEmpty()).ifPresent(survey -> sheet.show(
                new AskPane(this, survey.start(), Optional.of(LearnedModel.of(survey)))));
    }

    boolean hasAnswer() {
        return navigator.session().filter(session -> !session.survey().tree().added().isEmpty()).isPresent();
    }

    @Override
    public void decide(String about, String in, Optional<Make> make, Consumer<AskModel> told) {
        navigator.session().map(Session::survey).ifPresent(survey -> deciding.ask(() -> AskModel.of(survey, about, in, make), told,
                failure -> told.accept(new AskModel(Optional.empty(), failure.toString(), true))));
    }

    @Override
    public void run(AskModel model, Duration limit, AskPane pane) {
        navigator.session().ifPresent(session -> {
            AtomicBoolean mine = new AtomicBoolean(true);
            wanted = mine;
            Question question = model.question().orElseThrow();
            Survey before = session.survey();
            List<String> ignored = patterns.get();
            pane.running(0);
            executor.execute(() -> {
                try {
                    Answer answer = MakeRun.run(question, Limits.of(limit), ticking(mine, pane));
                    Platform.runLater(pane::reading);
                    Progress progress = (step, done, total) -> mine.get();
                    Survey after = Refresh.with(before, question.answer(), answer.graph(), now(), progress);
                    Learned learned = Learned.of(before, after, question.answer());
                    if (learned.isNothing()) {
                        throw new IOException(question.noGraph(answer));
                    }
                    LearnedModel words = LearnedModel.of(question, answer, learned);
                    tell(reread(session, after, ignored), () -> pane.learned(words));
                } catch (Cancelled e) {
                    Platform.runLater(pane::stopped);
                } catch (IOException e) {
                    Platform.runLater(() -> pane.failed(e.getMessage()));
                }
            });
        });
    }

    /** Asked while make runs: tells the pane of each second. */
    private static BooleanSupplier ticking(AtomicBoolean wanted, AskPane pane) {
        long start = System.nanoTime();
        long[] told = {0};
        return () -> {
            long seconds = (System.nanoTime() - start) / 1_000_000_000L;
            if (seconds > told[0] && wanted.get()) {
                told[0] = seconds;
                Platform.runLater(() -> pane.running(seconds));
            }
            return wanted.get();
        };
    }

    @Override
    public void cancel() {
        wanted.set(false);
        deciding.forget();
    }

    @Override
    public void save(boolean replaces, AskPane pane) {
        navigator.session().ifPresent(session -> {
            Survey survey = session.survey();
            List<String> ignored = patterns.get();
            executor.execute(() -> {
                try {
                    for (TreePath file : survey.tree().added()) {
                        if (!replaces && SavedGraph.at(survey, file).exists()) {
                            Platform.runLater(() -> pane.isThere(file.toString()));
                            return;
                        }
                    }
                    for (TreePath file : survey.tree().added()) {
                        SavedGraph.at(survey, file).write(survey.tree().read(file));
                    }
                    Survey saved = Refresh.without(survey, now(), Progress.NONE);
                    tell(reread(session, saved, ignored), () -> {
                        away();
                        said.accept("Saved as .make-graph");
                    });
                } catch (IOException e) {
                    Platform.runLater(() -> pane.failed(e.getMessage()));
                }
            });
        });
    }

    @Override
    public void leaveOut() {
        navigator.session().ifPresent(session -> {
            Survey survey = session.survey();
            List<String> ignored = patterns.get();
            executor.execute(() -> {
                try {
                    tell(reread(session, Refresh.without(survey, now(), Progress.NONE), ignored), () -> said.accept("Shown without make's answer"));
                } catch (IOException e) {
                    Platform.runLater(() -> said.accept("It could not be read again: " + e.getMessage()));
                }
            });
        });
    }

    private static Reread reread(Session session, Survey survey, List<String> patterns) {
        return new Reread(session, survey, FindingsModel.of(survey.findings(), survey.hasRecords()),
                new Ignored(survey.ignoredFindings(), patterns), new FilesModel(survey.graph()));
    }

    /** Unless another tree was opened meanwhile. */
    private void tell(Reread reread, Runnable then) {
        Platform.runLater(() -> {
            if (navigator.session().filter(now -> now == reread.session()).isPresent()) {
                taken.accept(reread);
                then.run();
            }
        });
    }

    private static long now() {
        return System.currentTimeMillis() * 1_000_000;
    }

    @Override
    public void away() {
        sheet.hideSheet();
    }

    @Override
    public void say(String words) {
        said.accept(words);
    }
}
