package depscope.ui.view;

import depscope.settings.WindowLooks;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Has a window come up as it was left, and keeps how it looks: whenever that is at rest, and at its end. */
public final class WindowMemory {
    /** Sizes change many times while they are dragged. */
    private static final Duration AT_REST = Duration.millis(500);

    private final Stage stage;
    private final ExplorerWindow window;
    private final PauseTransition rest = new PauseTransition(AT_REST);
    private WindowLooks kept;

    /** @param left how it was left */
    public WindowMemory(Stage stage, ExplorerWindow window, WindowLooks left) {
        this.stage = stage;
        this.window = window;
        kept = left;
        rest.setOnFinished(event -> keep());
    }

    /** Gives the stage its scene; it is to be shown then. */
    public void begin() {
        window.restore(kept);
        Scene scene = new Scene(window, kept.width(), kept.height());
        stage.setScene(scene);
        stage.setMaximized(kept.maximised());
        window.applyStyles();
        // Whatever changes how it looks is done with the mouse, with a key, or to the window's frame.
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, this::changed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::changed);
        scene.widthProperty().addListener((property, old, width) -> rest.playFromStart());
        scene.heightProperty().addListener((property, old, height) -> rest.playFromStart());
        stage.maximizedProperty().addListener((property, old, isMaximised) -> rest.playFromStart());
    }

    private void changed(InputEvent event) {
        rest.playFromStart();
    }

    private void keep() {
        WindowLooks now = looks();
        if (!now.equals(kept)) {
            kept = now;
            window.keep(now);
        }
    }

    private WindowLooks looks() {
        Scene scene = stage.getScene();
        boolean hasOwnSize = !stage.isMaximized() && !stage.isIconified() && scene.getWidth() >= 1 && scene.getHeight() >= 1;
        return window.looks(hasOwnSize ? scene.getWidth() : kept.width(), hasOwnSize ? scene.getHeight() : kept.height(), stage.isMaximized());
    }

    /** The window is closed: all that is to be kept is kept when this returns, if it can be in a moment. */
    public void finish() {
        rest.stop();
        keep();
        window.finish();
    }
}
