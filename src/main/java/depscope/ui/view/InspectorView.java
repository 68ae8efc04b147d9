package depscope.ui.view;

import depscope.explain.Evidence;
import depscope.explain.Excerpt;
import depscope.survey.Survey;
import depscope.ui.model.Counted;
import depscope.ui.model.InspectorModel;
import depscope.ui.model.InspectorModel.Row;
import depscope.ui.model.PictureModel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All about the selected node: state, why, how it comes to read what it reads, what it is made from, the record. */
final class InspectorView extends ScrollPane {
    private final Navigator navigator;
    private final Latest latest;
    private final VBox content = new VBox();
    private final VBox record = new VBox(6);

    InspectorView(Navigator navigator, Executor executor) {
        this.navigator = navigator;
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
        content.getChildren().setAll(title(model.path().name(), model.path().toString()));
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
        if (!model.includes().isEmpty()) {
            content.getChildren().addAll(heading("How it comes to read it", ""), includes(model.includes()));
        }
        rows(survey, "Inputs", inputCount(model), model.inputs(), model.time(), "inputs");
        excerpt(model.excerpt());
        content.getChildren().add(record);
        rows(survey, "Dependents", "", model.dependents(), model.time(), "dependents");
        content.getChildren().add(new HBox(16, Controls.link("_Copy as text", () -> copy(model.asText())),
                Controls.link("What if I _edit this?", () -> navigator.edit(model.node()))));
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
        return known == all ? "make knows " + Counted.number(all)
                : "make knows " + Counted.number(known) + " of " + Counted.number(all);
    }

    private static Node heading(String text, String right) {
        HBox line = new HBox(Controls.label(text, "section"), Controls.space(), Controls.label(right, "muted", "small"));
        line.setAlignment(Pos.BASELINE_LEFT);
        line.getStyleClass().add("section-line");
        return line;
    }

    private static Node includes(List<Evidence.Line> lines) {
        VBox chain = new VBox(3);
        for (Evidence.Line line : lines) {
            Label file = Controls.label(line.file().name() + ":" + line.line(), "mono");
            file.setTooltip(new Tooltip(line.file().toString()));
            Label text = Controls.label(line.text().strip(), "mono", "muted");
            file.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(8, file, Controls.space(), text);
            row.setAlignment(Pos.BASELINE_LEFT);
            chain.getChildren().add(row);
        }
        return chain;
    }

    private void rows(Survey survey, String title, String count, List<Row> rows, long beside, String id) {
        if (rows.isEmpty()) {
            return;
        }
        RowTable table = new RowTable(rows, beside, row -> showRecord(survey, row), row -> navigator.look(row.node()));
        table.setId(id);
        table.setAccessibleText(title);
        content.getChildren().addAll(heading(title, count.isEmpty() ? Counted.number(rows.size()) : count), table);
    }

    private void showRecord(Survey survey, Row row) {
        latest.ask(() -> InspectorModel.excerpt(survey, row), this::excerpt, failure -> excerpt(Optional.empty()));
    }

    private void excerpt(Optional<Excerpt> excerpt) {
        record.getChildren().clear();
        excerpt.ifPresent(lines -> {
            Label file = Controls.label(lines.file().name(), "mono", "accent");
            file.setTooltip(new Tooltip(lines.file().toString()));
            HBox head = new HBox(Controls.label("Where it is written", "section"), Controls.space(), file);
            head.setAlignment(Pos.BASELINE_LEFT);
            VBox box = new VBox();
            box.getStyleClass().add("excerpt");
            box.setId("excerpt");
            for (int i = 0; i < lines.lines().size(); i++) {
                box.getChildren().add(line(lines.first() + i, lines.lines().get(i), lines.first() + i == lines.lit()));
            }
            record.getChildren().addAll(head, box);
        });
    }

    private static Node line(int number, String text, boolean lit) {
        Label at = Controls.label(Integer.toString(number), "mono", "line-number");
        at.setMinWidth(Region.USE_PREF_SIZE);
        Label said = Controls.label(text.replace("\t", "    "), "mono");
        said.setTooltip(new Tooltip(text));
        HBox line = new HBox(8, at, said);
        line.getStyleClass().add(lit ? "line-lit" : "line");
        return line;
    }

    private static void copy(String text) {
        ClipboardContent clip = new ClipboardContent();
        clip.putString(text);
        Clipboard.getSystemClipboard().setContent(clip);
    }
}
