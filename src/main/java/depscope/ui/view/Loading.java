package depscope.ui.view;

import depscope.finding.Ignore;
import depscope.picture.Counted;
import depscope.picture.ViewState;
import depscope.record.Make;
import depscope.settings.TreeName;
import depscope.settings.UserFolder;
import depscope.survey.Cancelled;
import depscope.survey.IgnoreFile;
import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.ui.model.FilesModel;
import depscope.ui.model.FindingsModel;
import depscope.ui.model.Ignored;
import depscope.ui.state.History;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.concurrent.Task;

/** A tree being opened, with all that the window needs of it at first. */
public final class Loading extends Task<Loading.Opened> {
    /** How often progress is worth telling. */
    private static final long TELL_EVERY = 50_000_000;

    private final String given;
    private final Optional<String> root;
    private final UserFolder settings;
    private final UnaryOperator<Left.Said> said;
    private volatile long told;

    /**
     * @param targets how many file targets there are
     * @param name what tells it apart from other trees
     * @param left how it was left; empty where there is nothing to come back to
     * @param settingsProblems what of the user's settings could not be understood
     */
    public record Opened(TreeName name, Survey survey, FindingsModel findings, Ignored ignored, FilesModel files, ViewState first, int targets,
            Optional<History> left, List<String> settingsProblems) {
    }

    Loading(String given, Optional<String> root, UserFolder settings) {
        this(given, root, settings, UnaryOperator.identity());
    }

    /** @param said what the user says of how it is made, given what is remembered */
    private Loading(String given, Optional<String> root, UserFolder settings, UnaryOperator<Left.Said> said) {
        this.said = said;
        this.settings = settings;
        this.given = given;
        this.root = root;
        updateMessage("starting");
        updateProgress(-1, 1);
    }

    /** Begins to open a tree before there is a window, which is to be handed it before it is done. For any thread. */
    public static Loading begin(String given, Optional<String> root, UserFolder settings, Executor executor) {
        Loading task = new Loading(given, root, settings);
        executor.execute(task);
        return task;
    }

    String given() {
        return given;
    }

    /** The same tree once more, by the law of another make. */
    Loading again(Optional<Make> other) {
        return new Loading(given, root, settings, before -> new Left.Said(other, said.apply(before).variables()));
    }

    /** The same tree once more, with other values for variables of makefiles, raw. */
    Loading told(Map<String, String> others) {
        return new Loading(given, root, settings, before -> new Left.Said(said.apply(before).make(), others));
    }

    @Override
    protected Opened call() throws IOException {
        long now = System.currentTimeMillis() * 1_000_000;
        List<String> settingsProblems = new ArrayList<>();
        List<String> patterns = IgnoreFile.patterns(settings, settingsProblems::add);
        TreeName name = TreeName.of(given, root);
        Left.Said how = said.apply(Left.said(settings, name, settingsProblems::add));
        Survey survey = Survey.open(given, new SurveyOptions(root, true, now).madeBy(how.make()).ignoring(Ignore.of(patterns))
                .readingMakefiles(true, how.variables()), this::at);
        if (isCancelled()) {
            survey.close();
            throw new Cancelled();
        }
        at("preparing the window", 0, 0);
        Optional<History> left = Left.read(settings, name, settingsProblems::add);
        return new Opened(name, survey, FindingsModel.of(survey.findings(), survey.hasRecords()),
                new Ignored(survey.ignoredFindings(), patterns), new FilesModel(survey.graph()), ViewState.START,
                survey.graph().fileTargets(), left, List.copyOf(settingsProblems));
    }

    /** What is being done and how far it is, where that is known. */
    static String said(String step, int done, int total) {
        return total == 0 ? step : step + " " + Counted.number(done) + " of " + Counted.number(total);
    }

    private boolean at(String step, int done, int total) {
        long now = System.nanoTime();
        if (now - told > TELL_EVERY || total == 0) {
            told = now;
            updateMessage(said(step, done, total));
            updateProgress(total > 0 ? done : -1, Math.max(1, total));
        }
        return !isCancelled();
    }
}
