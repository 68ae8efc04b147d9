package depscope.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.ask.Project;
import depscope.tree.TreePath;
import depscope.ui.view.map.MapCanvas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking make in the window: what is seen before it runs, stopped, run, looked at, left out and saved. */
class AskingJourneyTest extends Journey {
    @TempDir
    Path root;
    private String tree;

    @BeforeEach
    void project() throws IOException {
        Project.needs("bmake");
        tree = root.toRealPath().toString();
        makefile("X != touch " + tree + "/ran");
        new Project(root).file(".depend", "a.o: a.c a.h\n").file("a.c", "#include \"a.h\"\n").file("a.h", "").file("gen.sh", "").file("a.o", "");
        openStart(tree);
    }

    private void makefile(String first) throws IOException {
        Files.writeString(root.resolve("Makefile"), first + "\n.if empty(X)\nprog: a.o gen.h\n\tcc -o prog a.o\na.o: a.c\n\tcc -c a.c\n"
                + "gen.h: gen.sh\n\tsh gen.sh\n.endif\n");
    }

    private boolean hasRun() {
        return Files.exists(root.resolve("ran"));
    }

    /** The sheet, with what would be run. */
    private void ask() {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        until(() -> isShown("#ask") && window.lookup("#ask-run") != null);
    }

    private void asked() {
        ask();
        clickOn("#ask-run");
        until(() -> window.lookup("#ask-save") != null);
    }

    @Test
    void nothingIsRunBeforeTheWord() {
        ask();
        assertEquals(tree, ((TextField) window.lookup("#ask-about")).getText());
        assertTrue(says("#ask-state", "This is put to bmake (Makefile:2 says '.if empty(X)'):"), texts("#ask-state").toString());
        assertTrue(says("#ask-line", "cd " + tree + " && env -u MAKEFLAGS "));
        assertTrue(says("#ask-state", "A dry run still runs != assignments"));
        clickOn("#ask-line .field-button");
        assertTrue(copied().startsWith("cd " + tree + " && env "));
        type(KeyCode.ESCAPE);
        until(() -> !isShown("#over-sheet"));
        assertFalse(hasRun());
    }

    @Test
    void theTreeIsShownWithTheAnswerAndWithoutItAgain() {
        assertFalse(says("#status", "with make's answer"));
        asked();
        assertTrue(hasRun());
        assertTrue(texts("#ask-state").get(0).matches("b?make answered in [0-9.]+ s: 3 targets and 5 prerequisites, 3 of them new\\."),
                texts("#ask-state").toString());
        assertTrue(says("#ask-state", "missing-output: 0 before, 2 now"));
        clickOn("#ask-close");
        until(() -> !isShown("#over-sheet") && says("#status", "with make's answer"));
        assertFalse(Files.exists(root.resolve(".make-graph")));
        until(() -> text("#hold-still").equals("watching"));

        clickOn("#with-answer");
        until(() -> window.lookup("#ask-without") != null);
        assertTrue(says("#ask-state", "The tree is shown with what make answered about " + tree + "."));
        clickOn("#ask-without");
        until(() -> !isShown("#over-sheet") && !says("#status", "with make's answer"));
        assertEquals("Shown without make's answer", notice());
    }

    @Test
    void theAnswerIsSavedAndWhatIsThereIsReplacedOnlyIfThatIsSaid() throws IOException {
        asked();
        clickOn("#ask-save");
        until(() -> notice().equals("Saved as .make-graph") && !isShown("#over-sheet"));
        assertFalse(says("#status", "with make's answer"));
        assertTrue(says("#status", "1 make graph"), texts("#status").toString());
        Files.writeString(root.resolve(".make-graph"), "old");
        asked();
        clickOn("#ask-save");
        until(() -> window.lookup("#ask-replace") != null);
        assertEquals("old", Files.readString(root.resolve(".make-graph")));
        clickOn("#ask-replace");
        until(() -> !isShown("#over-sheet") && !says("#status", "with make's answer"));
        assertTrue(Files.size(root.resolve(".make-graph")) > 1000);
    }

    @Test
    void whatRunsIsStoppedAndEndsWithTheSheet() throws IOException {
        Project.needs("setsid");
        makefile("X != echo $$$$ > " + tree + "/pid; exec sleep 1000");
        ask();
        clickOn("#ask-run");
        until(() -> root.resolve("pid").toFile().length() > 0 && window.lookup("#ask-stop") != null);
        until(() -> text("#ask-elapsed").contains("s of at most 1 min"));
        clickOn("#ask-stop");
        until(() -> says("#ask-state", "It was stopped; nothing was learned."));
        untilGone();

        clickOn("#ask-again");
        until(() -> window.lookup("#ask-run") != null);
        clickOn("#ask-run");
        until(() -> root.resolve("pid").toFile().length() > 0);
        type(KeyCode.ESCAPE);
        until(() -> !isShown("#over-sheet"));
        untilGone();
        assertFalse(says("#status", "with make's answer"));
    }

    private void untilGone() throws IOException {
        long pid = Long.parseLong(Files.readString(root.resolve("pid")).strip());
        until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
        Files.delete(root.resolve("pid"));
    }

    @Test
    void whatCannotBeAskedSaysWhyAndAnotherDirectoryOrMakeCanBeNamed() throws IOException {
        ask();
        interact(() -> ((TextField) window.lookup("#ask-about")).setText(tree + "/none"));
        clickOn("#ask-about").type(KeyCode.ENTER);
        until(() -> says("#ask-state", tree + "/none: no such directory") && window.lookup("#ask-run") == null);
        interact(() -> ((TextField) window.lookup("#ask-about")).setText(tree));
        clickOn("#ask-about").type(KeyCode.ENTER);
        until(() -> says("#ask-line", "-dg2m"));
        interact(() -> window.lookup("#ask-make").lookupAll(".toggle-button").stream().map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals("GNU make")).findFirst().orElseThrow().fire());
        until(() -> says("#ask-line", "-npk") && says("#ask-state", "GNU make (as you said)"));
        assertFalse(hasRun());
    }

    @Test
    void theMapsMenuAsksAboutItsDirectory() throws IOException {
        new Project(root).file("sub/.depend", "b.o: b.c\n").file("sub/b.o", "").file("sub/b.c", "").file("sub/Makefile", "b.o: b.c\n.if 0\n.endif\n");
        open(tree);
        push(KeyCode.CONTROL, KeyCode.M);
        MapCanvas map = (MapCanvas) window.lookup("#map");
        until(() -> isShown("#map-page") && map.model().blocks().stream().anyMatch(block -> block.label().equals("sub")));
        type(KeyCode.RIGHT);
        until(() -> map.toldOf().isPresent());
        TreePath directory = map.toldOf().orElseThrow().directory();
        // The desktop makes this of a click, or of the menu key; there is none here.
        Bounds bounds = map.localToScreen(map.getBoundsInLocal());
        interact(() -> Event.fireEvent(map, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, bounds.getCenterX(),
                bounds.getCenterY(), true, null)));
        clickOnText("Ask make about this directory…");
        until(() -> isShown("#ask") && window.lookup("#ask-run") != null);
        assertEquals(directory.toString(), ((TextField) window.lookup("#ask-about")).getText());
    }
}
