package depscope.ui.view;

import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/** Nodes in a row or a column, as many as there is room for; a last one stands for those that there is none for. */
final class Fitting extends Region {
    private final boolean isRow;
    private final double gap;
    private final List<Node> nodes;
    private final Labeled more;
    private final IntFunction<String> said;
    private int shown;

    /**
     * @param more shown where some are left out
     * @param said what it says, for how many
     */
    private Fitting(boolean isRow, double gap, List<? extends Node> nodes, Labeled more, IntFunction<String> said) {
        this.isRow = isRow;
        this.gap = gap;
        this.nodes = List.copyOf(nodes);
        this.more = more;
        this.said = said;
        this.shown = nodes.size();
        more.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(nodes);
        getChildren().add(more);
        setMinSize(0, isRow ? USE_PREF_SIZE : 0);
    }

    static Fitting row(double gap, List<? extends Node> nodes, Labeled more, IntFunction<String> said) {
        return new Fitting(true, gap, nodes, more, said);
    }

    static Fitting column(double gap, List<? extends Node> nodes, Labeled more, IntFunction<String> said) {
        return new Fitting(false, gap, nodes, more, said);
    }

    /** How many of the nodes there is room for. */
    int shown() {
        return shown;
    }

    private double length(Node node) {
        return isRow ? node.prefWidth(-1) : node.prefHeight(getWidth());
    }

    private double whole() {
        return nodes.stream().mapToDouble(this::length).sum() + gap * Math.max(0, nodes.size() - 1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return isRow ? Math.ceil(whole()) : nodes.stream().mapToDouble(node -> node.prefWidth(-1)).max().orElse(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return isRow ? nodes.stream().mapToDouble(node -> node.prefHeight(-1)).max().orElse(0) : Math.ceil(whole());
    }

    @Override
    protected void layoutChildren() {
        double room = isRow ? getWidth() : getHeight();
        boolean isAll = whole() <= room + 0.5;
        shown = isAll ? nodes.size() : fitting(room);
        // What stays is never nothing: in a row the first makes do with what there is.
        shown = isRow && !nodes.isEmpty() ? Math.max(1, shown) : shown;
        more.setVisible(shown < nodes.size());
        more.setText(more.isVisible() ? said.apply(nodes.size() - shown) : "");
        double rest = more.isVisible() ? length(more) + gap : 0;
        double at = 0;
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).setVisible(i < shown);
            if (i < shown) {
                at += place(nodes.get(i), at, Math.min(length(nodes.get(i)), room - rest - at)) + gap;
            }
        }
        if (more.isVisible()) {
            place(more, at, length(more));
        }
    }

    private int fitting(double room) {
        more.setText(said.apply(nodes.size()));
        double left = room - length(more);
        int fits = 0;
        while (fits < nodes.size() && left >= length(nodes.get(fits)) + gap) {
            left -= length(nodes.get(fits)) + gap;
            fits++;
        }
        return fits;
    }

    private double place(Node node, double at, double length) {
        double along = Math.max(0, Math.ceil(length));
        if (isRow) {
            double height = Math.min(getHeight(), node.prefHeight(-1));
            node.resizeRelocate(snapPositionX(at), snapPositionY((getHeight() - height) / 2), along, height);
        } else {
            node.resizeRelocate(0, snapPositionY(at), node == more ? Math.min(getWidth(), more.prefWidth(-1)) : getWidth(), along);
        }
        return along;
    }
}
