package depscope.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.picture.draw.Palette;
import depscope.settings.UserFolder;
import depscope.survey.TestTrees;
import depscope.ui.Toolkit;
import depscope.ui.model.WhatIfRows.Row;
import java.nio.file.Path;
import java.util.ArrayList;
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
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
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

/** What a user pretends, from the edit to its waves and lists; where things may move. */
@ExtendWith({Toolkit.class, ApplicationExtension.class})
class WhatIfJourneyTest {
    private final ExecutorService executor = Executors.newFixedThreadPool(3);
    @TempDir
    Path home;
    private ExplorerWindow window;

    @Start
    void start(Stage stage) {
        window = new ExplorerWindow(executor, Palette.LIGHT, false, UserFolder.of(Map.of("XDG_CONFIG_HOME", home.toString())));
        stage.setScene(new Scene(window, 1280, 800));
        window.applyStyles();
        stage.show();
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
        robot.interact(() -> window.open(TestTrees.SAMPLES.resolve(tree).toString(), Optional.empty()));
        until(() -> says("#status", "targets"));
    }

    private void edit(FxRobot robot, String file) {
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        robot.interact(() -> ((TextField) window.lookup("#search")).setText(file));
        until(() -> robot.lookup("#search-results").tryQueryAs(ListView.class).map(list -> list.getItems().size() == 1).orElse(false));
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
    }

    private boolean says(String query, String text) {
        Node root = window.lookup(query);
        return root != null && (root instanceof Labeled label && label.getText().contains(text) || root.lookupAll("*").stream()
                .anyMatch(node -> node instanceof Labeled label && label.getText() != null && label.getText().contains(text)));
    }

    private boolean legend(String word) {
        return says("#legend", word);
    }

    private String text(String query) {
        return ((Labeled) window.lookup(query)).getText();
    }

    @Test
    void theWavesAreSteppedThroughAndPlayed(FxRobot robot) {
        open(robot, "vmm-r273214");
        edit(robot, "intel/vmx.h");
        until(() -> window.lookup("#wave-words") != null && text("#wave-words").equals("the end · 3 left stale"));
        until(() -> legend("left stale") && legend("will be rebuilt"));
        assertTrue(text("#cost").startsWith("about 4 s"));

        robot.interact(() -> window.lookup("#waves").requestFocus());
        robot.type(KeyCode.HOME);
        until(() -> text("#wave-words").startsWith("the edit") && !legend("will be rebuilt") && !legend("left stale"));
        robot.type(KeyCode.RIGHT);
        until(() -> text("#wave-words").startsWith("wave 1 · 2 compiles") && legend("will be rebuilt"));
        robot.type(KeyCode.RIGHT, KeyCode.LEFT);
        until(() -> text("#wave-words").startsWith("wave 1"));
        robot.clickOn("#wave-start");
        until(() -> window.lookup("#wave-back").isDisabled() && text("#wave-words").startsWith("the edit"));

        List<String> seen = new ArrayList<>();
        robot.interact(() -> ((Labeled) window.lookup("#wave-words")).textProperty().addListener((property, old, now) -> seen.add(now.split(" · ")[0])));
        robot.interact(() -> window.lookup("#waves").requestFocus());
        robot.type(KeyCode.SPACE);
        until(() -> window.lookup("#wave-on").isDisabled() && legend("left stale"));
        assertEquals(List.of("wave 1", "wave 2", "the end"), seen);

        robot.type(KeyCode.SPACE);
        until(() -> text("#wave-words").startsWith("wave 1"));
        robot.type(KeyCode.SPACE);
        assertEquals("Play the waves (Space)", window.lookup("#wave-play").getAccessibleText());
    }

    @Test
    void severalFilesOneOfThemDeleted(FxRobot robot) {
        open(robot, "vmm-r273214");
        edit(robot, "intel/vmx.h");
        until(() -> says("#what-if-strip", "What if this is edited"));
        edit(robot, "vmx_genassym.c");
        until(() -> says("#what-if-strip", "What if these are edited"));
        robot.clickOn((Labeled chip) -> "vmx_genassym.c".equals(chip.getText()) && chip.getStyleClass().contains("chip-name"));
        robot.clickOn((Labeled item) -> "It is deleted".equals(item.getText()));
        until(() -> says("#what-if-strip", "What if these are edited or gone") && window.lookup("#count-cannot-be-made") != null);
        assertEquals("4", text("#count-cannot-be-made"));
        until(() -> legend("cannot be made") && legend("deleted"));
        robot.clickOn((Node node) -> "Do not pretend that vmx.h is edited".equals(node.getAccessibleText()));
        until(() -> says("#what-if-strip", "What if this is gone"));
        robot.clickOn("#back");
        until(() -> says("#what-if-strip", "What if these are edited or gone"));
    }

    @Test
    void theMenuDeletesWhatIsSelectedAndKnowsConfigurationHeaders(FxRobot robot) {
        open(robot, "vmm-r273214");
        until(() -> says("#inspector", "vmx_genassym.o is compiled from"));
        robot.clickOn("#what-if");
        robot.clickOn((Labeled item) -> "vmx_genassym.o is deleted".equals(item.getText()));
        until(() -> window.lookup("#count-rebuilt") != null && says("#what-if-strip", "What if this is gone"));
        robot.clickOn("#what-if");
        until(() -> configuration().size() == 1 && !configuration().get(0).startsWith("Looking"));
        assertEquals(List.of("opt_ddb.h · 1 object"), configuration());
        robot.type(KeyCode.ESCAPE);
    }

    private List<String> configuration() {
        return ((MenuButton) window.lookup("#what-if")).getItems().stream().filter(item -> item instanceof Menu menu && "configuration".equals(menu.getId()))
                .flatMap(item -> ((Menu) item).getItems().stream()).map(MenuItem::getText).toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> names() {
        return ((TableView<Row>) window.lookup("#what-if-rows")).getItems().stream().map(Row::name).toList();
    }

    @Test
    void theWholeListIsSearchedSortedAndGoneThrough(FxRobot robot) {
        open(robot, "vmm-r273214");
        edit(robot, "intel/vmx.h");
        until(() -> window.lookup("#count-left-stale") != null);
        robot.clickOn("#show-all");
        until(() -> window.lookup("#what-if-lists").isVisible() && names().equals(List.of("vmcs.o", "vmx.o", "vmm.ko")));
        robot.clickOn("#set-left-stale");
        until(() -> names().equals(List.of("vmx_genassym.o", "vmx_assym.h", "vmx_support.o")));
        robot.clickOn((Labeled header) -> "name".equals(header.getText()) && header.getParent().getStyleClass().contains("column-header"));
        until(() -> names().equals(List.of("vmx_assym.h", "vmx_genassym.o", "vmx_support.o")));
        robot.clickOn("#what-if-filter").write("supp");
        until(() -> names().equals(List.of("vmx_support.o")) && text("#what-if-found").equals("1 of 3"));
        robot.type(KeyCode.DOWN);
        until(() -> says("#inspector", "vmx_support.o is "));
        robot.type(KeyCode.ENTER);
        until(() -> window.lookup("#graph").getAccessibleText().contains("vmx_support.o"));
        robot.interact(() -> ((TextField) window.lookup("#what-if-filter")).setText("no such thing"));
        until(() -> names().isEmpty() && says("#what-if-rows", "Nothing here has that"));
        robot.interact(() -> ((TextField) window.lookup("#what-if-filter")).clear());
        until(() -> names().size() == 3);
        robot.clickOn("#what-if-keep");
        robot.clickOn((Labeled item) -> "Copy as text".equals(item.getText()));
        until(() -> text("#notice").equals("Copied the list"));
        assertTrue(WaitForAsyncUtils.waitForAsyncFx(5000, () -> Clipboard.getSystemClipboard().getString())
                .startsWith("If vmx.h is edited:\n\n/usr/obj/usr/src/sys/modules/vmm/vmx_assym.h  left stale: "));
        robot.interact(() -> window.lookup("#what-if-rows").requestFocus());
        robot.type(KeyCode.ESCAPE);
        until(() -> !window.lookup("#what-if-lists").isVisible());
    }

    @Test
    void whatTheFixBuysIsSeenBeforeAndWithIt(FxRobot robot) {
        open(robot, "vmm-r273214");
        edit(robot, "intel/vmx.h");
        until(() -> window.lookup("#after-rebuilt") != null);
        assertEquals("→ 6 with the fix", text("#after-rebuilt"));
        assertEquals("→ 0 with the fix", text("#after-left-stale"));
        robot.clickOn("#copy-fix");
        until(() -> text("#notice").equals("Copied the fix"));
        assertEquals("DPSRCS+= vmx_genassym.c", WaitForAsyncUtils.waitForAsyncFx(5000, () -> Clipboard.getSystemClipboard().getString()));
        robot.clickOn("#with-fix");
        until(() -> window.lookup("#before-rebuilt") != null && ((CheckBox) window.lookup("#with-fix")).isSelected());
        assertEquals("3 →", text("#before-rebuilt"));
        assertEquals("6", text("#count-rebuilt"));
        robot.clickOn("#show-all");
        until(() -> window.lookup("#set-rebuilt") != null && text("#set-rebuilt").equals("rebuilt 3 → 6") && names().size() == 6);
    }
}
