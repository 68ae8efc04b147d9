package depscope.ui.view;

import depscope.explain.Times;
import depscope.picture.Tone;
import depscope.ui.model.Row;
import depscope.ui.model.Row.Written;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Files as rows that can be sorted by every column; without order of the user's own they stand as given. Columns come
 * as there is room for them. All widths are in parts of a row's height, which grows with the text.
 */
final class RowTable extends TableView<Row> {
    private static final double ROW = 24;
    private static final int MOST_ROWS = 8;
    /** Width of a letter of names. */
    private static final double LETTER = 7;
    private static final double NAME = 90;
    private static final double NEWER = 66;
    private static final double KNOWN = 78;
    private static final double STATE = 96;
    private static final double RECORD = 140;
    private static final double BAR = 11;

    /** What a table is asked for. */
    interface Actions {
        /** A row was chosen. */
        void picked(Row row);

        /** A row is to be gone to. */
        void entered(Row row);

        /** What a row is written in is to be read. */
        void opened(Row row);
    }

    private record Sized(TableColumn<Row, Row> column, double width) {
    }

    private final FilteredList<Row> rows;
    private final LinesInSight lines;
    private final TableColumn<Row, Row> name = name();
    /** In the order in which they come as there is room. */
    private final List<Sized> others = new ArrayList<>();

    /** @param lines finds what is in sight */
    RowTable(List<Row> given, LinesInSight lines, Actions actions) {
        this.lines = lines;
        rows = new FilteredList<>(FXCollections.observableArrayList(given));
        getStyleClass().add("rows");
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        columns(given, actions);
        SortedList<Row> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setPlaceholder(Controls.label("No file like this", "muted"));
        minHeightProperty().bind(Bindings.createDoubleBinding(() -> getFixedCellSize() * (1 + Math.min(MOST_ROWS, given.size())) + 2,
                fixedCellSizeProperty()));
        prefHeightProperty().bind(minHeightProperty());
        maxHeightProperty().bind(minHeightProperty());
        widthProperty().addListener(property -> fit());
        fixedCellSizeProperty().addListener(property -> fit());
        getSelectionModel().selectedItemProperty().addListener((property, old, row) -> {
            if (row != null) {
                actions.picked(row);
            }
        });
        setRowFactory(table -> entering(actions::entered));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Optional<Row> row = Optional.ofNullable(getSelectionModel().getSelectedItem());
            if (event.getCode() == KeyCode.ENTER && row.isPresent()) {
                if (event.isShortcutDown()) {
                    actions.opened(row.get());
                } else {
                    actions.entered(row.get());
                }
                event.consume();
            }
        });
    }

    /** Whether so many rows have need of a filter. */
    static boolean isLong(List<Row> rows) {
        return rows.size() > MOST_ROWS;
    }

    FilteredList<Row> rows() {
        return rows;
    }

    private static TableRow<Row> entering(Consumer<Row> entered) {
        TableRow<Row> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && row.getItem() != null) {
                entered.accept(row.getItem());
            }
        });
        return row;
    }

    private void columns(List<Row> given, Actions actions) {
        boolean areLinked = given.stream().anyMatch(row -> row.edge() >= 0);
        if (areLinked) {
            others.add(new Sized(known(), KNOWN));
        }
        int longest = given.stream().mapToInt(row -> row.clock().length()).max().orElse(0);
        if (longest > 0) {
            others.add(new Sized(time(), LETTER * longest + 10));
        }
        if (areLinked) {
            others.add(new Sized(newer(), NEWER));
        }
        others.add(new Sized(state(), STATE));
        if (areLinked) {
            others.add(new Sized(record(actions), RECORD));
        }
        getColumns().add(name);
        // Side by side: how it is known is read beside what that is written in.
        others.stream().sorted(Comparator.comparing(sized -> List.of("time", "newer by", "state", "known by", "written in")
                .indexOf(sized.column.getText()))).forEach(sized -> getColumns().add(sized.column));
        getColumns().forEach(column -> column.setReorderable(false));
    }

    /** Shares the width out: the first of {@link #others} that leave the name its room, and the rest to the name and the record. */
    private void fit() {
        double unit = getFixedCellSize() / ROW;
        double room = getWidth() - (isLong(getItems()) ? BAR : 2);
        if (unit <= 0 || room <= 0) {
            return;
        }
        double left = room - NAME * unit;
        boolean fits = true;
        for (Sized sized : others) {
            double width = sized.width * unit;
            // How it is known, or a time, is worth more than the end of a name.
            fits &= left - width >= 0 || sized == others.get(0);
            sized.column.setVisible(fits);
            sized.column.setPrefWidth(width);
            left -= fits ? width : 0;
        }
        TableColumn<Row, Row> last = others.get(others.size() - 1).column;
        double more = last.isVisible() && last.getText().equals("written in") ? left / 3 : 0;
        last.setPrefWidth(others.get(others.size() - 1).width * unit + more);
        name.setPrefWidth(Math.max(60 * unit, NAME * unit + left - more));
    }

    private static TableColumn<Row, Row> column(String title, Comparator<Row> order, Consumer<Filled> fill) {
        TableColumn<Row, Row> column = new TableColumn<>(title);
        column.setMinWidth(30);
        column.setComparator(order);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(table -> new Filled(fill));
        return column;
    }

    private static TableColumn<Row, Row> name() {
        return column("name", Comparator.comparing(Row::name).thenComparing(Row::path), cell -> {
            cell.getStyleClass().add("mono");
            cell.setText(cell.getItem().name());
            cell.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            cell.setTooltip(new Tooltip(cell.getItem().path().toString()));
            cell.setGraphic(cell.getItem().mark().tone() == Tone.PLAIN ? null : Controls.sign(cell.getItem().mark().tone(), 11));
        });
    }

    private static TableColumn<Row, Row> time() {
        return column("time", Comparator.comparingLong(Row::time), cell -> {
            cell.getStyleClass().add("mono");
            cell.setText(cell.getItem().clock());
            String newer = cell.getItem().newer();
            cell.setTooltip(cell.getItem().time() == 0 ? null
                    : new Tooltip(Times.full(cell.getItem().time()) + (newer.isEmpty() ? "" : ", " + newer)));
        });
    }

    private static TableColumn<Row, Row> newer() {
        return column("newer by", Comparator.comparingLong(Row::time), cell -> {
            cell.setText(cell.getItem().newer());
            cell.getStyleClass().add(cell.getItem().isNewer() ? "newer" : "known");
        });
    }

    private static TableColumn<Row, Row> state() {
        return column("state", Comparator.comparing(Row::mark), cell -> {
            cell.setText(cell.getItem().mark().word());
            cell.getStyleClass().add("known");
        });
    }

    private static TableColumn<Row, Row> known() {
        return column("known by", Comparator.comparing(Row::known), cell -> {
            cell.setText(cell.getItem().known());
            cell.setTooltip(new Tooltip(cell.getItem().meaning()));
            cell.getStyleClass().add(cell.getItem().isKnown() ? "known" : "not-known");
        });
    }

    private TableColumn<Row, Row> record(Actions actions) {
        Comparator<Row> order = Comparator.comparing(row -> row.record().isPresent());
        return column("written in", order.thenComparing(row -> row.record().orElse(null), Comparator.nullsFirst(Comparator.<Written>naturalOrder())), cell -> {
            Row row = cell.getItem();
            cell.getStyleClass().add("mono");
            row.record().ifPresent(at -> {
                cell.getStyleClass().add("written");
                cell.setText(at.file().name() + lines.of(row, this::refresh).map(line -> ":" + line).orElse(""));
                cell.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
                cell.setTooltip(new Tooltip(at.file() + "\nCtrl+Enter opens it"));
                cell.setOnMouseClicked(event -> open(event, row, actions));
            });
        });
    }

    private static void open(MouseEvent event, Row row, Actions actions) {
        if (event.getClickCount() == 1) {
            actions.opened(row);
            event.consume();
        }
    }

    private static final class Filled extends TableCell<Row, Row> {
        private final Consumer<Filled> fill;

        Filled(Consumer<Filled> fill) {
            this.fill = fill;
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeAll("mono", "known", "not-known", "newer", "written");
            setText(null);
            setGraphic(null);
            setTooltip(null);
            setOnMouseClicked(null);
            if (!empty && row != null) {
                fill.accept(this);
            }
        }
    }
}
