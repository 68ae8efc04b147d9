package depscope.ui.view;

import depscope.survey.Cancelled;
import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.ui.model.FilesModel;
import depscope.ui.model.FindingsModel;
import depscope.ui.model.Places;
import depscope.ui.state.ViewState;
import java.io.IOException;
import java.util.Optional;
import javafx.concurrent.Task;

/** A tree being opened, with all that the window needs of it at first. */
final class Loading extends Task<Loading.Opened> {
    /** How often progress is worth telling. */
    private static final long TELL_EVERY = 50_000_000;

    private final String given;
    private final Optional<String> root;
    private volatile long told;

    /** @param targets how many file targets there are */
    record Opened(Survey survey, FindingsModel findings, FilesModel files, ViewState first, int targets) {
    }

    Loading(String given, Optional<String> root) {
        this.given = given;
        this.root = root;
        updateMessage("starting");
        updateProgress(-1, 1);
    }

    String given() {
        return given;
    }

    @Override
    protected Opened call() throws IOException {
        long now = System.currentTimeMillis() * 1_000_000;
        Survey survey = Survey.open(given, new SurveyOptions(root, true, now), this::at);
        if (isCancelled()) {
            survey.close();
            throw new Cancelled();
        }
        at("preparing the window", 0, 0);
        return new Opened(survey, FindingsModel.of(survey.findings(), survey.hasRecords()), new FilesModel(survey.graph()),
                Places.first(survey), survey.graph().fileTargets());
    }

    private boolean at(String step, int done, int total) {
        long now = System.nanoTime();
        if (now - told > TELL_EVERY || total == 0) {
            told = now;
            updateMessage(step);
            updateProgress(total > 0 ? done : -1, Math.max(1, total));
        }
        return !isCancelled();
    }
}
