package depscope.ui.view;

import depscope.explain.Times;
import depscope.picture.Tone;
import depscope.ui.model.InspectorModel.Row;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;

/** Prerequisites or dependents of a file of some time, to be sorted by name, time or how they are known. */
final class RowTable extends TableView<Row> {
    private static final double ROW = 24;
    private static final int MOST_ROWS = 6;
    /** Width of one of a time. */
    private static final double LETTER = 7;

    RowTable(List<Row> rows, long beside, Consumer<Row> picked, Consumer<Row> entered) {
        getStyleClass().add("rows");
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        getColumns().setAll(List.of(name(), time(rows, beside), known()));
        getItems().setAll(rows);
        double height = ROW * (1 + Math.min(MOST_ROWS, rows.size())) + 2;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        getSelectionModel().selectedItemProperty().addListener((property, old, row) -> {
            if (row != null) {
                picked.accept(row);
            }
        });
        setRowFactory(table -> {
            TableRow<Row> tableRow = new TableRow<>();
            tableRow.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && tableRow.getItem() != null) {
                    entered.accept(tableRow.getItem());
                }
            });
            return tableRow;
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && getSelectionModel().getSelectedItem() != null) {
                entered.accept(getSelectionModel().getSelectedItem());
            }
        });
    }

    private static TableColumn<Row, Row> column(String title, double least, double width, Comparator<Row> order, Consumer<Filled> fill) {
        TableColumn<Row, Row> column = new TableColumn<>(title);
        column.setMinWidth(least);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setComparator(order);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(table -> new Filled(fill));
        return column;
    }

    private static TableColumn<Row, Row> name() {
        return column("name", 60, 92, Comparator.comparing(Row::name), cell -> {
            cell.getStyleClass().add("mono");
            cell.setText(cell.getItem().name());
            cell.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            cell.setTooltip(new Tooltip(cell.getItem().path().toString()));
            cell.setGraphic(cell.getItem().mark().tone() == Tone.PLAIN ? null : Controls.sign(cell.getItem().mark().tone(), 11));
        });
    }

    private static TableColumn<Row, Row> time(List<Row> rows, long beside) {
        int longest = rows.stream().mapToInt(row -> row.clock(beside).length()).max().orElse(0);
        double width = LETTER * longest + 5;
        return column("time", width, width, Comparator.comparingLong(Row::time), cell -> {
            cell.getStyleClass().add("mono");
            cell.setText(cell.getItem().clock(beside));
            cell.setTooltip(cell.getItem().time() == 0 ? null : new Tooltip(Times.full(cell.getItem().time())));
        });
    }

    private static TableColumn<Row, Row> known() {
        return column("known by", 78, 78, Comparator.comparing(Row::known), cell -> {
            cell.setText(cell.getItem().known());
            cell.setTooltip(new Tooltip(cell.getItem().meaning()));
            cell.getStyleClass().add(cell.getItem().isKnown() ? "known" : "not-known");
        });
    }

    private static final class Filled extends TableCell<Row, Row> {
        private final Consumer<Filled> fill;

        Filled(Consumer<Filled> fill) {
            this.fill = fill;
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeAll("mono", "known", "not-known");
            setText(null);
            setGraphic(null);
            setTooltip(null);
            if (!empty && row != null) {
                fill.accept(this);
            }
        }
    }
}
