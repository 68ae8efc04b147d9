package depscope.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.bench.GeneratedTree;
import depscope.ui.model.WhatIfRows.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The five ways that the window is made for, each whole: from opening a tree to the answer. */
class FiveJourneysTest extends Journey {
    @Test
    void theIncidentFromTheStartPageToTheFix() {
        openStart(INCIDENT);
        until(() -> window.lookup("#worst .start-row") != null);
        clickOn("#worst .start-row");
        until(() -> says("#inspector", WORST) && graph().contains("vmx_genassym.o"));
        until(() -> says("#legend", "no record"));

        clickOn("#why");
        clickOnText("Why didn't this rebuild?");
        until(() -> asked().startsWith("Why didn't vmx_genassym.o rebuild? Which file was edited?"));
        found("intel/vmx.h");
        type(KeyCode.ENTER);
        until(() -> says("#answer", "Why didn't vmx_genassym.o rebuild after vmx.h?"));
        clickOn("#copy-answer");
        until(() -> notice().equals("Copied the answer as text"));
        assertTrue(copied().contains("vmx_genassym.c:16") && copied().contains("DPSRCS+= vmx_genassym.c"), copied());
        // Whatever the tree is called.
        assertTrue(copied().lines().filter(line -> !line.contains(INCIDENT)).allMatch(line -> line.length() <= 78), copied());

        clickOn("#what-if");
        clickOnText("vmx.h is edited");
        until(() -> !isThere("#answer") && text("#count-left-stale").equals("3"));
        interact(() -> window.lookup("#waves").requestFocus());
        type(KeyCode.HOME);
        until(() -> text("#wave-words").startsWith("the edit") && !says("#legend", "will be rebuilt"));
        type(KeyCode.END);
        until(() -> text("#wave-words").equals("the end · 3 left stale") && says("#legend", "will be rebuilt"));
        push(KeyCode.CONTROL, KeyCode.I);
        until(() -> text("#count-left-stale").equals("0") && text("#before-left-stale").equals("3 →"));
        // What stands at the left is not what is pretended, and says so.
        assertTrue(window.lookup(".as-is").isVisible());
        push(KeyCode.CONTROL, KeyCode.I);
        until(() -> !window.lookup(".as-is").isVisible());
    }

    private String graph() {
        return window.lookup("#graph").getAccessibleText();
    }

    private String asked() {
        return ((TextField) window.lookup("#search")).getPromptText();
    }

    private boolean isThere(String query) {
        return window.lookup(query) != null;
    }

    @Test
    void whatIsAlwaysRebuiltAndWhy() {
        openStart(sample("vmm-before"));
        clickOn("#ask-always-rebuilt");
        until(() -> asked().equals("Which target is always rebuilt?"));
        found("vmm.ko");
        type(KeyCode.ENTER);
        until(() -> says("#answer", "Why does vmm.ko always rebuild?") && graph().contains("vmm.ko"));
        List<String> chain = window.lookup(".answer-chain").lookupAll(".link").stream().map(node -> ((Button) node).getText()).toList();
        // From what every make does anew down to what is asked about.
        assertEquals(List.of("@", "vmx_genassym.o", "vmx_assym.s", "vmx_support.o", "vmm.ko"), chain);
        until(() -> says("#legend", "rebuilt on every run"));
        clickOn("#as-mail");
        until(() -> isThere("#answer .mail"));
        clickOn("#copy-answer");
        until(() -> notice().equals("Copied the answer as text"));
        assertTrue(copied().contains("vmx_support.o") && copied().contains("phony"), copied());
        clickOn((Node close) -> "Put the answer away".equals(close.getAccessibleText()));
        until(() -> !isThere("#answer"));
    }

    @Test
    void whatAHeaderOfABigTreeDoes(@TempDir Path tree) throws IOException {
        new GeneratedTree(tree).write();
        interact(() -> window.open(tree.resolve("usr/obj").toString(), Optional.of(tree.toString())));
        until(() -> isThere("#start-title") && isShown("#start"));
        push(KeyCode.CONTROL, KeyCode.K);
        write("sys/h7.h");
        until(() -> firstFound().contains("h7.h"));
        push(KeyCode.CONTROL, KeyCode.ENTER);
        // Every object includes it, and goes into one of 63 products.
        until(() -> text("#count-rebuilt").equals("2\u202f702"));
        assertEquals("0", text("#count-left-stale"));
        clickOn("#show-all");
        until(() -> isShown("#what-if-lists") && rows().getItems().size() == 2702);
        clickOn("#what-if-filter").write("m17.ko");
        until(() -> rows().getItems().size() == 1 && text("#what-if-found").equals("1 of 2\u202f702"));
        assertEquals("m17.ko.full", rows().getItems().get(0).name());
        type(KeyCode.DOWN, KeyCode.ENTER);
        until(() -> graph().contains("m17.ko.full"));
    }

    @SuppressWarnings("unchecked")
    private TableView<Row> rows() {
        return (TableView<Row>) window.lookup("#what-if-rows");
    }

    @Test
    void twoSpellingsOfOneFileAreCompared(@TempDir Path root) throws IOException {
        Path headers = Files.createDirectories(root.resolve("src/sys/include"));
        Path objects = Files.createDirectories(root.resolve("obj"));
        Files.createFile(headers.resolve("pmap.h"));
        Files.createSymbolicLink(objects.resolve("machine"), headers);
        Files.writeString(objects.resolve(".depend"), "a.o: " + headers + "/pmap.h\nb.o: machine/pmap.h\nc.o: machine/pmap.h\n");
        for (String object : List.of("a.o", "b.o", "c.o")) {
            Files.createFile(objects.resolve(object));
        }
        openStart(root.toString());
        look("machine/pmap.h");
        until(() -> says("#spellings", "2 spellings, one file: machine is a link to sys/include."));
        interact(() -> ((Button) window.lookup("#compare")).fire());
        until(() -> says("#side-0", "2 times in 1 file") && says("#side-1", "1 time in 1 file"));
        assertEquals("machine/pmap.h", ((ComboBox<?>) window.lookup("#spelling-0")).getValue());
        assertTrue(says("#side-0", "through the link machine"));
        assertTrue(says("#side-1", "as it is"));
        assertTrue(window.lookup("#spelling-0").isFocused());
        interact(() -> ((Button) window.lookup("#side-1 #open-record")).fire());
        until(() -> isThere("#record-lines .row-lit"));
        type(KeyCode.ESCAPE);
        until(() -> isThere("#compared"));
        type(KeyCode.ESCAPE);
        until(() -> !isShown("#over-sheet"));
        clickOnText("_Copy as text");
        until(() -> notice().equals("Copied what is said of pmap.h"));
        assertTrue(copied().contains("2 spellings, one file: machine is a link"), copied());
        assertTrue(copied().contains("Dependents, 3:"), copied());
    }

    @Test
    void thePictureIsExportedAsADrawingAndAsAnImage() throws IOException {
        openWorst(INCIDENT);
        until(() -> says("#inspector", WORST) && says("#legend", "no record"));
        clickOn("#export-open");
        until(() -> isShown("#export"));
        type(KeyCode.ENTER);
        Path svg = home.resolve("vmm-r273214-edited-vmx_genassym.o.svg");
        until(() -> notice().equals("Saved " + svg));
        assertFalse(isShown("#export"));
        String drawing = Files.readString(svg);
        assertTrue(drawing.contains("<svg") && drawing.contains(">vmx_genassym.o<") && drawing.endsWith("</svg>\n"), drawing);

        push(KeyCode.CONTROL, KeyCode.S);
        until(() -> isShown("#export"));
        clickOnText("PNG");
        until(() -> text("#export-size").endsWith("pixels"));
        clickOn("#export-save");
        Path png = home.resolve("vmm-r273214-edited-vmx_genassym.o.png");
        until(() -> notice().equals("Saved " + png));
        assertEquals("\u0089PNG", new String(Files.readAllBytes(png), 0, 4, StandardCharsets.ISO_8859_1));
    }
}
