package depscope.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.ui.model.Row;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What a user asks of the panel at the right, from opening a tree to the answer. */
class InspectorJourneyTest extends Journey {
    @SuppressWarnings("unchecked")
    private TableView<Row> table(String id) {
        return (TableView<Row>) window.lookup("#" + id);
    }

    private List<String> names(String id) {
        return table(id).getItems().stream().map(Row::name).toList();
    }

    @Test
    void inputsAreSortedAndFiltered() {
        openStart(INCIDENT);
        look("vmx_genassym.o");
        List<String> asGiven = names("inputs");
        assertEquals("vmx.h", asGiven.get(0));
        interact(() -> {
            TableColumn<Row, ?> name = table("inputs").getColumns().get(0);
            table("inputs").getSortOrder().setAll(List.of(name));
        });
        until(() -> names("inputs").equals(asGiven.stream().sorted().toList()));
        interact(() -> table("inputs").getSortOrder().clear());
        until(() -> names("inputs").equals(asGiven));

        interact(() -> ((TextField) window.lookup("#inputs-filter")).setText("intel/"));
        until(() -> names("inputs").stream().allMatch(name -> name.startsWith("vm")) && names("inputs").size() < asGiven.size());
        assertTrue(says("#inspector", names("inputs").size() + " of " + asGiven.size()));
        clickOn("#inputs-filter").type(KeyCode.ESCAPE);
        until(() -> names("inputs").equals(asGiven));

        ToggleButton newer = (ToggleButton) window.lookup("#inputs-facets").lookupAll(".facet").stream()
                .filter(chip -> ((ToggleButton) chip).getText().equals("newer than it 1")).findFirst().orElseThrow();
        interact(newer::fire);
        until(() -> names("inputs").equals(List.of("vmx.h")));
    }

    @Test
    void theWholeRecordOpensAtTheRightLineAndIsSearched() {
        openStart(sample("vmm-today"));
        look("vmx.o");
        interact(() -> {
            table("inputs").requestFocus();
            table("inputs").getSelectionModel().select(table("inputs").getItems().stream().filter(row -> row.name().equals("vmcs.h")).findFirst().orElseThrow());
        });
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> window.lookup("#record-lines .row-lit .hit") != null);
        assertEquals("vmcs.h", text("#record-lines .row-lit .hit"));
        assertTrue(says("#over-sheet", ".depend.vmx.o"));
        assertTrue(window.lookup("#record-lines").isFocused());

        push(KeyCode.CONTROL, KeyCode.F);
        interact(() -> ((TextField) window.lookup("#record-search")).setText("VMX_MSR.H"));
        until(() -> window.lookup("#record-lines").lookupAll(".hit").stream().anyMatch(hit -> ((Labeled) hit).getText().equals("vmx_msr.h")));
        type(KeyCode.DOWN);
        push(KeyCode.CONTROL, KeyCode.C);
        until(() -> notice().equals("Copied 1 line"));
        assertTrue(copied().contains("vmx_msr.h"), copied());

        type(KeyCode.ESCAPE);
        until(() -> !window.lookup("#over-sheet").isVisible());
        assertTrue(table("inputs").isFocused());
    }

    @Test
    void theCommandUnfoldsAndAllOfItIsCopied() {
        openStart(sample("vmm-today"));
        look("vmx.o");
        assertTrue(says("#command", "gcc -c vmx.c -o vmx.o"));
        Button macros = (Button) window.lookup("#command").lookupAll(".fold").stream()
                .filter(fold -> ((Button) fold).getText().equals("3 macros")).findFirst().orElseThrow();
        interact(macros::fire);
        until(() -> texts("#command").contains("-D_KERNEL"));
        interact(macros::fire);
        until(() -> !texts("#command").contains("-D_KERNEL"));
        interact(() -> ((Button) window.lookup("#copy-command")).fire());
        assertTrue(copied().startsWith("gcc ") && copied().endsWith(" -o vmx.o\n"), copied());
    }
}
