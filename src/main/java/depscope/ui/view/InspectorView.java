package depscope.ui.view;

import depscope.graph.Symbols;
import depscope.picture.Counted;
import depscope.picture.Picture;
import depscope.picture.ViewState;
import depscope.survey.Survey;
import depscope.ui.model.BundleModel;
import depscope.ui.model.IncludeChain;
import depscope.ui.model.InspectorModel;
import depscope.ui.model.Quote;
import depscope.ui.model.Row;
import depscope.ui.model.SpellingsModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** All about the selected node: state, why, how it comes to read what it reads, what it is made from, the record. */
final class InspectorView extends ScrollPane {
    /** Width of a letter of a path, in the size of its type; and how far a line is below the next. */
    private static final double LETTER = 0.6;
    private static final double LINE = 1.33;

    private final Navigator navigator;
    private final Latest latest;
    private final Latest spelling;
    private final Executor executor;
    private final VBox content = new VBox();
    private final Consumer<String> said;
    private Optional<InspectorModel> shown = Optional.empty();
    private final OverSheet sheet;
    private final MakefileSheets makefiles;
    private Optional<RecordView> record = Optional.empty();
    /** Of the file that is shown, once they are found. */
    private SpellingsModel spellings = SpellingsModel.NONE;

    /**
     * @param sheet for what is too large for the side
     * @param makefiles for what a variable comes from
     * @param said told what was copied
     */
    InspectorView(Navigator navigator, Executor executor, OverSheet sheet, MakefileSheets makefiles, Consumer<String> said) {
        this.makefiles = makefiles;
        this.sheet = sheet;
        this.navigator = navigator;
        this.said = said;
        this.executor = executor;
        this.latest = new Latest(executor);
        this.spelling = new Latest(executor);
        getStyleClass().add("inspector");
        setId("inspector");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.getStyleClass().add("inspector-content");
        // What is too wide for it is its own fault, and not that of the sentences.
        content.setMinWidth(0);
        setContent(content);
        empty();
    }

    void empty() {
        shown = Optional.empty();
        latest.forget();
        content.getChildren().setAll(Controls.wrapped("Select a box, a finding or a file to see why it is as it is.", "muted"));
    }

    void show(Survey survey, InspectorModel model) {
        shown = Optional.of(model);
        latest.forget();
        setVvalue(0);
        content.getChildren().setAll(title(model.name(), model.path().toString()), path(model.path().toString()));
        FlowPane pills = new FlowPane(6, 6);
        pills.setId("pills");
        model.marks().forEach(mark -> pills.getChildren().add(Controls.pill(mark)));
        if (!model.marks().isEmpty()) {
            content.getChildren().add(pills);
        }
        content.getChildren().add(Controls.wrapped(model.kind(), "muted"));
        if (!model.madeBy().isEmpty()) {
            Label madeBy = Controls.wrapped(model.madeBy(), "muted", "small");
            madeBy.setId("made-by");
            content.getChildren().add(madeBy);
        }
        Label sentence = Controls.wrapped(model.sentence(), "sentence");
        sentence.setId("sentence");
        content.getChildren().add(sentence);
        model.more().forEach(more -> content.getChildren().add(Controls.wrapped(more, "muted")));
        fixes(model.fixes());
        if (!model.why().isEmpty()) {
            content.getChildren().add(new WhyView(model.why(), reader(survey), said));
        }
        content.getChildren().addAll(RecordView.includes(model.includes(), "How it comes to read " + model.includes().header().name(), reader(survey)));
        rows(survey, model, "Inputs", inputCount(model), model.inputs());
        RecordView written = new RecordView(reader(survey));
        written.show(model.quotes(), IncludeChain.NONE);
        record = Optional.of(written);
        content.getChildren().add(written);
        rows(survey, model, "Dependents", Counted.number(model.dependents().size()), model.dependents());
        spellings(survey, model);
        if (!model.commands().isEmpty()) {
            content.getChildren().add(new CommandView(model.commands(), reader(survey), said));
        }
        FlowPane links = new FlowPane(16, 4, lettered(Controls.link("_Copy as text", () -> copy(model))));
        if (!navigator.state().edited().contains(model.node())) {
            links.getChildren().add(lettered(Controls.link(Symbols.isSymbol(survey.graph(), model.node()) ? "What if it chang_es?" : "What if I _edit this?", () -> navigator.edit(model.node()))));
        }
        if (makefiles.isUseful() && survey.graph().isTarget(model.node())) {
            Button variables = lettered(Controls.link("_Variables…", () -> makefiles.variable(Optional.of(model.path()))));
            variables.setId("variables-of");
            variables.setTooltip(new Tooltip("Where variables of its makefiles got their values"));
            links.getChildren().add(variables);
        }
        content.getChildren().add(links);
    }

    private static Button lettered(Button link) {
        link.setMnemonicParsing(true);
        return link;
    }

    /** To be read whole and copied from, whatever its length. */
    private static TextArea path(String path) {
        TextArea field = new TextArea(path);
        field.setEditable(false);
        field.setWrapText(true);
        field.minHeightProperty().bind(Bindings.createDoubleBinding(() -> {
            double size = field.getFont().getSize();
            int fits = field.getWidth() > 0 ? (int) Math.max(1, field.getWidth() / (LETTER * size)) : path.length();
            return Math.ceil(LINE * size) * (1 + (path.length() - 1) / fits) + 4;
        }, field.fontProperty(), field.widthProperty()));
        field.prefHeightProperty().bind(field.minHeightProperty());
        field.setFocusTraversable(false);
        field.getStyleClass().addAll("mono", "path");
        field.setAccessibleText("Path");
        return field;
    }

    private void fixes(List<String> fixes) {
        if (fixes.isEmpty()) {
            return;
        }
        content.getChildren().add(RecordView.heading("To have it recorded"));
        for (String fix : fixes) {
            HBox field = Controls.copied(fix, said);
            field.setId("fix");
            content.getChildren().add(field);
        }
    }

    /** What a bundle stands for. */
    void show(Survey survey, Picture.Box bundle) {
        shown = Optional.empty();
        ViewState state = navigator.state();
        latest.ask(() -> BundleModel.of(survey, bundle, state), model -> show(survey, model), failure -> empty());
    }

    private void show(Survey survey, BundleModel model) {
        setVvalue(0);
        content.getChildren().setAll(title(model.title(), model.tip()), Controls.label(model.note(), "muted"),
                Controls.link("Open it in the graph", () -> navigator.open(model.key())));
        RowTable table = new RowTable(model.rows(), new LinesInSight(survey, executor), new Going());
        content.getChildren().add(new FilteredRows("files-of-bundle", "Files", Counted.number(model.rows().size()), model.rows(), true, table));
    }

    /** Rows that stand for themselves are written nowhere. */
    private class Going implements RowTable.Actions {
        @Override
        public void picked(Row row) {
        }

        @Override
        public void entered(Row row) {
            navigator.look(row.node());
        }

        @Override
        public void opened(Row row) {
        }
    }

    private static Label title(String name, String path) {
        Label title = Controls.label(name, "mono", "inspector-title");
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        title.setTooltip(new Tooltip(path));
        return title;
    }

    private static String inputCount(InspectorModel model) {
        long known = model.knownInputs();
        int all = model.inputs().size();
        if (model.isUnread()) {
            return "make knows " + Counted.number(known) + "; the rest cannot be known";
        }
        if (model.isMended()) {
            return "make would know " + Counted.number(known) + " of " + Counted.number(all);
        }
        return known == all ? "make knows " + Counted.number(all)
                : "make knows " + Counted.number(known) + " of " + Counted.number(all);
    }

    private void rows(Survey survey, InspectorModel model, String title, String count, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        RowTable table = new RowTable(rows, new LinesInSight(survey, executor), new Going() {
            @Override
            public void picked(Row row) {
                showRecord(survey, model, row);
            }

            @Override
            public void opened(Row row) {
                latest.ask(() -> InspectorModel.quotes(survey, model.node(), row), quotes -> quotes.stream().findFirst().ifPresent(quoted ->
                        reader(survey).open(quoted.excerpt().file(), quoted.excerpt().lit(), quoted.word())), failure -> said.accept("It can no longer be read"));
            }
        });
        content.getChildren().add(new FilteredRows(title.toLowerCase(Locale.ROOT), title, count, rows, rows == model.inputs(), table));
    }

    private RecordView.Reader reader(Survey survey) {
        return (file, line, word) -> sheet.show(new RecordPane(survey, file, line, word, executor, said));
    }

    private void showRecord(Survey survey, InspectorModel model, Row row) {
        RecordView below = record.orElseThrow();
        latest.ask(() -> new Asked(InspectorModel.quotes(survey, model.node(), row), InspectorModel.includes(survey, model.node(), row)),
                asked -> below.show(asked.quotes(), asked.chain()), failure -> below.getChildren().clear());
    }

    private record Asked(List<Quote> quotes, IncludeChain chain) {
    }

    /** Copies what is shown as text. */
    void copy() {
        shown.ifPresent(this::copy);
    }

    private void spellings(Survey survey, InspectorModel model) {
        spellings = SpellingsModel.NONE;
        spelling.forget();
        if (!SpellingsModel.areThere(survey, model.node())) {
            return;
        }
        SpellingsView view = new SpellingsView(reader(survey), sheet);
        content.getChildren().add(view);
        spelling.ask(() -> SpellingsModel.of(survey, model.node()), found -> {
            spellings = found;
            view.show(found, model.path().name());
        }, failure -> view.failed());
    }

    private void copy(InspectorModel model) {
        Controls.copy(model.asText(spellings));
        said.accept("Copied what is said of " + model.name());
    }
}
