package depscope.ui.view;

import depscope.ui.view.graph.GraphCanvas;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** The keys that hold all over the window. */
final class Keys {
    private final ExplorerWindow window;
    private final Navigator navigator;
    private final SearchBox search;
    private final GraphCanvas canvas;
    private final KeySheet sheet;

    Keys(ExplorerWindow window, Navigator navigator, SearchBox search, GraphCanvas canvas, KeySheet sheet) {
        this.window = window;
        this.navigator = navigator;
        this.search = search;
        this.canvas = canvas;
        this.sheet = sheet;
    }

    void listen() {
        window.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        window.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?") && !(event.getTarget() instanceof TextInputControl)) {
                sheet.showSheet();
                event.consume();
            }
        });
    }

    private void pressed(KeyEvent event) {
        boolean done = event.isShortcutDown() ? withControl(event) : event.isAltDown() ? withAlt(event) : plain(event);
        if (done) {
            event.consume();
        }
    }

    private boolean withControl(KeyEvent event) {
        switch (event.getCode()) {
            case K, F -> search.toLook();
            case O -> window.chooseDirectory();
            case T -> window.toggleTheme();
            case E -> {
                if (navigator.state().hasSelection()) {
                    navigator.edit(navigator.state().selected());
                } else {
                    search.toEdit();
                }
            }
            case DIGIT0, NUMPAD0 -> canvas.fit();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withAlt(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> navigator.back();
            case RIGHT -> navigator.forward();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyEvent event) {
        return switch (event.getCode()) {
            case ESCAPE -> sheet.hideSheet() || window.cancel();
            case F6 -> {
                window.nextPane();
                yield true;
            }
            default -> false;
        };
    }
}
