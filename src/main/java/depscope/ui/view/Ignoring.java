package depscope.ui.view;

import depscope.finding.Ignore;
import depscope.settings.UserFolder;
import depscope.survey.IgnoreFile;
import depscope.survey.Survey;
import depscope.ui.model.FindingsModel;
import depscope.ui.model.Ignored;
import depscope.ui.state.Session;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Keeps the user's patterns of findings not to be told, and has the tree at hand tell of the others at once. */
final class Ignoring {
    private final UserFolder settings;
    private final Latest latest;
    private final Navigator navigator;
    private final Consumer<Told> told;
    private final Consumer<String> said;

    /** The tree at hand with other findings told. */
    record Told(Session session, Survey survey, FindingsModel findings, Ignored ignored) {
    }

    private interface Change {
        void apply() throws IOException;
    }

    /** @param said told what was done, or why it could not be */
    Ignoring(UserFolder settings, Executor executor, Navigator navigator, Consumer<Told> told, Consumer<String> said) {
        this.settings = settings;
        this.latest = new Latest(executor);
        this.navigator = navigator;
        this.told = told;
        this.said = said;
    }

    void add(String pattern) {
        change(() -> IgnoreFile.add(settings, pattern), "Ignored from now on: " + pattern);
    }

    void remove(String pattern) {
        change(() -> IgnoreFile.remove(settings, pattern), "No longer ignored: " + pattern);
    }

    private void change(Change change, String words) {
        navigator.session().ifPresent(session -> latest.ask(() -> {
            change.apply();
            // A bad pattern of the file was told when the tree was opened.
            List<String> patterns = IgnoreFile.patterns(settings, problem -> { });
            Survey survey = session.survey().ignoring(Ignore.of(patterns));
            return new Told(session, survey, FindingsModel.of(survey.findings(), survey.hasRecords()),
                    new Ignored(survey.ignoredFindings(), patterns));
        }, answer -> {
            told.accept(answer);
            said.accept(words);
        }, failure -> said.accept("This cannot be kept: " + failure.getMessage())));
    }
}
