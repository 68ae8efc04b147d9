package depscope.ui.view;

import depscope.survey.Survey;
import depscope.tree.TreePath;
import depscope.ui.model.MakefilesModel;
import depscope.ui.state.Session;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The sheets about makefiles that were read: one variable's story, and what all the reading rests on. */
final class MakefileSheets {
    private final Navigator navigator;
    private final OverSheet sheet;
    private final Executor executor;
    private final Latest latest;
    private final Consumer<String> said;
    private final Consumer<Map<String, String>> again;

    /** @param again reads the tree once more with what the user says of variables, raw */
    MakefileSheets(Navigator navigator, OverSheet sheet, Executor executor, Consumer<String> said, Consumer<Map<String, String>> again) {
        this.navigator = navigator;
        this.sheet = sheet;
        this.executor = executor;
        this.latest = new Latest(executor);
        this.said = said;
        this.again = again;
    }

    /** Whether there is anything to show. */
    boolean isUseful() {
        return navigator.session().filter(session -> !session.survey().makefiles().isEmpty()).isPresent();
    }

    /** The variables of the makefiles of the selected file, or of the first directory. */
    void variable() {
        navigator.session().map(Session::survey).ifPresent(survey -> variable(navigator.state().hasSelection()
                ? Optional.of(survey.graph().path(navigator.state().selected())) : Optional.empty()));
    }

    /** The same of one file. */
    void variable(Optional<TreePath> node) {
        survey().ifPresent(survey -> sheet.show(new VariablePane(survey, node, reader(survey), executor, said)));
    }

    /** What their reading rests on. */
    void makefiles() {
        survey().ifPresent(survey -> latest.ask(() -> MakefilesModel.of(survey), model -> sheet.show(new MakefilesPane(model, reader(survey), this::read)),
                failure -> said.accept("They can no longer be read")));
    }

    private Optional<Survey> survey() {
        return navigator.session().map(Session::survey).filter(survey -> !survey.makefiles().isEmpty());
    }

    private void read(Map<String, String> values) {
        Map<String, String> raw = new TreeMap<>();
        values.forEach((name, value) -> raw.put(TreePath.encode(name), TreePath.encode(value)));
        sheet.hideSheet();
        again.accept(raw);
    }

    private RecordView.Reader reader(Survey survey) {
        return (file, line, word) -> sheet.show(new RecordPane(survey, file, line, word, executor, said));
    }
}
