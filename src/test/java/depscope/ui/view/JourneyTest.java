package depscope.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.picture.draw.Palette;
import depscope.settings.UserFolder;
import depscope.survey.TestTrees;
import depscope.ui.Toolkit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
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

/** What a user does, from opening a tree to the answer. */
@ExtendWith({Toolkit.class, ApplicationExtension.class})
class JourneyTest {
    private static final String INCIDENT = TestTrees.SAMPLES.resolve("vmm-r273214-edited").toString();

    private final ExecutorService executor = Executors.newFixedThreadPool(3);
    /** The user's own, for one journey. */
    @TempDir
    Path home;
    private ExplorerWindow window;

    @Start
    void start(Stage stage) {
        window = new ExplorerWindow(executor, Palette.LIGHT, true, settings());
        stage.setScene(new Scene(window, 1280, 800));
        window.applyStyles();
        stage.show();
    }

    private UserFolder settings() {
        return UserFolder.of(Map.of("XDG_CONFIG_HOME", home.toString()));
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

    /** Opens a tree, and from its start page what is worst there. */
    private void openWorst(FxRobot robot, String tree) {
        open(robot, tree);
        until(() -> window.lookup("#worst") != null && window.lookup("#start").isVisible());
        robot.interact(() -> window.lookup("#worst").lookup(".start-row").executeAccessibleAction(AccessibleAction.FIRE));
    }

    private boolean says(String query, String text) {
        return texts(query).stream().anyMatch(said -> said.contains(text));
    }

    /** All words below the node that {@code query} finds. */
    private List<String> texts(String query) {
        Node root = window.lookup(query);
        return root == null ? List.of() : root.lookupAll("*").stream().filter(Labeled.class::isInstance).map(Labeled.class::cast)
                .map(Labeled::getText).filter(text -> text != null && !text.isEmpty()).toList();
    }

    private Set<String> links(String query) {
        return window.lookup(query).lookupAll(".link").stream().map(node -> ((Button) node).getText()).collect(Collectors.toSet());
    }

    @Test
    void theIncident(FxRobot robot) {
        open(robot, INCIDENT);
        until(() -> says("#verdict", "This tree cannot be trusted"));
        until(() -> says("#findings", "vmx_assym.h"));
        Node row = robot.from(robot.lookup("#findings")).lookup((Labeled label) -> "vmx_support.o".equals(label.getText())).query();
        robot.clickOn(row);
        until(() -> says("#inspector", "it is made from vmx_assym.h"));
        Node cause = robot.from(robot.lookup("#findings")).lookup((Labeled label) -> "vmx_genassym.o".equals(label.getText())).query();
        robot.clickOn(cause);
        // What was said of vmx_support.o names vmx_genassym.o too: only its inputs tell them apart.
        until(() -> says("#inputs", "not known") && says("#inspector", "vmx_genassym.c:16 includes it"));
        assertTrue(says("#pills", "silently stale"));

        robot.clickOn("#what-if");
        robot.clickOn((Labeled item) -> "vmx.h is edited".equals(item.getText()));
        until(() -> window.lookup("#count-left-stale") != null);
        assertEquals("3", ((Labeled) window.lookup("#count-left-stale")).getText());
        assertEquals(Set.of("vmx_genassym.o", "vmx_assym.h", "vmx_support.o"), links("#list-left-stale"));
        assertEquals(Set.of("vmcs.o", "vmx.o", "vmm.ko"), links("#list-rebuilt"));
        assertTrue(says("#list-rebuilt", "from stale input"));

        robot.clickOn("#back");
        until(() -> window.lookup("#count-left-stale") == null);
    }

    @Test
    void asIfTheFixWereIn(FxRobot robot) {
        openWorst(robot, TestTrees.SAMPLES.resolve("vmm-r273214").toString());
        until(() -> says("#inspector", "vmx_genassym.o is compiled from"));
        edit(robot, "intel/vmx.h");
        until(() -> window.lookup("#count-left-stale") instanceof Labeled count && count.getText().equals("3"));
        robot.clickOn("#with-fix");
        until(() -> says("#what-if-strip", "6") && window.lookup("#before-rebuilt") != null);
        assertEquals("0", ((Labeled) window.lookup("#count-left-stale")).getText());
        assertEquals("3 →", ((Labeled) window.lookup("#before-rebuilt")).getText());
        assertEquals("3 →", ((Labeled) window.lookup("#before-left-stale")).getText());
        assertEquals(List.of("DPSRCS+= vmx_genassym.c"), texts("#list-left-stale"));
        until(() -> says("#legend", "would be recorded"));
        robot.press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
        until(() -> ((Labeled) window.lookup("#count-left-stale")).getText().equals("3"));
    }

    private void edit(FxRobot robot, String file) {
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        robot.interact(() -> ((TextField) window.lookup("#search")).setText(file));
        until(() -> robot.lookup("#search-results").tryQueryAs(ListView.class).map(list -> list.getItems().size() == 1).orElse(false));
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
    }

    @Test
    void searchLooksAndGoesBack(FxRobot robot) {
        openWorst(robot, INCIDENT);
        until(() -> says("#verdict", "cannot be trusted"));
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        robot.write("vlapic.h");
        until(() -> robot.lookup("#search-results").tryQueryAs(ListView.class).map(list -> list.getItems().size() == 1).orElse(false));
        robot.type(KeyCode.ENTER);
        until(() -> says("#inspector", "vlapic.h is a source"));
        assertEquals("", ((TextField) window.lookup("#search")).getText());
        robot.press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
        until(() -> says("#inspector", "vmx_genassym.c:16 includes it"));
        robot.press(KeyCode.ALT, KeyCode.RIGHT).release(KeyCode.RIGHT, KeyCode.ALT);
        until(() -> says("#inspector", "vlapic.h is a source"));
    }

    @Test
    void aSpellingIsFoundAndCopyingSaysSo(FxRobot robot) {
        open(robot, INCIDENT);
        until(() -> says("#verdict", "cannot be trusted"));
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        robot.interact(() -> ((TextField) window.lookup("#search")).setText("machine/pmap.h"));
        until(() -> robot.lookup("#search-results").tryQueryAs(ListView.class).map(list -> list.getItems().size() == 1).orElse(false));
        robot.type(KeyCode.ENTER);
        until(() -> says("#inspector", "pmap.h is a source"));
        robot.clickOn((Labeled link) -> "_Copy as text".equals(link.getText()));
        until(() -> ((Labeled) window.lookup("#notice")).getText().equals("Copied what is said of pmap.h"));
    }

    @Test
    void theFixIsThereToBeCopied(FxRobot robot) {
        openWorst(robot, INCIDENT);
        until(() -> says("#inspector", "vmx_genassym.c:16 includes it"));
        assertEquals(List.of("DPSRCS+= vmx_genassym.c"), texts("#fix"));
        robot.clickOn(robot.from(robot.lookup("#fix")).lookup(".field-button").queryButton());
        until(() -> ((Labeled) window.lookup("#notice")).getText().equals("Copied: DPSRCS+= vmx_genassym.c"));
        assertEquals("DPSRCS+= vmx_genassym.c", WaitForAsyncUtils.waitForAsyncFx(5000, () -> Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void aFindingIsIgnoredAndHeededAgain(FxRobot robot) throws IOException {
        openWorst(robot, INCIDENT);
        until(() -> says("#inspector", "vmx_genassym.c:16 includes it"));
        assertFalse(window.lookup("#ignored-foot").isVisible());
        robot.rightClickOn(finding(robot, "vmm.ko"));
        robot.clickOn((Labeled item) -> "Ignore this finding".equals(item.getText()));
        until(() -> says("#ignored-foot", "1 ignored") && !says("#findings", "vmm.ko"));
        assertTrue(says("#verdict", "3 outputs stale"));
        String pattern = "silently-stale:/usr/obj/usr/src/sys/modules/vmm/vmm.ko";
        assertEquals(List.of(pattern), settings().lines("ignore").stream().map(UserFolder.Line::text).toList());

        robot.clickOn("#show-ignored");
        until(() -> says("#findings", "vmm.ko"));
        robot.rightClickOn(finding(robot, "vmm.ko"));
        robot.clickOn((Labeled item) -> ("Take away the pattern " + pattern).equals(item.getText()));
        until(() -> !window.lookup("#ignored-foot").isVisible());
        assertEquals(List.of(), settings().lines("ignore"));
        assertTrue(says("#verdict", "4 outputs stale"));
    }

    @Test
    void theKeyboardIgnoresAllOfAKindHereAndTheNextOpeningKnows(FxRobot robot) {
        openWorst(robot, INCIDENT);
        until(() -> says("#inspector", "vmx_genassym.c:16 includes it"));
        robot.clickOn(finding(robot, "vmx_support.o"));
        robot.press(KeyCode.SHIFT, KeyCode.F10).release(KeyCode.F10, KeyCode.SHIFT);
        robot.clickOn((Labeled item) -> "Ignore all silently stale here (vmm/)".equals(item.getText()));
        until(() -> says("#ignored-foot", "4 ignored"));
        robot.clickOn(finding(robot, "vmx_assym.h"));
        robot.type(KeyCode.DELETE);
        until(() -> says("#ignored-foot", "5 ignored"));
        assertTrue(says("#verdict", "Edits can go unnoticed here"));
        open(robot, TestTrees.SAMPLES.resolve("vmm-fixed").toString());
        until(() -> says("#verdict", "Nothing is wrong here"));
        open(robot, INCIDENT);
        until(() -> says("#ignored-foot", "5 ignored") && says("#verdict", "Edits can go unnoticed here"));
    }

    private Node finding(FxRobot robot, String name) {
        return robot.from(robot.lookup("#findings")).lookup((Labeled label) -> name.equals(label.getText())).query();
    }

    @Test
    void theKeyboardWalksTheGraph(FxRobot robot) {
        openWorst(robot, INCIDENT);
        until(() -> says("#inspector", "vmx_genassym.c:16 includes it"));
        robot.interact(() -> window.lookup("#graph").requestFocus());
        until(() -> window.lookup("#graph").getAccessibleText().contains("vmx_genassym.o"));
        robot.type(KeyCode.RIGHT);
        until(() -> says("#inspector", "it is made from vmx_genassym.o"));
        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        until(() -> says("#what-if-strip", "vmx_assym.h"));
    }

    @Test
    void aSecondOpenGivesUpTheFirst(FxRobot robot) {
        robot.interact(() -> {
            window.open(INCIDENT, Optional.empty());
            window.open(TestTrees.SAMPLES.resolve("vmm-fixed").toString(), Optional.empty());
        });
        until(() -> says("#verdict", "Nothing is wrong here that can be known"));
    }

    @Test
    void aLoadCanBeCancelled(FxRobot robot) {
        robot.interact(() -> {
            window.open(INCIDENT, Optional.empty());
            ((Button) window.lookup("#cancel-load")).fire();
        });
        until(() -> says("#message", "Open a build _directory…"));
        assertFalse(says("#verdict", "trusted"));
    }

    @Test
    void whatCannotBeOpenedSaysWhyAndLeadsBack(FxRobot robot) {
        open(robot, "/no/such/tree");
        until(() -> says("#message", "/no/such/tree: no such file or directory"));
        open(robot, INCIDENT);
        until(() -> says("#verdict", "cannot be trusted"));
        open(robot, "/no/such/tree");
        until(() -> says("#message", "Back to where I was"));
        robot.clickOn((Labeled button) -> "Back to where I was".equals(button.getText()));
        until(() -> window.lookup("#start").isVisible());
    }

    @Test
    void whatIsToBeKnownOfTheAnswersIsSaidCalmlyAndOnce(FxRobot robot, @TempDir Path tree) throws IOException {
        Files.createDirectories(tree.resolve("obj"));
        Files.writeString(tree.resolve("obj/.depend"), "x.o: /src/x.c\n");
        Files.writeString(tree.resolve("obj/x.o"), "");
        open(robot, tree.toString());
        until(() -> says("#status", "the sources are not in this tree"));
        assertFalse(says("#status", "problem"));
        robot.clickOn("#note");
        until(() -> robot.lookup("#note-sheet").tryQuery().isPresent() && robot.lookup((Labeled label) -> label.getText() != null
                && label.getText().endsWith("answers come from records and rules alone.")).tryQuery().isPresent());
        open(robot, INCIDENT);
        until(() -> says("#verdict", "cannot be trusted"));
        assertNull(window.lookup("#note"));
    }

    @Test
    void anEmptyTreeSaysWhatToDo(FxRobot robot, @TempDir Path empty) {
        open(robot, empty.toString());
        until(() -> says("#start", "No dependency records below"));
        assertTrue(says("#verdict", "Nothing to judge by"));
    }

    @Test
    void keysAndThemeAreAKeyAway(FxRobot robot) {
        open(robot, INCIDENT);
        until(() -> says("#verdict", "cannot be trusted"));
        String light = window.getScene().getStylesheets().get(0);
        robot.clickOn("#theme");
        until(() -> !window.getScene().getStylesheets().get(0).equals(light));
        robot.clickOn("#keys");
        until(() -> window.lookup("#key-sheet").isVisible());
        robot.type(KeyCode.ESCAPE);
        until(() -> !window.lookup("#key-sheet").isVisible());
    }
}
