package depscope.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.ui.model.WhatIfRows.Row;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What a user pretends, from the edit to its waves and lists; where things may move. */
class WhatIfJourneyTest extends Journey {
    WhatIfJourneyTest() {
        super(false);
    }

    private boolean legend(String word) {
        return says("#legend", word);
    }

    @Test
    void theWavesAreSteppedThroughAndPlayed() {
        openStart(sample("vmm-r273214"));
        edit("intel/vmx.h");
        until(() -> text("#wave-words").equals("the end · 3 left stale"));
        until(() -> legend("left stale") && legend("will be rebuilt"));
        assertTrue(text("#cost").startsWith("about 4 s"));

        interact(() -> window.lookup("#waves").requestFocus());
        type(KeyCode.HOME);
        until(() -> text("#wave-words").startsWith("the edit") && !legend("will be rebuilt") && !legend("left stale"));
        type(KeyCode.RIGHT);
        until(() -> text("#wave-words").startsWith("wave 1 · 2 compiles") && legend("will be rebuilt"));
        type(KeyCode.RIGHT, KeyCode.LEFT);
        until(() -> text("#wave-words").startsWith("wave 1"));
        clickOn("#wave-start");
        until(() -> window.lookup("#wave-back").isDisabled() && text("#wave-words").startsWith("the edit"));

        List<String> seen = new ArrayList<>();
        interact(() -> ((Labeled) window.lookup("#wave-words")).textProperty().addListener((property, old, now) -> seen.add(now.split(" · ")[0])));
        interact(() -> window.lookup("#waves").requestFocus());
        type(KeyCode.SPACE);
        until(() -> window.lookup("#wave-on").isDisabled() && legend("left stale"));
        assertEquals(List.of("wave 1", "wave 2", "the end"), seen);

        type(KeyCode.SPACE);
        until(() -> text("#wave-words").startsWith("wave 1"));
        type(KeyCode.SPACE);
        assertEquals("Play the waves (Space)", window.lookup("#wave-play").getAccessibleText());
    }

    @Test
    void severalFilesOneOfThemDeleted() {
        openStart(sample("vmm-r273214"));
        edit("vmx_genassym.c");
        until(() -> says("#what-if-strip", "What if this is edited"));
        edit("intel/vmx.h");
        until(() -> says("#what-if-strip", "What if these are edited"));
        clickOn((Labeled chip) -> "vmx_genassym.c".equals(chip.getText()) && chip.getStyleClass().contains("chip-name"));
        clickOnText("It is deleted");
        until(() -> says("#what-if-strip", "What if these are edited or gone") && window.lookup("#count-cannot-be-made") != null);
        assertEquals("4", text("#count-cannot-be-made"));
        until(() -> legend("cannot be made") && legend("deleted"));
        // Whether there is room for a second chip depends on the letters that are at hand.
        Button close = lookup((Node node) -> "Do not pretend that vmx.h is edited".equals(node.getAccessibleText())).queryButton();
        interact(close::fire);
        until(() -> says("#what-if-strip", "What if this is gone"));
        clickOn("#back");
        until(() -> says("#what-if-strip", "What if these are edited or gone"));
    }

    @Test
    void theMenuDeletesWhatIsSelectedAndKnowsConfigurationHeaders() {
        openWorst(sample("vmm-r273214"));
        until(() -> says("#inspector", "vmx_genassym.o is compiled from"));
        clickOn("#what-if");
        clickOnText("vmx_genassym.o is deleted");
        until(() -> window.lookup("#count-rebuilt") != null && says("#what-if-strip", "What if this is gone"));
        clickOn("#what-if");
        until(() -> configuration().size() == 1 && !configuration().get(0).startsWith("Looking"));
        assertEquals(List.of("opt_ddb.h · 1 object"), configuration());
        type(KeyCode.ESCAPE);
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
    void theWholeListIsSearchedSortedAndGoneThrough() {
        openStart(sample("vmm-r273214"));
        edit("intel/vmx.h");
        until(() -> window.lookup("#count-left-stale") != null);
        clickOn("#show-all");
        until(() -> isShown("#what-if-lists") && names().equals(List.of("vmcs.o", "vmx.o", "vmm.ko")));
        clickOn("#set-left-stale");
        until(() -> names().equals(List.of("vmx_genassym.o", "vmx_assym.h", "vmx_support.o")));
        clickOn((Labeled header) -> "name".equals(header.getText()) && header.getParent().getStyleClass().contains("column-header"));
        until(() -> names().equals(List.of("vmx_assym.h", "vmx_genassym.o", "vmx_support.o")));
        clickOn("#what-if-filter").write("supp");
        until(() -> names().equals(List.of("vmx_support.o")) && text("#what-if-found").equals("1 of 3"));
        type(KeyCode.DOWN);
        until(() -> says("#inspector", "It is made from vmx_assym.h"));
        type(KeyCode.ENTER);
        until(() -> window.lookup("#graph").getAccessibleText().contains("vmx_support.o"));
        interact(() -> ((TextField) window.lookup("#what-if-filter")).setText("no such thing"));
        until(() -> names().isEmpty() && says("#what-if-rows", "Nothing here has that"));
        interact(() -> ((TextField) window.lookup("#what-if-filter")).clear());
        until(() -> names().size() == 3);
        clickOn("#what-if-keep");
        clickOnText("Copy as text");
        until(() -> notice().equals("Copied the list"));
        assertTrue(copied().startsWith("If vmx.h is edited:\n\n/usr/obj/usr/src/sys/modules/vmm/vmx_assym.h  left stale: "));
        interact(() -> window.lookup("#what-if-rows").requestFocus());
        type(KeyCode.ESCAPE);
        until(() -> !isShown("#what-if-lists"));
    }

    @Test
    void whatTheFixBuysIsSeenBeforeAndWithIt() {
        openStart(sample("vmm-r273214"));
        edit("intel/vmx.h");
        until(() -> window.lookup("#after-rebuilt") != null);
        assertEquals("→ 6 with the fix", text("#after-rebuilt"));
        assertEquals("→ 0 with the fix", text("#after-left-stale"));
        clickOn("#copy-fix");
        until(() -> notice().equals("Copied the fix"));
        assertEquals("DPSRCS+= vmx_genassym.c", copied());
        clickOn("#with-fix");
        until(() -> window.lookup("#before-rebuilt") != null && ((CheckBox) window.lookup("#with-fix")).isSelected());
        assertEquals("3 →", text("#before-rebuilt"));
        assertEquals("6", text("#count-rebuilt"));
        clickOn("#show-all");
        until(() -> text("#set-rebuilt").equals("rebuilt 3 → 6") && names().size() == 6);
    }
}
