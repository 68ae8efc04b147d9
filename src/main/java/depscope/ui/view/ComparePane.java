package depscope.ui.view;

import depscope.ui.model.IncludeChain;
import depscope.ui.model.SpellingsModel;
import depscope.ui.model.SpellingsModel.Side;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Two spellings of one file side by side, each to be chosen: how it leads there, how often, and where it first stands. */
final class ComparePane implements OverSheet.Content {
    private final RecordView.Reader reader;
    private final VBox head;
    private final GridPane sides = new GridPane();
    private final ScrollPane body = new ScrollPane(sides);
    private final ComboBox<String> left;

    /** @param model of two spellings at least */
    ComparePane(SpellingsModel model, String name, RecordView.Reader reader) {
        this.reader = reader;
        head = OverSheet.titled(Controls.label("Spellings of " + name, "title"), Controls.wrapped(model.sentence(), "muted"));
        sides.getStyleClass().add("compared");
        sides.setId("compared");
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            sides.getColumnConstraints().add(half);
        }
        body.setFitToWidth(true);
        left = side(model, 0);
        side(model, 1);
    }

    private ComboBox<String> side(SpellingsModel model, int column) {
        ComboBox<String> choice = new ComboBox<>(FXCollections.observableList(model.sides().stream().map(Side::word).toList()));
        choice.setId("spelling-" + column);
        choice.setAccessibleText(column == 0 ? "Left spelling" : "Right spelling");
        choice.getStyleClass().add("mono");
        choice.setMaxWidth(Double.MAX_VALUE);
        VBox told = new VBox(8);
        told.setId("side-" + column);
        choice.getSelectionModel().selectedIndexProperty().addListener((property, old, index) -> tell(model.sides().get(index.intValue()), told));
        choice.getSelectionModel().select(column);
        sides.add(choice, column, 0);
        sides.add(told, column, 1);
        return choice;
    }

    private void tell(Side side, VBox told) {
        RecordView record = new RecordView(reader);
        record.show(side.quote(), IncludeChain.NONE);
        told.getChildren().setAll(Controls.wrapped(side.word(), "mono", "strong"), part("Leads there", side.how()), part("Used", side.counted()),
                record);
    }

    private static VBox part(String title, String text) {
        return new VBox(2, RecordView.heading(title), Controls.wrapped(text));
    }

    @Override
    public OverSheet.Parts parts() {
        return new OverSheet.Parts(head, body, left, false);
    }
}
