package depscope.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class CommandTest {
    private static KeyEvent pressed(KeyCode code, boolean shift, boolean control, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false);
    }

    private static Command command(String key) {
        return Command.of("do it", key, () -> { });
    }

    @Test
    void aKeyIsItsOwnAndNoOther() {
        Command find = command("Shortcut+K");
        assertTrue(find.matches(pressed(KeyCode.K, false, true, false)));
        assertFalse(find.matches(pressed(KeyCode.K, true, true, false)));
        assertFalse(find.matches(pressed(KeyCode.K, false, false, false)));
        assertTrue(command("Alt+Left").matches(pressed(KeyCode.LEFT, false, false, true)));
        assertFalse(command("").matches(pressed(KeyCode.K, false, false, false)));
    }

    @Test
    void keysAreToldAsTheyStandOnKeyboards() {
        assertEquals("Ctrl+K", command("Shortcut+K").cap());
        assertEquals("Alt+←", command("Alt+Left").cap());
        assertEquals("Ctrl+0", command("Shortcut+Digit0").cap());
        assertEquals("Ctrl++", command("Shortcut+Equals").cap());
    }
}
