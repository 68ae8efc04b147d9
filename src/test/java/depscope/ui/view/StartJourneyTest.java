package depscope.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.picture.draw.Palette;
import depscope.settings.UserFolder;
import depscope.survey.TestTrees;
import depscope.ui.Toolkit;
import depscope.ui.view.map.MapCanvas;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** From the page a tree opens with, over its map, to the graph and back. */
@ExtendWith({Toolkit.class, ApplicationExtension.class})
class StartJourneyTest {
    private final ExecutorService executor = Executors.newFixedThreadPool(3);
    @TempDir
    Path home;
    private ExplorerWindow window;

    @Start
    void start(Stage stage) {
        window = new ExplorerWindow(executor, Palette.LIGHT, true, UserFolder.of(Map.of("XDG_CONFIG_HOME", home.toString())));
        stage.setScene(new Scene(window, 1280, 800));
        window.applyStyles();
        stage.show();
    }

    @AfterEach
    void end() {
        window.finish();
        executor.shutdownNow();
    }

    private void open(FxRobot robot, String tree) {
        robot.interact(() -> window.open(tree, Optional.empty()));
        until(() -> window.lookup("#start-title") != null && window.lookup("#start").isVisible());
    }

    private static String sample(String name) {
        return TestTrees.SAMPLES.resolve(name).toString();
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> texts(String query) {
        return window.lookup(query).lookupAll("*").stream().filter(Labeled.class::isInstance).map(Labeled.class::cast)
                .map(Labeled::getText).filter(text -> text != null && !text.isEmpty()).toList();
    }

    private boolean isShown(String query) {
        Node node = window.lookup(query);
        return node != null && node.isVisible();
    }

    private MapCanvas map() {
        return (MapCanvas) window.lookup("#map");
    }

    @Test
    void theWorstFindingIsAKeyAway(FxRobot robot) {
        open(robot, sample("vmm-r273214-edited"));
        assertEquals(List.of("Module vmm"), List.of(((Labeled) window.lookup("#start-title")).getText()));
        assertEquals(List.of("1 module cannot be trusted", "3 targets silently stale", "1 object unrecorded", "1 target incomplete",
                "1 record outdated", "nothing stale"), texts("#health"));
        until(() -> window.getScene().getFocusOwner().getAccessibleText().startsWith("vmx_genassym.o: "));
        robot.type(KeyCode.ENTER);
        until(() -> isShown("#graph") && !isShown("#start") && window.lookup("#graph").getAccessibleText().contains("vmx_genassym.o"));
        robot.press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
        until(() -> isShown("#start"));
    }

    @Test
    void aTreeThatIsWellSaysWhatWasLookedAt(FxRobot robot) {
        open(robot, sample("vmm-fixed"));
        assertEquals("Nothing is wrong here that can be told", texts("#start-card").get(0));
        assertTrue(texts("#start-card").contains("Compared: the times of 23 targets with those of 783 prerequisites that make knows."));
        assertEquals(List.of("Why didn't this rebuild?", "Why does this always rebuild?", "What if I edit…"), List.of("#ask-not-rebuilt",
                "#ask-always-rebuilt", "#ask-what-if").stream().map(id -> texts(id).get(0)).toList());
        robot.clickOn("#ask-what-if");
        until(() -> window.lookup("#search").isFocused());
    }

    @Test
    void aTreeWithoutRecordsSaysWhatToDo(FxRobot robot, @TempDir Path empty) {
        open(robot, empty.toString());
        assertTrue(texts("#start-card").get(0).startsWith("No dependency records below"));
        assertTrue(texts("#start").contains("Open another…"));
        assertFalse(isShown("#questions"));
    }

    @Test
    void theMapsGrowWithTheText(FxRobot robot) {
        open(robot, sample("vmm-fixed"));
        robot.press(KeyCode.CONTROL, KeyCode.EQUALS).release(KeyCode.EQUALS, KeyCode.CONTROL);
        until(() -> map().textSize() == 1.15 && ((MapCanvas) window.lookup("#start-map")).textSize() == 1.15);
    }

    @Test
    void theMapOpensADirectoryAndComesBack(FxRobot robot) {
        open(robot, sample("vmm-r273214-edited"));
        until(() -> !((MapCanvas) window.lookup("#start-map")).model().blocks().isEmpty());
        robot.clickOn("#start-map");
        until(() -> isShown("#map-page") && map().getAccessibleText().startsWith("Map of /usr/obj/usr/src/sys/modules/vmm"));
        assertEquals(List.of("/usr", "›", "obj/usr/src/sys/modules/vmm"), texts("#map-trail"));

        robot.type(KeyCode.BACK_SPACE);
        until(() -> map().getAccessibleText().equals(
                "Map of /usr, at obj/usr/src/sys/modules/vmm: 23 made; 4 silently stale"));
        robot.type(KeyCode.RIGHT);
        until(() -> map().getAccessibleText().equals("Map of /usr, at src/sys: 75 sources"));
        robot.type(KeyCode.ENTER);
        until(() -> map().getAccessibleText().startsWith("Map of /usr/src/sys"));
        robot.press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
        until(() -> map().model().region().toString().equals("/usr"));
        assertTrue(isShown("#map-page"));
    }

    @Test
    void aLeafOfTheMapIsLookedAtInTheGraph(FxRobot robot) {
        open(robot, sample("vmm-r273214-edited"));
        until(() -> !((MapCanvas) window.lookup("#start-map")).model().blocks().isEmpty());
        robot.clickOn("#start-map");
        until(() -> isShown("#map-page") && map().isFocused() && !map().model().blocks().isEmpty());
        robot.type(KeyCode.BACK_SPACE);
        until(() -> map().model().region().toString().equals("/usr"));
        robot.type(KeyCode.N);
        until(() -> ((CheckBox) window.lookup("#map-needs")).isSelected());
        robot.type(KeyCode.ENTER);
        until(() -> isShown("#graph") && !isShown("#map-page"));
    }

    @Test
    void anIdleMapIsNotPaintedAgain(FxRobot robot) {
        open(robot, sample("vmm-r273214-edited"));
        until(() -> !((MapCanvas) window.lookup("#start-map")).model().blocks().isEmpty());
        robot.clickOn("#start-map");
        until(() -> isShown("#map-page") && map().frames() > 0 && map().isFocused());
        long frames = map().frames();
        robot.moveTo("#map").moveBy(40, 40).moveBy(-90, 20);
        until(() -> map().toldOf().isPresent());
        assertEquals(frames, map().frames());
    }
}
