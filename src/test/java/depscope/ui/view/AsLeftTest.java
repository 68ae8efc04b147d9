package depscope.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.ui.state.Bookmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user did is there again: after closing the tree, in another window, and after the tree was taken away. */
class AsLeftTest extends Journey {
    private void walk() {
        openWorst(INCIDENT);
        until(() -> says("#inspector", WORST));
        interact(() -> window.lookup("#graph").requestFocus());
        until(() -> window.lookup("#graph").getAccessibleText().contains("vmx_genassym.o"));
        type(KeyCode.RIGHT);
        until(() -> says("#inspector", "it is made from vmx_genassym.o"));
        push(KeyCode.CONTROL, KeyCode.E);
        until(() -> window.lookup("#count-left-stale") != null);
    }

    @Test
    void aTreeOpensAsItWasLeft() {
        walk();
        push(KeyCode.CONTROL, KeyCode.D);
        until(() -> notice().equals("Bookmarked: what if vmx_assym.h"));
        push(KeyCode.ALT, KeyCode.LEFT);
        until(() -> says("#inspector", "it is made from vmx_genassym.o") && window.lookup("#count-left-stale") == null);

        closeWindow();
        nextWindow();
        open(INCIDENT);
        until(() -> says("#inspector", "it is made from vmx_genassym.o"));
        assertTrue(says("#status", "as you left it"));
        push(KeyCode.ALT, KeyCode.RIGHT);
        until(() -> window.lookup("#count-left-stale") != null && !says("#status", "as you left it"));
        assertEquals("Take the bookmark of this view away (Ctrl+D)", window.lookup("#bookmark").getAccessibleText());
        push(KeyCode.ALT, KeyCode.LEFT);
        push(KeyCode.ALT, KeyCode.LEFT);
        until(() -> says("#inspector", WORST));
    }

    @Test
    void startingOverIsAStepThatCanBeTakenBack() {
        walk();
        push(KeyCode.CONTROL, KeyCode.W);
        until(() -> says("#message", "Open before") && says("#recent", "vmm-r273214-edited"));
        clickOnText("vmm-r273214-edited");
        until(() -> window.lookup("#count-left-stale") != null && says("#status", "as you left it"));
        clickOn("#start-over");
        until(() -> isShown("#start") && window.lookup("#count-left-stale") == null);
        push(KeyCode.ALT, KeyCode.LEFT);
        until(() -> window.lookup("#count-left-stale") != null);
    }

    @Test
    void bookmarksAreFoundRenamedAndTakenAwayByKeys() {
        walk();
        push(KeyCode.CONTROL, KeyCode.B);
        until(() -> isShown("#bookmark-card") && says("#bookmark-card", "No bookmarks yet"));
        type(KeyCode.ESCAPE);
        until(() -> !isShown(".bookmark-sheet"));
        push(KeyCode.CONTROL, KeyCode.D);
        push(KeyCode.ALT, KeyCode.LEFT);
        push(KeyCode.CONTROL, KeyCode.D);
        push(KeyCode.ALT, KeyCode.LEFT);
        until(() -> says("#inspector", WORST));
        push(KeyCode.CONTROL, KeyCode.B);
        until(() -> bookmarks().equals(List.of("what if vmx_assym.h", "vmx_assym.h")));
        type(KeyCode.F2);
        until(() -> window.lookup("#bookmark-name") != null);
        write("mine");
        type(KeyCode.ESCAPE);
        until(() -> window.lookup("#bookmark-name") == null);
        type(KeyCode.F2);
        until(() -> window.lookup("#bookmark-name") != null);
        write("the header");
        type(KeyCode.ENTER);
        until(() -> bookmarks().equals(List.of("the header", "vmx_assym.h")));
        type(KeyCode.DOWN);
        type(KeyCode.DELETE);
        until(() -> bookmarks().equals(List.of("the header")));
        type(KeyCode.ENTER);
        until(() -> window.lookup("#count-left-stale") != null && !isShown(".bookmark-sheet"));
        push(KeyCode.ALT, KeyCode.LEFT);
        clickOn("#bookmarks");
        until(() -> isShown("#bookmark-card"));
        clickOnText("the header");
        until(() -> window.lookup("#count-left-stale") != null && !isShown(".bookmark-sheet"));
        clickOn("#bookmark");
        until(() -> window.lookup("#bookmark").getAccessibleText().equals("Bookmark this view (Ctrl+D)"));
    }

    private List<String> bookmarks() {
        return ((ListView<?>) window.lookup("#bookmark-list")).getItems().stream()
                .map(mark -> ((Bookmark) mark).name()).toList();
    }

    @Test
    void aTreeThatIsGoneIsSaidToBeAndTakenOffTheList(@TempDir Path trees) throws IOException {
        Path tree = trees.resolve("short-lived");
        Files.createDirectories(tree);
        open(tree.toString());
        until(() -> says("#start", "No dependency records below"));
        Files.delete(tree);
        push(KeyCode.CONTROL, KeyCode.W);
        until(() -> says("#recent", "gone"));
        MenuButton open = (MenuButton) window.lookup("#open");
        interact(open::show);
        until(() -> open.getItems().size() == 4);
        assertTrue(open.getItems().get(3).getStyleClass().contains("gone"));
        interact(() -> {
            open.hide();
            ((Button) window.lookup("#recent").lookup(".link")).fire();
        });
        until(() -> !isShown("#recent"));
        interact(open::show);
        until(() -> open.getItems().size() == 2);
    }

    @Test
    void theWindowComesUpAsItWasLeft() {
        walk();
        SplitPane panes = (SplitPane) window.lookup(".split-pane");
        interact(() -> panes.setDividerPosition(0, 0.3));
        push(KeyCode.CONTROL, KeyCode.T);
        push(KeyCode.CONTROL, KeyCode.EQUALS);
        interact(() -> {
            stage().setWidth(1100);
            stage().setHeight(700);
        });
        until(() -> window.getScene().getWidth() <= 1110);
        double left = ((Node) panes.getItems().get(0)).getLayoutBounds().getWidth();
        assertTrue(left > 350);
        List<String> sheets = window.getScene().getStylesheets();
        double width = window.getScene().getWidth();

        closeWindow();
        nextWindow();
        assertEquals(sheets, window.getScene().getStylesheets());
        assertEquals(width, window.getScene().getWidth(), 1);
        open(INCIDENT);
        until(() -> window.lookup("#count-left-stale") != null);
        SplitPane again = (SplitPane) window.lookup(".split-pane");
        assertEquals(left, ((Node) again.getItems().get(0)).getLayoutBounds().getWidth(), 3);
    }

    @Test
    void whatCannotBeKeptIsSaidOnceAndAllGoesOn() throws IOException {
        // A file where the folder would be: even the superuser cannot write below it.
        Files.writeString(home.resolve("depscope"), "");
        open(INCIDENT);
        until(() -> notice().startsWith("What you do here cannot be kept: "));
        interact(() -> ((Labeled) window.lookup("#notice")).setText(""));
        push(KeyCode.CONTROL, KeyCode.D);
        until(() -> notice().startsWith("Bookmarked: "));
    }

    @Test
    void aBrokenFileIsToldAndTheTreeOpensAsIfItWereNew() throws IOException {
        walk();
        closeWindow();
        Path file;
        try (Stream<Path> sessions = Files.list(home.resolve("depscope/sessions"))) {
            file = sessions.findFirst().orElseThrow();
        }
        Files.writeString(file, Files.readString(file).replaceAll("(?m)^at=.*$", "at=many"));
        nextWindow();
        open(INCIDENT);
        until(() -> isShown("#start"));
        until(() -> notice().contains("not a number: many; set aside"));
        assertTrue(Files.exists(file.resolveSibling(file.getFileName() + ".broken")));
        assertFalse(says("#status", "as you left it"));
    }
}
