package depscope.ui.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys that hold all over the window: those of the commands, and a few that put things away. */
final class Keys {
    private final Node window;
    private final List<Command> commands;
    private final List<Layer> layers;
    private final Runnable showSheet;
    private final Cover cover;

    /** Something that may lie over what is shown, and goes before all else does. */
    interface Layer {
        /** Whether there was anything to put away. */
        boolean putAway();
    }

    /** Whether something lies over the window that has the keys to itself. */
    interface Cover {
        boolean isThere();
    }

    /** @param layers the topmost first */
    Keys(Node window, List<Command> commands, Runnable showSheet, Cover cover, Layer... layers) {
        this.window = window;
        this.commands = commands;
        this.showSheet = showSheet;
        this.cover = cover;
        this.layers = List.of(layers);
    }

    void listen() {
        window.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        window.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?") && !(event.getTarget() instanceof TextInputControl) && !cover.isThere()) {
                showSheet.run();
                event.consume();
            }
        });
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE ? layers.stream().anyMatch(Layer::putAway) : !cover.isThere() && command(event)) {
            event.consume();
        }
    }

    private boolean command(KeyEvent event) {
        boolean writes = event.getTarget() instanceof TextInputControl;
        for (Command command : commands) {
            if (command.matches(event) && !(writes && isEditing(event))) {
                if (command.isUseful().getAsBoolean()) {
                    command.action().run();
                }
                return true;
            }
        }
        return false;
    }

    /** What a text field does with a key itself. */
    private static boolean isEditing(KeyEvent event) {
        return event.isShortcutDown() && !event.isAltDown() && List.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.Z, KeyCode.LEFT,
                KeyCode.RIGHT, KeyCode.Y).contains(event.getCode()) && !event.isShiftDown();
    }
}
