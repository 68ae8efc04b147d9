package depscope.ui.view;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** A directory or archive dropped on the window is opened. */
final class Drop {
    private final Node window;
    private final Consumer<String> open;

    Drop(Node window, Consumer<String> open) {
        this.window = window;
        this.open = open;
    }

    void listen() {
        window.setOnDragOver(event -> {
            if (isOneFile(event.getDragboard())) {
                event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            }
            event.consume();
        });
        window.setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        boolean taken = isOneFile(event.getDragboard());
        if (taken) {
            open.accept(event.getDragboard().getFiles().get(0).getPath());
        }
        event.setDropCompleted(taken);
        event.consume();
    }

    private static boolean isOneFile(Dragboard board) {
        return board.hasFiles() && board.getFiles().size() == 1;
    }
}
