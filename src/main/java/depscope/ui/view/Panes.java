package depscope.ui.view;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;

/** How the window is shared: findings and files, the graph over a strip for what was asked of it, the inspector. */
final class Panes extends SplitPane {
    private static final double LEFT = 268;
    private static final double RIGHT = 312;
    private static final double STRIP = 146;

    private final TabPane left = new TabPane();
    private final SplitPane middle = new SplitPane();
    private final Pages pages;
    private final InspectorView inspector;
    private double stripShare;

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
    void showStrip(Region strip) {
        if (middle.getItems().contains(strip)) {
            return;
        }
        hideStrip();
        strip.setMinHeight(90);
        // It makes do with what the sides leave it.
        strip.setMinWidth(200);
        setResizableWithParent(strip, false);
        middle.getItems().add(strip);
        middle.setDividerPositions(stripShare > 0 ? stripShare : 1 - STRIP / middle.getHeight());
    }

    void hideStrip() {
        if (middle.getItems().size() > 1) {
            stripShare = middle.getDividerPositions()[0];
            middle.getItems().remove(1);
        }
    }

    /** Focus goes round: findings or files, graph, inspector. */
    void nextPane() {
        List<Node> round = List.of(left, pages.first(), inspector);
        int at = -1;
        for (Node node = getScene().getFocusOwner(); node != null; node = node.getParent()) {
            at = Math.max(at, round.indexOf(node));
        }
        round.get((at + 1) % round.size()).requestFocus();
    }
}
