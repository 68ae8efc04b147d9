package depscope.ui.view;

import depscope.picture.draw.Icon;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A large sheet over the window for what the side has no room for. While it is there it has the keys: Esc or a click
 * beside it puts it away, and the focus goes back to where it was.
 */
final class OverSheet extends StackPane {
    /** What stands on it. */
    interface Content {
        Parts parts();

        /** @return whether the key meant something */
        default boolean pressed(KeyEvent event) {
            return false;
        }
    }

    /**
     * @param head what it is about
     * @param first what has the focus at first
     * @param isLong whether the body takes all the height there is
     */
    record Parts(Node head, Node body, Node first, boolean isLong) {
    }

    private final EventHandler<KeyEvent> keys = this::pressed;
    private final ChangeListener<Node> focus = (property, old, owner) -> keepFocus(owner);
    private final VBox sheet = new VBox();
    /** What is shown, before what it was opened from. */
    private final Deque<Content> contents = new ArrayDeque<>();
    private Optional<Node> before = Optional.empty();

    OverSheet() {
        getStyleClass().addAll("veil", "over");
        setId("over-sheet");
        sheet.getStyleClass().addAll("sheet", "large-sheet");
        getChildren().add(sheet);
        setVisible(false);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                hideSheet();
            }
        });
    }

    /** The head of a sheet: lines one below the other, cut where there is no room. */
    static VBox titled(Node... lines) {
        VBox head = new VBox(2, lines);
        head.setMinWidth(0);
        return head;
    }

    void show(Content shown) {
        Scene scene = getScene();
        if (!isVisible()) {
            before = Optional.ofNullable(scene.getFocusOwner());
            scene.addEventFilter(KeyEvent.KEY_PRESSED, keys);
            scene.focusOwnerProperty().addListener(focus);
        }
        contents.push(shown);
        present(shown);
    }

    private void present(Content shown) {
        Region close = Controls.iconButton(Icon.CLOSE, "Close (Esc)", this::hideSheet);
        close.setId("close-sheet");
        Parts parts = shown.parts();
        HBox head = Controls.row(12, parts.head(), close);
        HBox.setHgrow(parts.head(), Priority.ALWAYS);
        VBox.setVgrow(parts.body(), Priority.ALWAYS);
        sheet.setMaxHeight(parts.isLong() ? Double.MAX_VALUE : USE_PREF_SIZE);
        sheet.getChildren().setAll(head, parts.body());
        setVisible(true);
        // What scrolls has its content in the scene only once it is laid out.
        applyCss();
        layout();
        parts.first().requestFocus();
    }

    /** Back to what it was opened from, or away. */
    void hideSheet() {
        contents.poll();
        if (!contents.isEmpty()) {
            present(contents.peek());
        } else if (isVisible()) {
            getScene().removeEventFilter(KeyEvent.KEY_PRESSED, keys);
            getScene().focusOwnerProperty().removeListener(focus);
            sheet.getChildren().clear();
            setVisible(false);
            before.ifPresent(Node::requestFocus);
        }
    }

    private void keepFocus(Node owner) {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node == this) {
                return;
            }
        }
        Optional.ofNullable(contents.peek()).map(shown -> shown.parts().first()).ifPresent(Node::requestFocus);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            hideSheet();
            event.consume();
        } else if (Optional.ofNullable(contents.peek()).filter(shown -> shown.pressed(event)).isPresent() || isOfWindow(event)) {
            event.consume();
        }
    }

    /** What would change the window below. */
    private static boolean isOfWindow(KeyEvent event) {
        boolean isKept = event.getCode() == KeyCode.T || event.getCode() == KeyCode.C || event.getCode() == KeyCode.A
                || event.getCode() == KeyCode.V || event.getCode() == KeyCode.X || event.getCode() == KeyCode.HOME
                || event.getCode() == KeyCode.END;
        return event.isShortcutDown() && !isKept && !event.getCode().isModifierKey() || event.isAltDown() || event.getCode() == KeyCode.F6;
    }
}
