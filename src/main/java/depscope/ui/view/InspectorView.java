package depscope.ui.view;

import depscope.explain.Evidence;
import depscope.explain.Excerpt;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import depscope.ui.model.Counted;
import depscope.ui.model.IncludeChain;
import depscope.ui.model.InspectorModel;
import depscope.ui.model.InspectorModel.Row;
import depscope.ui.model.Names;
import depscope.ui.model.PictureModel;
import depscope.ui.model.Quote;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All about the selected node: state, why, how it comes to read what it reads, what it is made from, the record. */
final class InspectorView extends ScrollPane {
    /** Letters of a line of a record that fit beside its number. */
    private static final int FITS = 32;
    private static final double STEP = 12;

    private final Navigator navigator;
    private final Latest latest;
    private final VBox content = new VBox();
    private final Consumer<String> said;
    private final VBox record = new VBox(6);
    private final VBox chain = new VBox(6);

    /** @param said told what was copied */
    InspectorView(Navigator navigator, Executor executor, Consumer<String> said) {
        this.navigator = navigator;
        this.said = said;
        this.latest = new Latest(executor);
        getStyleClass().add("inspector");
        setId("inspector");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.getStyleClass().add("inspector-content");
        setContent(content);
        empty();
    }

    void empty() {
        latest.forget();
        content.getChildren().setAll(Controls.wrapped("Select a box, a finding or a file to see why it is as it is.", "muted"));
    }

    void show(Survey survey, InspectorModel model) {
        latest.forget();
        setVvalue(0);
        content.getChildren().setAll(title(model.path().name(), model.path().toString()), path(model.path().toString()));
        FlowPane pills = new FlowPane(6, 6);
        pills.setId("pills");
        model.marks().forEach(mark -> pills.getChildren().add(Controls.pill(mark)));
        if (!model.marks().isEmpty()) {
            content.getChildren().add(pills);
        }
        content.getChildren().add(Controls.label(model.kind(), "muted"));
        Label sentence = Controls.wrapped(model.sentence(), "sentence");
        sentence.setId("sentence");
        content.getChildren().add(sentence);
        model.more().forEach(more -> content.getChildren().add(Controls.wrapped(more, "muted")));
        includes(model.includes());
        content.getChildren().add(chain);
        rows(survey, model, "Inputs", inputCount(model), model.inputs());
        quote(model.quote());
        content.getChildren().add(record);
        rows(survey, model, "Dependents", Counted.number(model.dependents().size()), model.dependents());
        HBox links = new HBox(16, Controls.link("_Copy as text", () -> copy(model)));
        if (!navigator.state().edited().contains(model.node())) {
            links.getChildren().add(Controls.link("What if I _edit this?", () -> navigator.edit(model.node())));
        }
        content.getChildren().add(links);
    }

    /** To be read whole and copied from, whatever its length. */
    private static TextField path(String path) {
        TextField field = new TextField(path);
        field.setEditable(false);
        field.setFocusTraversable(false);
        field.getStyleClass().addAll("mono", "path");
        field.setTooltip(new Tooltip(path));
        return field;
    }

    /** What a bundle stands for. */
    void show(Survey survey, PictureModel.Box bundle) {
        latest.forget();
        setVvalue(0);
        List<Integer> members = bundle.members();
        content.getChildren().setAll(title(bundle.label(), bundle.tip()), Controls.label(bundle.note(), "muted"),
                Controls.link("Open it in the graph", () -> navigator.open(bundle.key())));
        VBox names = new VBox(4);
        members.stream().limit(200).forEach(node -> {
            var link = Controls.link(survey.graph().path(node).name(), () -> navigator.look(node));
            link.getStyleClass().add("mono");
            names.getChildren().add(link);
        });
        content.getChildren().add(names);
        if (members.size() > 200) {
            content.getChildren().add(Controls.label("and " + Counted.number(members.size() - 200L) + " more", "muted"));
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
        return known == all ? "make knows " + Counted.number(all)
                : "make knows " + Counted.number(known) + " of " + Counted.number(all);
    }

    private static Node heading(String text, String right) {
        HBox line = new HBox(Controls.label(text, "section"), Controls.space(), Controls.label(right, "muted", "small"));
        line.setAlignment(Pos.BASELINE_LEFT);
        line.getStyleClass().add("section-line");
        return line;
    }

    private void includes(IncludeChain way) {
        chain.getChildren().clear();
        chain.setManaged(!way.isEmpty());
        if (way.isEmpty()) {
            return;
        }
        VBox steps = new VBox(3);
        List<TreePath> files = way.files();
        for (int i = 0; i < files.size(); i++) {
            Label file = Controls.label((i == 0 ? "" : "└ ") + files.get(i).name(), "mono");
            file.setTooltip(new Tooltip(files.get(i).toString()));
            file.setMinWidth(Region.USE_PREF_SIZE);
            file.setPadding(new Insets(0, 0, 0, STEP * Math.max(0, i - 1)));
            HBox row = new HBox(8, file, Controls.space());
            if (i > 0) {
                Evidence.Line line = way.lines().get(i - 1);
                Label text = Controls.label(":" + line.line() + " " + line.text().strip(), "mono", "muted");
                text.setTooltip(new Tooltip(line.file() + ":" + line.line() + "\n" + line.text().strip()));
                row.getChildren().add(text);
            }
            row.setAlignment(Pos.BASELINE_LEFT);
            steps.getChildren().add(row);
        }
        chain.getChildren().addAll(heading("How it comes to read it", ""), steps);
    }

    private void rows(Survey survey, InspectorModel model, String title, String count, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        RowTable table = new RowTable(rows, model.time(), row -> showRecord(survey, model, row), row -> navigator.look(row.node()));
        table.setId(title.toLowerCase(Locale.ROOT));
        table.setAccessibleText(title);
        content.getChildren().addAll(heading(title, count), table);
    }

    private void showRecord(Survey survey, InspectorModel model, Row row) {
        latest.ask(() -> InspectorModel.quote(survey, model.node(), row), this::quote, failure -> quote(Optional.empty()));
        if (!chain.getChildren().isEmpty()) {
            IncludeChain way = InspectorModel.includes(survey, model.node(), row);
            includes(way.isEmpty() ? model.includes() : way);
        }
    }

    private void quote(Optional<Quote> quote) {
        record.getChildren().clear();
        quote.ifPresent(quoted -> {
            Excerpt lines = quoted.excerpt();
            Label file = Controls.label(lines.file().name(), "mono", "accent");
            file.setTooltip(new Tooltip(lines.file().toString()));
            file.setMinWidth(Region.USE_PREF_SIZE);
            Label whose = Controls.label(quoted.whose(), "muted", "small");
            whose.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            Label section = Controls.label("Where it is written", "section");
            section.setMinWidth(Region.USE_PREF_SIZE);
            HBox head = new HBox(8, section, Controls.space(), file);
            head.setAlignment(Pos.BASELINE_LEFT);
            VBox box = new VBox();
            box.getStyleClass().add("excerpt");
            box.setId("excerpt");
            for (int i = 0; i < lines.lines().size(); i++) {
                boolean lit = lines.first() + i == lines.lit();
                String text = lines.lines().get(i).replace("\t", "    ");
                box.getChildren().add(line(lines.first() + i, lit ? Names.around(text, quoted.word(), FITS) : text, lines.lines().get(i), lit));
            }
            record.getChildren().add(head);
            if (!quoted.whose().isEmpty()) {
                record.getChildren().add(whose);
            }
            record.getChildren().add(box);
        });
    }

    private static Node line(int number, String shown, String text, boolean lit) {
        Label at = Controls.label(Integer.toString(number), "mono", "line-number");
        at.setMinWidth(Region.USE_PREF_SIZE);
        Label said = Controls.label(shown, "mono");
        said.setTooltip(new Tooltip(text));
        HBox line = new HBox(8, at, said);
        line.getStyleClass().add(lit ? "line-lit" : "line");
        return line;
    }

    private void copy(InspectorModel model) {
        Controls.copy(model.asText());
        said.accept("Copied what is said of " + model.path().name());
    }
}
