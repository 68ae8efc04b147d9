package depscope.ui.view;

import depscope.settings.WindowLooks;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** How the window is shared: findings and files, the graph over a strip for what was asked of it, the inspector. */
final class Panes extends SplitPane {
    private static final double LEFT = 268;
    private static final double RIGHT = 312;
    /** However large they were in a larger window. */
    private static final double MOST_SIDE = 0.4;
    private static final double MOST_STRIP = 0.6;
    /** So much comes of rounding, and nobody dragged it. */
    private static final double ROUNDING = 4;

    private final TabPane left = new TabPane();
    private final SplitPane middle = new SplitPane();
    private final Pages pages;
    /** What takes the focus of each tab. */
    private final List<Node> first;
    private final InspectorView inspector;
    private Optional<Strip> strip = Optional.empty();
    private double leftSize = LEFT;
    private double rightSize = RIGHT;
    /** As the user dragged it; none where each strip is as high as it wants to be. */
    private OptionalDouble stripSize = OptionalDouble.empty();
    private double stripGiven;

    Panes(FindingsView findings, FilesView files, Pages pages, InspectorView inspector) {
        this.pages = pages;
        this.inspector = inspector;
        left.getTabs().addAll(tab("Findings", findings), tab("Files", files));
        first = List.of(findings.first(), files.first());
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
            setDividerPositions(Math.min(MOST_SIDE, leftSize / getWidth()), 1 - Math.min(MOST_SIDE, rightSize / getWidth()));
        }
    }

    void hideSides() {
        measure();
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
        stretchStrip(stripSize.orElse(shown.height()));
    }

    /** Gives the strip a height, as far as the graph can do without it. */
    void stretchStrip(double height) {
        stripGiven = Math.min(MOST_STRIP * middle.getHeight(), height);
        middle.setDividerPositions(1 - stripGiven / middle.getHeight());
    }

    void hideStrip() {
        measure();
        strip.ifPresent(middle.getItems()::remove);
        strip = Optional.empty();
    }

    /** As large as they were left. */
    void restore(WindowLooks looks) {
        leftSize = looks.left().orElse(LEFT);
        rightSize = looks.right().orElse(RIGHT);
        stripSize = looks.strip();
    }

    /** How large they are, or were when they were last there. */
    Sizes sizes() {
        measure();
        return new Sizes(leftSize, rightSize, stripSize);
    }

    /** @param strip none where nobody has chosen */
    record Sizes(double left, double right, OptionalDouble strip) {
    }

    private void measure() {
        if (getItems().contains(left)) {
            leftSize = measured(leftSize, left.getWidth());
            rightSize = measured(rightSize, inspector.getWidth());
        }
        strip.map(Strip::getHeight).filter(height -> height > 0 && Math.abs(height - stripGiven) > ROUNDING)
                .ifPresent(height -> stripSize = OptionalDouble.of(Math.round(height)));
    }

    private static double measured(double was, double is) {
        return is <= 0 || Math.abs(is - was) < ROUNDING ? was : Math.round(is);
    }

    /** Focus goes round: findings or files, the middle, the strip where there is one, inspector. */
    void nextPane() {
        List<Node> round = strip.map(shown -> List.<Node>of(left, pages, shown, inspector)).orElseGet(() -> List.of(left, pages, inspector));
        int at = -1;
        for (Node node = getScene().getFocusOwner(); node != null; node = node.getParent()) {
            at = Math.max(at, round.indexOf(node));
        }
        Node next = round.get((at + 1) % round.size());
        if (next == left) {
            first.get(left.getSelectionModel().getSelectedIndex()).requestFocus();
        } else if (next == pages) {
            pages.first().requestFocus();
        } else {
            strip.filter(shown -> shown == next).map(Strip::focus).orElse(inspector).requestFocus();
        }
    }
}
