package depscope.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.graph.Neighbourhood.Paths;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What is at hand all over the window: any command by its name, what the graph leaves out, and the size of text. */
class AtHandJourneyTest extends Journey {
    private void openGraph() {
        openWorst(INCIDENT);
        until(() -> says("#inspector", WORST) && graph().contains("vmx_genassym.o"));
        interact(() -> window.lookup("#graph").requestFocus());
    }

    private String graph() {
        return window.lookup("#graph").getAccessibleText();
    }

    @Test
    void aCommandIsFoundByItsNameAndDone() {
        openStart(INCIDENT);
        push(KeyCode.CONTROL, KeyCode.K);
        write(">map of");
        until(() -> firstFound().equals(List.of("Map of the whole tree", "Ctrl+M")));
        type(KeyCode.ENTER);
        until(() -> isShown("#map-page") && !isShown("#start") && window.lookup("#map").isFocused());
    }

    @Test
    void theGraphIsGroupedAndReducedAndSaysSoWithTheWayBack() {
        openGraph();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        until(() -> texts("#scope").contains("Grouped by directory"));
        push(KeyCode.CONTROL, KeyCode.R);
        until(() -> texts("#scope").contains("Without roundabout arrows"));
        clickOnText("Ungroup");
        until(() -> !texts("#scope").contains("Grouped by directory") && texts("#scope").contains("Without roundabout arrows"));
        push(KeyCode.CONTROL, KeyCode.R);
        until(() -> !isShown("#scope"));
    }

    @Test
    void onlyWhatConnectsTwoFilesIsShownByMoreAndMoreWays() {
        openGraph();
        push(KeyCode.CONTROL, KeyCode.L);
        found("vmm.ko");
        type(KeyCode.ENTER);
        until(() -> texts("#scope").containsAll(List.of("Only what connects", "vmx_genassym.o", "vmm.ko")) && ways() == Paths.SHORTEST);
        clickOn((Node way) -> "Ways: some".equals(way.getAccessibleText()));
        until(() -> ways() == Paths.SOME);
        clickOn((Node way) -> "Ways: all".equals(way.getAccessibleText()));
        until(() -> ways() == Paths.ALL && graph().contains("vmx_genassym.o"));
        clickOnText("Leave");
        until(() -> !isShown("#scope"));
        push(KeyCode.ALT, KeyCode.LEFT);
        until(() -> isShown("#scope") && ways() == Paths.ALL);
    }

    private Object ways() {
        return ((Segments<?>) window.lookup("#ways")).value();
    }

    @Test
    void aBoxIsPinnedAndHiddenByKeys() {
        openGraph();
        type(KeyCode.P);
        until(() -> texts("#scope").contains("1 pinned"));
        type(KeyCode.P);
        until(() -> !isShown("#scope"));
        type(KeyCode.RIGHT);
        until(() -> graph().contains("vmx_assym.h"));
        type(KeyCode.H);
        until(() -> texts("#scope").contains("1 file hidden"));
        clickOnText("Show");
        until(() -> !isShown("#scope"));
    }

    @Test
    void textGrowsAndShrinksByKeys() {
        openGraph();
        double designed = size();
        push(KeyCode.CONTROL, KeyCode.EQUALS);
        until(() -> size() > designed);
        assertEquals(designed * 1.15, size(), 0.5);
        push(KeyCode.CONTROL, KeyCode.EQUALS);
        until(() -> size() > designed * 1.2);
        push(KeyCode.CONTROL, KeyCode.MINUS);
        push(KeyCode.CONTROL, KeyCode.MINUS);
        until(() -> size() == designed);
        assertTrue(says("#inspector", WORST));
    }

    private double size() {
        return ((Labeled) window.lookup("#inspector .inspector-title")).getFont().getSize();
    }
}
