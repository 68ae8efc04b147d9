package depscope.ui.view;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** How the window is shared: findings and files, the graph over a strip for what was asked of it, the inspector. */
final class Panes extends SplitPane {
    private static final double LEFT = 268;
    private static final double RIGHT = 312;

    private final TabPane left = new TabPane();
    private final SplitPane middle = new SplitPane();
    private final Pages pages;
    private final InspectorView inspector;
    private Optional<Strip> strip = Optional.empty();

    Panes(FindingsView findings, FilesView files, Pages pages, InspectorView inspector) {
        this.pages = pages;
        this.inspector = inspector;
        left.getTabs().addAll(tab("Findings", findings), tab("Files", files));
        left.setMinWidth(180);
        inspector.setMinWidth(280);
        middle.setOrientation(Orientation.VERTICAL);
        middle.getItems().add(pages);
        setResizableWithParent(left, false);
        setResizableWithParent(inspector, false);
        getItems().add(middle);
    }

    private static Tab tab(String name, Node content) {
        Tab tab = new Tab(name, content);
        tab.setClosable(false);
        return tab;
    }

    /** Until there is a tree, the sides have nothing to say and are not there. */
    void showSides() {
        if (getItems().size() == 1) {
            getItems().setAll(left, middle, inspector);
            setDividerPositions(LEFT / getWidth(), 1 - RIGHT / getWidth());
        }
    }

    void hideSides() {
        getItems().setAll(middle);
    }

    /** Something under the graph, in place of what was there. */
    void showStrip(Strip shown) {
        if (strip.filter(now -> now == shown).isPresent()) {
            return;
        }
        hideStrip();
        strip = Optional.of(shown);
        // It makes do with what the sides leave it.
        shown.setMinWidth(200);
        setResizableWithParent(shown, false);
        middle.getItems().add(shown);
        stretchStrip(shown.height());
    }

    /** Gives the strip a height, as far as the graph can do without it. */
    void stretchStrip(double height) {
        middle.setDividerPositions(1 - height / middle.getHeight());
    }

    void hideStrip() {
        strip.ifPresent(middle.getItems()::remove);
        strip = Optional.empty();
    }

    /** Focus goes round: findings or files, the middle, the strip where there is one, inspector. */
    void nextPane() {
        List<Node> round = strip.map(shown -> List.of(left, pages.first(), shown.focus(), inspector)).orElseGet(() -> List.of(left, pages.first(), inspector));
        int at = -1;
        for (Node node = getScene().getFocusOwner(); node != null; node = node.getParent()) {
            at = Math.max(at, round.indexOf(node));
        }
        round.get((at + 1) % round.size()).requestFocus();
    }
}
