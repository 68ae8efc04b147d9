package depscope.ui.view;

import depscope.ui.state.Bookmark;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** A bookmark's name, and while it is renamed a field for it. */
final class BookmarkCell extends ListCell<Bookmark> {
    private final BiConsumer<Bookmark, String> rename;
    private final Predicate<Bookmark> isWhole;

    /** @param go to the bookmark that is selected, when it is clicked */
    BookmarkCell(Runnable go, BiConsumer<Bookmark, String> rename, Predicate<Bookmark> isWhole) {
        this.rename = rename;
        this.isWhole = isWhole;
        setOnMouseClicked(event -> {
            if (!isEmpty() && !isEditing()) {
                go.run();
            }
        });
    }

    @Override
    protected void updateItem(Bookmark mark, boolean empty) {
        super.updateItem(mark, empty);
        setText(null);
        setGraphic(empty || mark == null ? null : shown(mark));
    }

    private HBox shown(Bookmark mark) {
        Label name = Controls.label(mark.name());
        HBox row = Controls.row(8, name);
        if (!isWhole.test(mark)) {
            name.getStyleClass().add("muted");
            row.getChildren().addAll(Controls.space(), Controls.label("partly gone", "muted", "small"));
        }
        return row;
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing()) {
            Bookmark mark = getItem();
            TextField field = new TextField(mark.name());
            field.setId("bookmark-name");
            field.setAccessibleText("Name of the bookmark");
            field.setOnAction(event -> rename.accept(mark, field.getText()));
            setGraphic(field);
            field.requestFocus();
            field.selectAll();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        updateItem(getItem(), isEmpty());
    }
}
