package depscope.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.picture.draw.Palette;
import depscope.settings.UserFolder;
import depscope.settings.ValueFiles;
import depscope.settings.WindowLooks;
import depscope.survey.TestTrees;
import depscope.ui.Toolkit;
import depscope.ui.state.Bookmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
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

/** What a user did is there again: after closing the tree, in another window, and after the tree was taken away. */
@ExtendWith({Toolkit.class, ApplicationExtension.class})
class AsLeftTest {
    private static final String INCIDENT = TestTrees.SAMPLES.resolve("vmm-r273214-edited").toString();
    private static final String FIRST = "vmx_genassym.c:16 includes it";

    private final ExecutorService executor = Executors.newFixedThreadPool(3);
    @TempDir
    Path home;
    private Stage stage;
    private ExplorerWindow window;
    private WindowMemory memory;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    private UserFolder settings() {
        return UserFolder.of(Map.of("XDG_CONFIG_HOME", home.toString()));
    }

    /** A new window, as the application brings it up; the one before is closed. */
    private void window(FxRobot robot) {
        robot.interact(() -> {
            if (memory != null) {
                memory.finish();
                stage.hide();
            }
            WindowLooks looks = new ValueFiles(settings()).read(WindowLooks.FILE, WindowLooks::of, problem -> { }).orElse(WindowLooks.DESIGNED);
            window = new ExplorerWindow(executor, Palette.LIGHT, true, settings());
            memory = new WindowMemory(stage, window, looks);
            memory.begin();
            stage.show();
        });
    }

    @AfterEach
    void end() {
        window.finish();
        executor.shutdownNow();
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void open(FxRobot robot, String tree) {
        robot.interact(() -> window.open(tree, Optional.empty()));
    }

    private boolean says(String query, String text) {
        Node root = window.lookup(query);
        return root != null && root.lookupAll("*").stream().filter(Labeled.class::isInstance).map(Labeled.class::cast)
                .anyMatch(label -> label.getText() != null && label.getText().contains(text));
    }

    /** Where every visit begins. */
    private boolean isAtStart() {
        return window.lookup("#worst") != null && window.lookup("#start").isVisible();
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys);
        for (int i = keys.length; i-- > 0; ) {
            robot.release(keys[i]);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void walk(FxRobot robot) {
        open(robot, INCIDENT);
        until(this::isAtStart);
        robot.interact(() -> window.lookup("#worst").lookup(".start-row").executeAccessibleAction(AccessibleAction.FIRE));
        until(() -> says("#inspector", FIRST));
        robot.interact(() -> window.lookup("#graph").requestFocus());
        until(() -> window.lookup("#graph").getAccessibleText().contains("vmx_genassym.o"));
        robot.type(KeyCode.RIGHT);
        until(() -> says("#inspector", "it is made from vmx_genassym.o"));
        press(robot, KeyCode.CONTROL, KeyCode.E);
        until(() -> window.lookup("#count-left-stale") != null);
    }

    @Test
    void aTreeOpensAsItWasLeft(FxRobot robot) {
        window(robot);
        walk(robot);
        press(robot, KeyCode.CONTROL, KeyCode.D);
        until(() -> ((Labeled) window.lookup("#notice")).getText().equals("Bookmarked: what if vmx_assym.h"));
        press(robot, KeyCode.ALT, KeyCode.LEFT);
        until(() -> says("#inspector", "it is made from vmx_genassym.o") && window.lookup("#count-left-stale") == null);

        window(robot);
        open(robot, INCIDENT);
        until(() -> says("#inspector", "it is made from vmx_genassym.o"));
        assertTrue(says("#status", "as you left it"));
        press(robot, KeyCode.ALT, KeyCode.RIGHT);
        until(() -> window.lookup("#count-left-stale") != null && !says("#status", "as you left it"));
        assertEquals("Take the bookmark of this view away (Ctrl+D)", window.lookup("#bookmark").getAccessibleText());
        press(robot, KeyCode.ALT, KeyCode.LEFT);
        press(robot, KeyCode.ALT, KeyCode.LEFT);
        until(() -> says("#inspector", FIRST));
    }

    @Test
    void startingOverIsAStepThatCanBeTakenBack(FxRobot robot) {
        window(robot);
        walk(robot);
        press(robot, KeyCode.CONTROL, KeyCode.W);
        until(() -> says("#message", "Open before") && says("#recent", "vmm-r273214-edited"));
        robot.clickOn((Labeled link) -> "vmm-r273214-edited".equals(link.getText()));
        until(() -> window.lookup("#count-left-stale") != null && says("#status", "as you left it"));
        robot.clickOn("#start-over");
        until(() -> isAtStart() && window.lookup("#count-left-stale") == null);
        press(robot, KeyCode.ALT, KeyCode.LEFT);
        until(() -> window.lookup("#count-left-stale") != null);
    }

    @Test
    void bookmarksAreFoundRenamedAndTakenAwayByKeys(FxRobot robot) {
        window(robot);
        walk(robot);
        press(robot, KeyCode.CONTROL, KeyCode.B);
        until(() -> window.lookup("#bookmark-card").isVisible() && says("#bookmark-card", "No bookmarks yet"));
        robot.type(KeyCode.ESCAPE);
        until(() -> !window.lookup(".bookmark-sheet").isVisible());
        press(robot, KeyCode.CONTROL, KeyCode.D);
        press(robot, KeyCode.ALT, KeyCode.LEFT);
        press(robot, KeyCode.CONTROL, KeyCode.D);
        press(robot, KeyCode.ALT, KeyCode.LEFT);
        until(() -> says("#inspector", FIRST));
        press(robot, KeyCode.CONTROL, KeyCode.B);
        until(() -> bookmarks().equals(List.of("what if vmx_assym.h", "vmx_assym.h")));
        robot.type(KeyCode.F2);
        until(() -> window.lookup("#bookmark-name") != null);
        robot.write("mine");
        robot.type(KeyCode.ESCAPE);
        until(() -> window.lookup("#bookmark-name") == null);
        robot.type(KeyCode.F2);
        until(() -> window.lookup("#bookmark-name") != null);
        robot.write("the header");
        robot.type(KeyCode.ENTER);
        until(() -> bookmarks().equals(List.of("the header", "vmx_assym.h")));
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.DELETE);
        until(() -> bookmarks().equals(List.of("the header")));
        robot.type(KeyCode.ENTER);
        until(() -> window.lookup("#count-left-stale") != null && !window.lookup(".bookmark-sheet").isVisible());
        press(robot, KeyCode.ALT, KeyCode.LEFT);
        robot.clickOn("#bookmarks");
        until(() -> window.lookup("#bookmark-card").isVisible());
        robot.clickOn((Labeled label) -> "the header".equals(label.getText()));
        until(() -> window.lookup("#count-left-stale") != null && !window.lookup(".bookmark-sheet").isVisible());
        robot.clickOn("#bookmark");
        until(() -> window.lookup("#bookmark").getAccessibleText().equals("Bookmark this view (Ctrl+D)"));
    }

    private List<String> bookmarks() {
        return ((ListView<?>) window.lookup("#bookmark-list")).getItems().stream()
                .map(mark -> ((Bookmark) mark).name()).toList();
    }

    @Test
    void aTreeThatIsGoneIsSaidToBeAndTakenOffTheList(FxRobot robot, @TempDir Path trees) throws IOException {
        Path tree = trees.resolve("short-lived");
        Files.createDirectories(tree);
        window(robot);
        open(robot, tree.toString());
        until(() -> says("#start", "No dependency records below"));
        Files.delete(tree);
        press(robot, KeyCode.CONTROL, KeyCode.W);
        until(() -> says("#recent", "gone"));
        MenuButton open = (MenuButton) window.lookup("#open");
        robot.interact(open::show);
        until(() -> open.getItems().size() == 4);
        assertTrue(open.getItems().get(3).getStyleClass().contains("gone"));
        robot.interact(() -> {
            open.hide();
            ((Button) window.lookup("#recent").lookup(".link")).fire();
        });
        until(() -> !window.lookup("#recent").isVisible());
        robot.interact(open::show);
        until(() -> open.getItems().size() == 2);
    }

    @Test
    void theWindowComesUpAsItWasLeft(FxRobot robot) {
        window(robot);
        walk(robot);
        SplitPane panes = (SplitPane) window.lookup(".split-pane");
        robot.interact(() -> panes.setDividerPosition(0, 0.3));
        press(robot, KeyCode.CONTROL, KeyCode.T);
        press(robot, KeyCode.CONTROL, KeyCode.EQUALS);
        robot.interact(() -> {
            stage.setWidth(1100);
            stage.setHeight(700);
        });
        until(() -> window.getScene().getWidth() <= 1110);
        double left = ((Node) panes.getItems().get(0)).getLayoutBounds().getWidth();
        assertTrue(left > 350);
        List<String> sheets = window.getScene().getStylesheets();
        double width = window.getScene().getWidth();

        window(robot);
        assertEquals(sheets, window.getScene().getStylesheets());
        assertEquals(width, window.getScene().getWidth(), 1);
        open(robot, INCIDENT);
        until(() -> window.lookup("#count-left-stale") != null);
        SplitPane again = (SplitPane) window.lookup(".split-pane");
        assertEquals(left, ((Node) again.getItems().get(0)).getLayoutBounds().getWidth(), 3);
    }

    @Test
    void whatCannotBeKeptIsSaidOnceAndAllGoesOn(FxRobot robot) throws IOException {
        // A file where the folder would be: even the superuser cannot write below it.
        Files.writeString(home.resolve("depscope"), "");
        window(robot);
        open(robot, INCIDENT);
        until(() -> ((Labeled) window.lookup("#notice")).getText().startsWith("What you do here cannot be kept: "));
        robot.interact(() -> ((Labeled) window.lookup("#notice")).setText(""));
        press(robot, KeyCode.CONTROL, KeyCode.D);
        until(() -> ((Labeled) window.lookup("#notice")).getText().startsWith("Bookmarked: "));
    }

    @Test
    void aBrokenFileIsToldAndTheTreeOpensAsIfItWereNew(FxRobot robot) throws IOException {
        window(robot);
        walk(robot);
        robot.interact(() -> memory.finish());
        Path file;
        try (Stream<Path> sessions = Files.list(home.resolve("depscope/sessions"))) {
            file = sessions.findFirst().orElseThrow();
        }
        Files.writeString(file, Files.readString(file).replaceAll("(?m)^at=.*$", "at=many"));
        window(robot);
        open(robot, INCIDENT);
        until(this::isAtStart);
        until(() -> ((Labeled) window.lookup("#notice")).getText().contains("not a number: many; set aside"));
        assertTrue(Files.exists(file.resolveSibling(file.getFileName() + ".broken")));
        assertFalse(says("#status", "as you left it"));
    }
}
