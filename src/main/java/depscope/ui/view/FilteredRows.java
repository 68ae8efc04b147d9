package depscope.ui.view;

import depscope.picture.Counted;
import depscope.picture.Tone;
import depscope.ui.model.Row;
import depscope.ui.model.RowFilter;
import depscope.ui.model.RowFilter.Facet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A table of files under a heading; where they are many, with a field and chips that leave some out. */
final class FilteredRows extends VBox {
    private final RowTable table;
    private final Label count = Controls.label("", "muted", "small");
    private final String counted;
    private final int all;
    private RowFilter filter = RowFilter.ALL;

    /**
     * @param name of the table, which the ids are made of too
     * @param counted what is said of all of them
     * @param areInputs see {@link RowFilter#facets}
     */
    FilteredRows(String name, String title, String counted, List<Row> rows, boolean areInputs, RowTable table) {
        super(6);
        this.table = table;
        this.counted = counted;
        this.all = rows.size();
        table.setId(name);
        table.setAccessibleText(title);
        getChildren().add(RecordView.heading(title, count));
        if (RowTable.isLong(rows)) {
            getChildren().add(field(name, title));
            List<Facet> facets = RowFilter.facets(rows, areInputs);
            if (!facets.isEmpty()) {
                getChildren().add(chips(name, facets));
            }
        }
        getChildren().add(table);
        tell();
    }

    private HBox field(String name, String title) {
        TextField field = new TextField();
        field.setId(name + "-filter");
        field.setPromptText("Filter by name, path or record");
        field.setAccessibleText("Filter " + title.toLowerCase(Locale.ROOT));
        field.textProperty().addListener((property, old, text) -> ask(filter.with(text)));
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN && !table.getItems().isEmpty()) {
                table.requestFocus();
                table.getSelectionModel().selectFirst();
                event.consume();
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        return new HBox(field);
    }

    private FlowPane chips(String name, List<Facet> facets) {
        FlowPane chips = new FlowPane(4, 4);
        chips.setId(name + "-facets");
        for (Facet facet : facets) {
            ToggleButton chip = new ToggleButton(facet.word() + " " + Counted.number(facet.count()));
            chip.getStyleClass().add("facet");
            chip.setAccessibleText("Only " + facet.word() + ", " + Counted.number(facet.count()));
            if (facet.tone() != Tone.PLAIN) {
                chip.setGraphic(Controls.sign(facet.tone(), 10));
            }
            chip.selectedProperty().addListener((property, old, isOn) -> {
                Set<Facet> chosen = new HashSet<>(filter.facets());
                if (isOn) {
                    chosen.add(facet);
                } else {
                    chosen.remove(facet);
                }
                ask(filter.with(chosen));
            });
            chips.getChildren().add(chip);
        }
        return chips;
    }

    private void ask(RowFilter other) {
        filter = other;
        table.rows().setPredicate(filter);
        tell();
    }

    private void tell() {
        int shown = table.rows().size();
        count.setText(shown == all ? counted : Counted.number(shown) + " of " + Counted.number(all));
    }
}
