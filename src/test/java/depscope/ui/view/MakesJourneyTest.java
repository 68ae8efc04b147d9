package depscope.ui.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import org.junit.jupiter.api.Test;

/** Saying whose law holds in a tree, and taking that back. */
class MakesJourneyTest extends Journey {
    private static final String TREE = sample("kbuild-mini");

    private RadioMenuItem make(String title) {
        List<MenuItem> items = ((MenuButton) window.lookup("#change-make")).getItems();
        return (RadioMenuItem) items.stream().filter(item -> item.getText().startsWith(title)).findFirst().orElseThrow();
    }

    private void choose(String title) {
        interact(() -> make(title).fire());
    }

    private boolean startSays(String words) {
        return isShown("#start") && window.lookup("#made-by") != null && says("#start", words);
    }

    @Test
    void whatTheUserSaysHoldsAndIsRemembered() {
        openStart(TREE);
        until(() -> startSays("Made by kbuild: .cmd in /usr/obj/mini") && make("Find out").isSelected());
        choose("GNU make");
        until(() -> startSays("Taken as made by GNU make, as you said") && make("GNU make").isSelected());
        closeWindow();
        nextWindow();
        open(TREE);
        until(() -> startSays("Taken as made by GNU make, as you said"));
        choose("Find out");
        until(() -> startSays("Made by kbuild"));
        assertTrue(make("Find out").isSelected());
    }
}
