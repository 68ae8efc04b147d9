package depscope.ui.view;

import depscope.picture.Counted;
import depscope.ui.model.MakefilesModel;
import depscope.ui.model.MakefilesModel.Apart;
import depscope.ui.model.MakefilesModel.Directory;
import depscope.ui.model.MakefilesModel.Question;
import depscope.ui.model.MakefilesModel.Value;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What the reading of makefiles rests on: what each make was told and why that is believed, what is asked and not known,
 * and where make's own graph says otherwise. Each value can be said anew; the tree is then read again with it.
 */
final class MakefilesPane implements OverSheet.Content {
    private static final int MOST_ROWS = 10;
    private static final double ROW = 24;

    private final MakefilesModel model;
    private final RecordView.Reader reader;
    private final Consumer<Map<String, String>> again;
    private final ComboBox<String> directory = new ComboBox<>();
    private final VBox content = new VBox(10);
    private final ScrollPane scroll = new ScrollPane(content);
    private final Button read = new Button("Read again with these");
    private final Button found = new Button("As found out");
    private final VBox body;
    private final VBox head;
    /** What the user says by now, of all directories. */
    private final Map<String, String> said;

    /** @param again told what the user says of variables: the tree is to be read once more */
    MakefilesPane(MakefilesModel model, RecordView.Reader reader, Consumer<Map<String, String>> again) {
        this.model = model;
        this.reader = reader;
        this.again = again;
        this.said = new TreeMap<>(model.said());
        head = OverSheet.titled(Controls.label("Makefiles", "title"), Controls.label("Read for their rules; nothing was run.", "muted"));
        directory.setId("makefiles-directory");
        directory.getStyleClass().add("mono");
        directory.setAccessibleText("Directory that is built in");
        directory.setItems(FXCollections.observableList(model.directories().stream().map(each -> each.place().toString()).toList()));
        directory.getSelectionModel().selectedIndexProperty().addListener((property, old, index) -> show(model.directories().get(index.intValue())));
        content.getStyleClass().add("makefiles");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        read.setId("makefiles-read");
        read.getStyleClass().add("primary");
        read.setOnAction(event -> again.accept(said));
        found.setId("makefiles-found");
        found.setOnAction(event -> again.accept(Map.of()));
        HBox buttons = Controls.row(10, Controls.label("What you say holds in all directories, and is remembered for this tree.", "muted"), Controls.space(), found, read);
        body = new VBox(12, directory, scroll, buttons);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        body.setId("makefiles");
        directory.getSelectionModel().select(0);
        changed();
    }

    private void changed() {
        read.setDisable(said.equals(model.said()));
        found.setDisable(model.said().isEmpty());
    }

    private void show(Directory of) {
        content.getChildren().clear();
        Button makefile = link(of.makefile().toString(), () -> reader.open(of.makefile(), 1, ""));
        content.getChildren().addAll(makefile, Controls.wrapped(of.because(), "muted"));
        if (!of.compared().isEmpty()) {
            compared(of);
        }
        content.getChildren().add(RecordView.heading("What make was told", Controls.label(Counted.of(of.told().size(), "value"), "muted")));
        GridPane told = grid("makefiles-told");
        of.told().forEach(value -> row(told, value));
        content.getChildren().add(of.told().isEmpty() ? Controls.wrapped("Nothing, as far as is known: it was started without a word.") : told);
        content.getChildren().add(RecordView.heading("What is asked and not known", Controls.label(Counted.number(of.open().size()), "muted")));
        content.getChildren().add(Controls.wrapped(of.hangs()));
        if (!of.unanswered().isEmpty()) {
            GridPane answers = grid("makefiles-answers");
            of.unanswered().stream().filter(name -> of.told().stream().noneMatch(value -> value.name().equals(name)))
                    .forEach(name -> row(answers, new Value(name, "", "is what a command prints; say what, and it is known")));
            content.getChildren().add(answers);
        }
        of.open().forEach(question -> content.getChildren().add(question(question)));
        scroll.setVvalue(0);
    }

    private static GridPane grid(String id) {
        GridPane grid = new GridPane();
        grid.setId(id);
        grid.getStyleClass().add("ask-form");
        return grid;
    }

    private void row(GridPane grid, Value value) {
        Label name = Controls.label(value.name(), "mono");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.getStyleClass().add("told-name");
        GridPane.setValignment(name, VPos.TOP);
        TextField field = new TextField(said.getOrDefault(value.name(), value.value()));
        field.getStyleClass().add("mono");
        field.setId("told-" + value.name());
        field.setAccessibleText(value.name() + ", " + value.why());
        name.setLabelFor(field);
        field.setOnAction(event -> {
            if (!read.isDisabled()) {
                read.fire();
            }
        });
        field.textProperty().addListener((property, old, text) -> {
            if (text.equals(value.value())) {
                said.remove(value.name());
                if (model.said().containsKey(value.name())) {
                    said.put(value.name(), text);
                }
            } else {
                said.put(value.name(), text);
            }
            changed();
        });
        GridPane.setHgrow(field, Priority.ALWAYS);
        Label why = Controls.wrapped(value.why(), "muted", "small");
        grid.addRow(grid.getRowCount(), name, new VBox(2, field, why));
        GridPane.setHgrow(field.getParent(), Priority.ALWAYS);
    }

    private Node question(Question question) {
        Label words = Controls.wrapped(question.words(), "mono");
        VBox all = new VBox(1, words);
        HBox line = Controls.row(10);
        question.place().ifPresent(place -> {
            Button link = link(place.file().name() + ":" + place.line(), () -> reader.open(place.file(), place.line(), ""));
            link.setTooltip(new Tooltip(place.file().toString()));
            line.getChildren().add(link);
        });
        if (question.decides()) {
            line.getChildren().add(Controls.label("rules hang on it", "muted", "small"));
        }
        all.getChildren().add(line);
        return all;
    }

    private void compared(Directory of) {
        content.getChildren().addAll(RecordView.heading("Against make's own graph", Controls.label(Counted.of(of.differences().size(), "difference"), "muted")),
                Controls.wrapped(of.compared()));
        if (of.differences().isEmpty()) {
            return;
        }
        TableView<Apart> table = new TableView<>(FXCollections.observableList(of.differences()));
        table.setId("makefiles-differences");
        table.getStyleClass().add("rows");
        table.setAccessibleText("Where make's own graph and the makefiles are not the same");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("Target", Apart::target, "mono"));
        table.getColumns().add(column("needs", Apart::prerequisite, "mono"));
        table.getColumns().add(column("by make's graph", apart -> apart.graph().toString(), "mono"));
        table.getColumns().add(column("by makefiles", apart -> apart.makefiles().toString(), "mono"));
        table.setRowFactory(view -> row());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(table.getSelectionModel().getSelectedItem());
            }
        });
        double height = ROW * (1.3 + Math.min(MOST_ROWS, of.differences().size()));
        table.setMinHeight(height);
        table.setPrefHeight(height);
        content.getChildren().add(table);
    }

    /** A row that opens the place which names what the other account does not. */
    private TableRow<Apart> row() {
        TableRow<Apart> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !row.isEmpty()) {
                open(row.getItem());
            }
        });
        return row;
    }

    private void open(Apart apart) {
        apart.named().ifPresent(place -> reader.open(place.file(), place.line(), apart.prerequisite()));
    }

    private static TableColumn<Apart, String> column(String title, Function<Apart, String> text, String style) {
        TableColumn<Apart, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.getStyleClass().add(style);
        return column;
    }

    private static Button link(String words, Runnable action) {
        Button link = Controls.link(words, action);
        link.getStyleClass().addAll("mono", "step");
        return link;
    }

    @Override
    public OverSheet.Parts parts() {
        return new OverSheet.Parts(head, body, directory, true);
    }
}
