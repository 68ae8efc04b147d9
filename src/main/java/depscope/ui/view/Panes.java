package depscope.ui.view;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** How the window is shared: findings and files, the graph over the what-if strip, the inspector. */
final class Panes extends SplitPane {
    private static final double LEFT = 268;
    private static final double RIGHT = 312;
    private static final double STRIP = 146;

    private final TabPane left = new TabPane();
    private final SplitPane middle = new SplitPane();
    private final Node canvas;
    private final InspectorView inspector;
    private final WhatIfView strip;

    /** @param canvas what in {@code graph} takes the focus */
    Panes(FindingsView findings, FilesView files, GraphPane graph, Node canvas, InspectorView inspector, WhatIfView strip) {
        this.canvas = canvas;
        this.inspector = inspector;
        this.strip = strip;
        left.getTabs().addAll(tab("Findings", findings), tab("Files", files));
        left.setMinWidth(180);
        inspector.setMinWidth(280);
        strip.setMinHeight(90);
        // It makes do with what the sides leave it.
        strip.setMinWidth(200);
        middle.setOrientation(Orientation.VERTICAL);
        middle.getItems().add(graph);
        setResizableWithParent(left, false);
        setResizableWithParent(inspector, false);
        setResizableWithParent(strip, false);
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

    void showStrip() {
        if (!middle.getItems().contains(strip)) {
            middle.getItems().add(strip);
            middle.setDividerPositions(1 - STRIP / middle.getHeight());
        }
    }

    void hideStrip() {
        middle.getItems().remove(strip);
    }

    /** Focus goes round: findings or files, graph, inspector. */
    void nextPane() {
        List<Node> round = List.of(left, canvas, inspector);
        int at = -1;
        for (Node node = getScene().getFocusOwner(); node != null; node = node.getParent()) {
            at = Math.max(at, round.indexOf(node));
        }
        round.get((at + 1) % round.size()).requestFocus();
    }
}
