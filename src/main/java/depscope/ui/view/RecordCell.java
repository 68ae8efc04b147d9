package depscope.ui.view;

import depscope.ui.model.RecordText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A row of a record: its line's number where the line begins, and its text with what is looked for set off. */
final class RecordCell extends ListCell<Integer> {
    private final Supplier<Optional<RecordText>> rows;
    private final int lit;
    private final String word;
    private final Supplier<String> wanted;
    private final Label number = Controls.label("", "mono", "line-number");
    private final HBox line = new HBox(number);

    /**
     * @param lit the line that matters
     * @param word what is set off in it; may be empty
     * @param wanted what is looked for everywhere; may be empty
     */
    RecordCell(Supplier<Optional<RecordText>> rows, int lit, String word, Supplier<String> wanted) {
        this.rows = rows;
        this.lit = lit;
        this.word = word;
        this.wanted = wanted;
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.setAlignment(Pos.CENTER_RIGHT);
        line.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(Integer row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().remove("row-lit");
        setGraphic(null);
        setAccessibleText(null);
        Optional<RecordText> text = rows.get();
        if (empty || row == null || text.isEmpty() || row >= text.get().rows()) {
            return;
        }
        RecordText.Piece piece = text.get().row(row);
        boolean isLit = piece.line() == lit;
        if (isLit) {
            getStyleClass().add("row-lit");
        }
        int digits = Integer.toString(text.get().lines()).length();
        String at = piece.isFirst() ? Integer.toString(piece.line()) : "";
        number.setText(" ".repeat(digits - at.length()) + at + "  ");
        line.getChildren().setAll(number);
        line.getChildren().addAll(parts(piece.text(), isLit));
        setGraphic(line);
        setAccessibleText("line " + piece.line() + ": " + piece.text());
    }

    private List<Label> parts(String text, boolean isLit) {
        String asked = wanted.get();
        int at = !asked.isEmpty() ? text.toLowerCase(Locale.ROOT).indexOf(asked.toLowerCase(Locale.ROOT))
                : isLit && !word.isEmpty() ? RecordText.startOf(text, word) : -1;
        if (at < 0) {
            return List.of(part(text));
        }
        int end = at + (asked.isEmpty() ? word : asked).length();
        List<Label> parts = new ArrayList<>();
        parts.add(part(text.substring(0, at)));
        Label hit = part(text.substring(at, end));
        hit.getStyleClass().add("hit");
        parts.add(hit);
        parts.add(part(text.substring(end)));
        return parts;
    }

    private static Label part(String text) {
        Label part = Controls.label(text, "mono");
        part.setMinWidth(Region.USE_PREF_SIZE);
        return part;
    }
}
