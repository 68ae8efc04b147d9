package depscope.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.settings.UserFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user does, from opening a tree to the answer. */
class JourneyTest extends Journey {
    private Set<String> linked(String query) {
        return links(query).map(Button::getText).collect(Collectors.toSet());
    }

    private Node finding(String name) {
        return from(lookup("#findings")).lookup((Labeled label) -> name.equals(label.getText())).query();
    }

    @Test
    void theIncident() {
        open(INCIDENT);
        until(() -> says("#verdict", "This tree cannot be trusted"));
        until(() -> says("#findings", "vmx_assym.h"));
        clickOn(finding("vmx_support.o"));
        until(() -> says("#inspector", "it is made from vmx_assym.h"));
        clickOn(finding("vmx_genassym.o"));
        // What was said of vmx_support.o names vmx_genassym.o too: only its inputs tell them apart.
        until(() -> says("#inputs", "not known") && says("#inspector", "vmx_genassym.c:16 includes it"));
        assertTrue(says("#pills", "silently stale"));

        clickOn("#what-if");
        clickOnText("vmx.h is edited");
        until(() -> window.lookup("#count-left-stale") != null);
        assertEquals("3", text("#count-left-stale"));
        assertEquals(Set.of("vmx_genassym.o", "vmx_assym.h", "vmx_support.o"), linked("#list-left-stale"));
        assertEquals(Set.of("vmcs.o", "vmx.o", "vmm.ko"), linked("#list-rebuilt"));
        assertTrue(says("#list-rebuilt", "from stale input"));

        clickOn("#back");
        until(() -> window.lookup("#count-left-stale") == null);
    }

    @Test
    void asIfTheFixWereIn() {
        openWorst(sample("vmm-r273214"));
        until(() -> says("#inspector", "vmx_genassym.o is compiled from"));
        edit("intel/vmx.h");
        until(() -> text("#count-left-stale").equals("3"));
        clickOn("#with-fix");
        until(() -> says("#what-if-strip", "6") && window.lookup("#before-rebuilt") != null);
        assertEquals("0", text("#count-left-stale"));
        assertEquals("3 →", text("#before-rebuilt"));
        assertEquals("3 →", text("#before-left-stale"));
        assertEquals(List.of("DPSRCS+= vmx_genassym.c"), texts("#list-left-stale"));
        until(() -> says("#legend", "would be recorded"));
        push(KeyCode.ALT, KeyCode.LEFT);
        until(() -> text("#count-left-stale").equals("3"));
    }

    @Test
    void searchLooksAndGoesBack() {
        openWorst(INCIDENT);
        until(() -> says("#verdict", "cannot be trusted"));
        push(KeyCode.CONTROL, KeyCode.K);
        write("vlapic.h");
        until(() -> firstFound().contains("vlapic.h"));
        type(KeyCode.ENTER);
        until(() -> says("#inspector", "vlapic.h is a source"));
        assertEquals("", ((TextField) window.lookup("#search")).getText());
        push(KeyCode.ALT, KeyCode.LEFT);
        until(() -> says("#inspector", WORST));
        push(KeyCode.ALT, KeyCode.RIGHT);
        until(() -> says("#inspector", "vlapic.h is a source"));
    }

    @Test
    void aSpellingIsFoundAndCopyingSaysSo() {
        open(INCIDENT);
        until(() -> says("#verdict", "cannot be trusted"));
        look("machine/pmap.h");
        assertTrue(says("#inspector", "pmap.h is a source"));
        clickOnText("_Copy as text");
        until(() -> notice().equals("Copied what is said of pmap.h"));
    }

    @Test
    void theFixIsThereToBeCopied() {
        openWorst(INCIDENT);
        until(() -> says("#inspector", WORST));
        assertEquals(List.of("DPSRCS+= vmx_genassym.c"), texts("#fix"));
        clickOn(from(lookup("#fix")).lookup(".field-button").queryButton());
        until(() -> notice().equals("Copied: DPSRCS+= vmx_genassym.c"));
        assertEquals("DPSRCS+= vmx_genassym.c", copied());
    }

    @Test
    void aFindingIsIgnoredAndHeededAgain() throws IOException {
        openWorst(INCIDENT);
        until(() -> says("#inspector", WORST));
        assertFalse(isShown("#ignored-foot"));
        rightClickOn(finding("vmm.ko"));
        clickOnText("Ignore this finding");
        until(() -> says("#ignored-foot", "1 ignored") && !says("#findings", "vmm.ko"));
        assertTrue(says("#verdict", "3 outputs stale"));
        String pattern = "silently-stale:/usr/obj/usr/src/sys/modules/vmm/vmm.ko";
        assertEquals(List.of(pattern), settings().lines("ignore").stream().map(UserFolder.Line::text).toList());

        clickOn("#show-ignored");
        until(() -> says("#findings", "vmm.ko"));
        rightClickOn(finding("vmm.ko"));
        clickOnText("Take away the pattern " + pattern);
        until(() -> !isShown("#ignored-foot"));
        assertEquals(List.of(), settings().lines("ignore"));
        assertTrue(says("#verdict", "4 outputs stale"));
    }

    @Test
    void theKeyboardIgnoresAllOfAKindHereAndTheNextOpeningKnows() {
        openWorst(INCIDENT);
        until(() -> says("#inspector", WORST));
        clickOn(finding("vmx_support.o"));
        push(KeyCode.SHIFT, KeyCode.F10);
        clickOnText("Ignore all silently stale here (vmm/)");
        until(() -> says("#ignored-foot", "4 ignored"));
        clickOn(finding("vmx_assym.h"));
        type(KeyCode.DELETE);
        until(() -> says("#ignored-foot", "5 ignored"));
        assertTrue(says("#verdict", "Edits can go unnoticed here"));
        open(sample("vmm-fixed"));
        until(() -> says("#verdict", "Nothing is wrong here"));
        open(INCIDENT);
        until(() -> says("#ignored-foot", "5 ignored") && says("#verdict", "Edits can go unnoticed here"));
    }

    @Test
    void theKeyboardWalksTheGraph() {
        openWorst(INCIDENT);
        until(() -> says("#inspector", WORST));
        interact(() -> window.lookup("#graph").requestFocus());
        until(() -> window.lookup("#graph").getAccessibleText().contains("vmx_genassym.o"));
        type(KeyCode.RIGHT);
        until(() -> says("#inspector", "it is made from vmx_genassym.o"));
        push(KeyCode.CONTROL, KeyCode.E);
        until(() -> says("#what-if-strip", "vmx_assym.h"));
    }

    @Test
    void aSecondOpenGivesUpTheFirst() {
        interact(() -> {
            window.open(INCIDENT, Optional.empty());
            window.open(sample("vmm-fixed"), Optional.empty());
        });
        until(() -> says("#verdict", "Nothing is wrong here that can be known"));
    }

    @Test
    void aLoadCanBeCancelled() {
        interact(() -> {
            window.open(INCIDENT, Optional.empty());
            ((Button) window.lookup("#cancel-load")).fire();
        });
        until(() -> says("#message", "Open a build _directory…"));
        assertFalse(says("#verdict", "trusted"));
    }

    @Test
    void whatCannotBeOpenedSaysWhyAndLeadsBack() {
        open("/no/such/tree");
        until(() -> says("#message", "/no/such/tree: no such file or directory"));
        open(INCIDENT);
        until(() -> says("#verdict", "cannot be trusted"));
        open("/no/such/tree");
        until(() -> says("#message", "Back to where I was"));
        clickOnText("Back to where I was");
        until(() -> isShown("#start"));
    }

    @Test
    void whatIsToBeKnownOfTheAnswersIsSaidCalmlyAndOnce(@TempDir Path tree) throws IOException {
        Files.createDirectories(tree.resolve("obj"));
        Files.writeString(tree.resolve("obj/.depend"), "x.o: /src/x.c\n");
        Files.writeString(tree.resolve("obj/x.o"), "");
        open(tree.toString());
        until(() -> says("#status", "the sources are not in this tree"));
        assertFalse(says("#status", "problem"));
        clickOn("#note");
        until(() -> lookup("#note-sheet").tryQuery().isPresent() && lookup((Labeled label) -> label.getText() != null
                && label.getText().endsWith("answers come from records and rules alone.")).tryQuery().isPresent());
        open(INCIDENT);
        until(() -> says("#verdict", "cannot be trusted"));
        assertNull(window.lookup("#note"));
    }

    @Test
    void anEmptyTreeSaysWhatToDo(@TempDir Path empty) {
        open(empty.toString());
        until(() -> says("#start", "No dependency records below"));
        assertTrue(says("#verdict", "Nothing to judge by"));
    }

    @Test
    void keysAndThemeAreAKeyAway() {
        open(INCIDENT);
        until(() -> says("#verdict", "cannot be trusted"));
        String light = window.getScene().getStylesheets().get(0);
        clickOn("#theme");
        until(() -> !window.getScene().getStylesheets().get(0).equals(light));
        clickOn("#keys");
        until(() -> isShown("#key-sheet"));
        type(KeyCode.ESCAPE);
        until(() -> !isShown("#key-sheet"));
    }
}
