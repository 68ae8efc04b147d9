package depscope.ui.view;

import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Something that can be done from anywhere in the window: by its key, or found by its name.
 *
 * @param name what it does, in a few words
 * @param key as JavaFX writes it, {@code Shortcut+K}; empty where it has none
 * @param isUseful whether it would do anything now
 */
record Command(String name, String key, BooleanSupplier isUseful, Runnable action) {
    static Command of(String name, String key, Runnable action) {
        return new Command(name, key, () -> true, action);
    }

    boolean matches(KeyEvent event) {
        return !key.isEmpty() && KeyCombination.keyCombination(key).match(event);
    }

    /** Its key as it stands on keyboards. */
    String cap() {
        return key.replace("Shortcut", "Ctrl").replace("Left", "←").replace("Right", "→").replace("Equals", "+").replace("Minus", "−")
                .replace("Digit", "");
    }
}
