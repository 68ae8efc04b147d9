package depscope.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.ui.view.map.MapCanvas;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the page a tree opens with, over its map, to the graph and back. */
class StartJourneyTest extends Journey {
    private MapCanvas map() {
        return (MapCanvas) window.lookup("#map");
    }

    @Test
    void theWorstFindingIsAKeyAway() {
        openStart(INCIDENT);
        assertEquals("Module vmm", text("#start-title"));
        assertEquals(List.of("1 module cannot be trusted", "3 targets silently stale", "1 object unrecorded", "1 target incomplete",
                "1 record outdated", "nothing stale"), texts("#health"));
        until(() -> window.getScene().getFocusOwner().getAccessibleText().startsWith("vmx_genassym.o: "));
        type(KeyCode.ENTER);
        until(() -> isShown("#graph") && !isShown("#start") && window.lookup("#graph").getAccessibleText().contains("vmx_genassym.o"));
        push(KeyCode.ALT, KeyCode.LEFT);
        until(() -> isShown("#start"));
    }

    @Test
    void aTreeThatIsWellSaysWhatWasLookedAt() {
        openStart(sample("vmm-fixed"));
        assertEquals("Nothing is wrong here that can be told", texts("#start-card").get(0));
        assertTrue(texts("#start-card").contains("Compared: the times of 23 targets with those of 783 prerequisites that make knows."));
        assertEquals(List.of("Why didn't this rebuild?", "Why does this always rebuild?", "What if I edit…"), List.of("#ask-not-rebuilt",
                "#ask-always-rebuilt", "#ask-what-if").stream().map(id -> texts(id).get(0)).toList());
        clickOn("#ask-what-if");
        until(() -> window.lookup("#search").isFocused());
    }

    @Test
    void aTreeWithoutRecordsSaysWhatToDo(@TempDir Path empty) {
        openStart(empty.toString());
        assertTrue(texts("#start-card").get(0).startsWith("No dependency records below"));
        assertTrue(texts("#start").contains("Open another…"));
        assertFalse(isShown("#questions"));
    }

    @Test
    void withTheLargestTextNothingIsBeyondTheWindow() {
        openStart(sample("vmm-r273214-edited"));
        Node sign = window.lookup("#health").lookup(".icon");
        double designed = sign.getLayoutBounds().getWidth();
        interact(() -> window.textSize(5));
        until(() -> window.lookup("#what-if").localToScene(window.lookup("#what-if").getLayoutBounds()).getMaxX() <= window.getScene().getWidth());
        assertTrue(window.lookup("#back").localToScene(0, 0).getX() >= 0);
        // What has a key as well has made room, and what is looked for is asked in a word.
        assertFalse(window.lookup("#keys").getParent().isVisible());
        assertEquals("Find", ((TextField) window.lookup("#search")).getPromptText());
        assertEquals(2 * designed, sign.getLayoutBounds().getWidth());
        Labeled tree = (Labeled) window.lookup(".trail .link");
        assertFalse(tree.isMnemonicParsing());
        assertTrue(tree.getWidth() >= tree.prefWidth(-1));
    }

    @Test
    void theMapsGrowWithTheText() {
        openStart(sample("vmm-fixed"));
        push(KeyCode.CONTROL, KeyCode.EQUALS);
        until(() -> map().textSize() == 1.15 && ((MapCanvas) window.lookup("#start-map")).textSize() == 1.15);
    }

    @Test
    void theMapOpensADirectoryAndComesBack() {
        openStart(INCIDENT);
        until(() -> !((MapCanvas) window.lookup("#start-map")).model().blocks().isEmpty());
        clickOn("#start-map");
        until(() -> isShown("#map-page") && map().getAccessibleText().startsWith("Map of /usr/obj/usr/src/sys/modules/vmm"));
        assertEquals(List.of("/usr", "›", "obj/usr/src/sys/modules/vmm"), texts("#map-trail"));

        type(KeyCode.BACK_SPACE);
        until(() -> map().getAccessibleText().equals(
                "Map of /usr, at obj/usr/src/sys/modules/vmm: 23 made; 4 silently stale"));
        type(KeyCode.RIGHT);
        until(() -> map().getAccessibleText().equals("Map of /usr, at src/sys: 75 sources"));
        type(KeyCode.ENTER);
        until(() -> map().getAccessibleText().startsWith("Map of /usr/src/sys"));
        push(KeyCode.ALT, KeyCode.LEFT);
        until(() -> map().model().region().toString().equals("/usr"));
        assertTrue(isShown("#map-page"));
    }

    @Test
    void aLeafOfTheMapIsLookedAtInTheGraph() {
        openStart(INCIDENT);
        until(() -> !((MapCanvas) window.lookup("#start-map")).model().blocks().isEmpty());
        clickOn("#start-map");
        until(() -> isShown("#map-page") && map().isFocused() && !map().model().blocks().isEmpty());
        type(KeyCode.BACK_SPACE);
        until(() -> map().model().region().toString().equals("/usr"));
        type(KeyCode.N);
        until(() -> ((CheckBox) window.lookup("#map-needs")).isSelected());
        type(KeyCode.ENTER);
        until(() -> isShown("#graph") && !isShown("#map-page"));
    }

    @Test
    void anIdleMapIsNotPaintedAgain() {
        openStart(INCIDENT);
        until(() -> !((MapCanvas) window.lookup("#start-map")).model().blocks().isEmpty());
        clickOn("#start-map");
        until(() -> isShown("#map-page") && map().frames() > 0 && map().isFocused());
        long frames = map().frames();
        moveTo("#map").moveBy(40, 40).moveBy(-90, 20);
        until(() -> map().toldOf().isPresent());
        assertEquals(frames, map().frames());
    }
}
