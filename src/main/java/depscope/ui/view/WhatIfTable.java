package depscope.ui.view;

import depscope.picture.Counted;
import depscope.picture.ViewState;
import depscope.picture.WhatIf;
import depscope.picture.draw.Icon;
import depscope.survey.Survey;
import depscope.ui.model.WhatIfFile;
import depscope.ui.model.WhatIfModel;
import depscope.ui.model.WhatIfRows.Kind;
import depscope.ui.model.WhatIfRows.Order;
import depscope.ui.model.WhatIfRows.Row;
import depscope.ui.model.WhatIfRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;

/** The sets of a what-if as lists of all their targets, to be searched, put in order, gone through and kept. */
final class WhatIfTable extends VBox {
    private final Navigator navigator;
    private final Latest latest;
    private final HBox sets = new HBox(4);
    private final CustomTextField filter = (CustomTextField) TextFields.createClearableTextField();
    private final Label found = Controls.label("", "muted", "small");
    private final TableView<Row> table = new TableView<>();
    private final Label placeholder = Controls.label("", "muted");
    private Optional<Asked> asked = Optional.empty();
    private Kind kind = Kind.REBUILT;
    /** All of the set that is shown, whatever is searched for; for the thread that works it out. */
    private Optional<Known> known = Optional.empty();

    private record Asked(Survey survey, ViewState state, WhatIfModel model) {
    }

    private record Known(Asked asked, Kind kind, List<Row> rows) {
    }

    private record Answer(Known all, List<Row> rows) {
    }

    /** @param keep copies or saves a list: of what was pretended, in words */
    WhatIfTable(Navigator navigator, Executor executor, WhatIfKeeping keep) {
        super(6);
        this.navigator = navigator;
        this.latest = new Latest(executor);
        setId("what-if-lists");
        filter.setId("what-if-filter");
        filter.setPromptText("Find by name or reason");
        filter.setAccessibleText("Find in the list by name or reason");
        filter.textProperty().addListener((property, old, text) -> ask());
        filter.setMinWidth(90);
        found.setId("what-if-found");
        found.setMinWidth(Region.USE_PREF_SIZE);
        MenuButton export = new MenuButton("Keep…");
        export.setId("what-if-keep");
        export.setAccessibleText("Copy the list, or save it as a file");
        export.setMinWidth(Region.USE_PREF_SIZE);
        export.getItems().add(EditMenu.item("Copy as text", Icon.COPY, () -> keep.copy(edits(), List.copyOf(table.getItems()))));
        for (WhatIfFile file : WhatIfFile.values()) {
            export.getItems().add(EditMenu.item("Save as " + file.name().toLowerCase(Locale.ROOT) + "…", Icon.FILE,
                    () -> keep.save(file, edits(), List.copyOf(table.getItems()))));
        }
        table();
        // Where there is little room the tools go below the sets.
        FlowPane head = new FlowPane(12, 4, sets, Controls.row(8, found, filter, export));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table);
        filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                table.requestFocus();
                table.getSelectionModel().selectFirst();
                event.consume();
            }
        });
    }

    private String edits() {
        return asked.map(now -> now.model().edits()).orElse("");
    }

    private void table() {
        table.setId("what-if-rows");
        table.getStyleClass().addAll("rows", "what-if-rows");
        table.setAccessibleText("Targets");
        table.setPlaceholder(placeholder);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().setAll(List.of(column("name", Order.NAME, Row::name, 150, true), column("wave", Order.WAVE, row -> row.wave() == 0 ? "" : "" + row.wave(), 46, false),
                column("work", Order.WORK, row -> row.work().noun(), 92, false), column("why", Order.WHY, Row::why, 150, false),
                column("directory", Order.DIRECTORY, Row::directory, 190, true)));
        // Thousands are put in order off this thread.
        table.setSortPolicy(view -> {
            ask();
            return true;
        });
        table.setRowFactory(view -> {
            TableRow<Row> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && row.getItem() != null) {
                    navigator.look(row.getItem().node());
                }
            });
            return row;
        });
        table.getSelectionModel().selectedItemProperty().addListener((property, old, row) -> {
            if (row != null && table.isFocused()) {
                navigator.select(row.node());
            }
        });
        table.setOnKeyPressed(event -> {
            Row row = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && row != null) {
                navigator.look(row.node());
                event.consume();
            }
        });
    }

    private static TableColumn<Row, Row> column(String title, Order order, Function<Row, String> words, double width, boolean isName) {
        TableColumn<Row, Row> column = new TableColumn<>(title);
        column.setId("by-" + title);
        column.setUserData(order);
        column.setPrefWidth(width);
        column.setMinWidth(40);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(view -> new WordsCell(words, isName));
        return column;
    }

    /** For a window whose what-if is another. */
    void show(Survey survey, ViewState state, WhatIfModel model) {
        asked = Optional.of(new Asked(survey, state, model));
        kind = kind.count(model) > 0 || kind == Kind.REBUILT ? kind : Kind.REBUILT;
        List<Node> all = new ArrayList<>();
        for (Kind offered : Kind.values()) {
            if (offered.count(model) > 0 || offered == Kind.REBUILT || offered == Kind.LEFT_STALE) {
                all.add(toggle(offered, offered.before(model).map(size -> Counted.number(size) + " → ").orElse(""), offered.count(model)));
            }
        }
        sets.getChildren().setAll(all);
        ask();
    }

    private ToggleButton toggle(Kind offered, String before, int count) {
        ToggleButton button = new ToggleButton(offered.word() + " " + before + Counted.number(count));
        button.setId("set-" + offered.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.getStyleClass().setAll("set-tab");
        button.setSelected(offered == kind);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            kind = offered;
            sets.getChildren().forEach(other -> ((ToggleButton) other).setSelected(other == button));
            ask();
        });
        return button;
    }

    void focus() {
        table.requestFocus();
    }

    /** Whether there is room for it; only what can be seen is worked out. */
    void show(boolean isShown) {
        setVisible(isShown);
        ask();
    }

    /** The height of a row, once it is known. */
    Optional<Double> row() {
        return Optional.of(table.getFixedCellSize()).filter(size -> size > 0);
    }

    private void ask() {
        if (asked.isEmpty() || !isVisible()) {
            latest.forget();
            return;
        }
        Asked now = asked.get();
        Kind set = kind;
        String text = filter.getText();
        Optional<TableColumn<Row, ?>> by = table.getSortOrder().stream().findFirst();
        Optional<Order> order = by.map(column -> (Order) column.getUserData());
        boolean isDown = by.map(column -> column.getSortType() == TableColumn.SortType.DESCENDING).orElse(false);
        Optional<Known> before = known.filter(all -> all.asked() == now && all.kind() == set);
        placeholder.setText("Working it out…");
        latest.ask(() -> {
            Known all = before.orElseGet(() -> new Known(now, set,
                    WhatIfRows.of(now.survey(), WhatIf.of(now.survey(), now.state()).orElseThrow(), set)));
            List<Row> rows = WhatIfRows.search(all.rows(), text);
            return new Answer(all, order.map(way -> WhatIfRows.sort(rows, way, isDown)).orElse(rows));
        }, this::shown, failure -> placeholder.setText("This could not be worked out: " + failure));
    }

    private void shown(Answer answer) {
        known = Optional.of(answer.all());
        table.getItems().setAll(answer.rows());
        int all = answer.all().rows().size();
        found.setText(answer.rows().size() == all ? "" : Counted.number(answer.rows().size()) + " of " + Counted.number(all));
        placeholder.setText(all == 0 ? "None" : "Nothing here has that in its name, directory or reason");
    }

    private static final class WordsCell extends TableCell<Row, Row> {
        private final Function<Row, String> words;

        WordsCell(Function<Row, String> words, boolean isName) {
            this.words = words;
            setTextOverrun(isName ? OverrunStyle.CENTER_ELLIPSIS : OverrunStyle.ELLIPSIS);
            if (isName) {
                getStyleClass().add("mono");
            }
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : words.apply(row));
            setTooltip(empty || row == null || getText().isEmpty() ? null : new Tooltip(getText()));
        }
    }
}
