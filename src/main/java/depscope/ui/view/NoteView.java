package depscope.ui.view;

import depscope.picture.draw.Icon;
import depscope.ui.view.look.Signs;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** What to know about the answers as a whole: its beginning on one line, the whole of it on demand. */
final class NoteView extends Button {
    private static final double WIDTH = 380;

    private final Popup popup = new Popup();
    private final VBox sheet = new VBox(8);

    /** @param notes one or more sentences */
    NoteView(List<String> notes) {
        super(brief(notes.get(0)) + (notes.size() > 1 ? ", and more" : ""), Signs.of(Icon.INFO, 13));
        setId("note");
        getStyleClass().addAll("link", "note");
        setMnemonicParsing(false);
        setTooltip(new Tooltip("What this means for the answers"));
        for (String note : notes) {
            Label text = Controls.wrapped(Character.toUpperCase(note.charAt(0)) + note.substring(1) + ".");
            text.setPrefWidth(WIDTH);
            sheet.getChildren().add(text);
        }
        sheet.setId("note-sheet");
        sheet.getStyleClass().add("note-sheet");
        popup.getContent().add(sheet);
        popup.setAutoHide(true);
        setOnAction(event -> toggle());
    }

    /** Up to what is in brackets or behind a colon. */
    static String brief(String note) {
        return note.split(" \\(|: ", 2)[0];
    }

    private void toggle() {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        Bounds at = localToScreen(getBoundsInLocal());
        sheet.applyCss();
        popup.show(this, at.getMaxX() - WIDTH, at.getMinY());
        popup.setY(at.getMinY() - sheet.getHeight() - 6);
        popup.setX(at.getMaxX() - sheet.getWidth());
    }
}
