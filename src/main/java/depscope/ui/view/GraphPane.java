package depscope.ui.view;

import depscope.survey.Survey;
import depscope.ui.model.PictureModel.Box;
import depscope.ui.state.Session;
import depscope.ui.view.graph.GraphActions;
import depscope.ui.view.graph.GraphCanvas;
import depscope.ui.view.look.Icon;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The middle: the graph with its legend and zoom buttons, or a message where there is no graph. */
final class GraphPane extends StackPane {
    private final GraphCanvas canvas;
    private final LegendView legend = new LegendView();
    private final MessageView message = new MessageView();
    private final HBox zoom;
    private final ContextMenu menu = new ContextMenu();
    private final Navigator navigator;

    /** @param bundle told of a bundle that was picked */
    GraphPane(Navigator navigator, GraphCanvas canvas, Consumer<Box> bundle) {
        this.navigator = navigator;
        this.canvas = canvas;
        getStyleClass().add("graph-pane");
        canvas.setActions(new GraphActions() {
            @Override
            public void select(Box box) {
                if (box.isBundle()) {
                    bundle.accept(box);
                } else {
                    navigator.select(box.node());
                }
            }

            @Override
            public void enter(Box box) {
                if (box.isBundle()) {
                    navigator.open(box.key());
                } else {
                    navigator.look(box.node());
                }
            }

            @Override
            public void menu(Box box, double screenX, double screenY) {
                fill(box);
                menu.show(canvas, screenX, screenY);
            }
        });
        menu.setId("node-menu");
        zoom = new HBox(2, Controls.iconButton(Icon.MINUS, "Zoom out (−)", () -> canvas.zoom(1 / 1.2)),
                Controls.iconButton(Icon.PLUS, "Zoom in (+)", () -> canvas.zoom(1.2)),
                Controls.iconButton(Icon.FIT, "All of the graph (Ctrl+0)", canvas::fit));
        zoom.getStyleClass().add("zoom");
        zoom.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        legend.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(legend, Pos.BOTTOM_LEFT);
        StackPane.setMargin(legend, new Insets(0, 174, 14, 20));
        StackPane.setAlignment(zoom, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(zoom, new Insets(0, 14, 122, 0));
        getChildren().addAll(canvas, legend, zoom, message);
        setMinSize(200, 160);
    }

    MessageView message() {
        return message;
    }

    void showMessage(Runnable fill) {
        fill.run();
        canvas.setVisible(false);
        legend.setVisible(false);
        zoom.setVisible(false);
    }

    void showGraph() {
        message.away();
        canvas.setVisible(true);
        legend.setVisible(true);
        zoom.setVisible(true);
    }

    private void fill(Box box) {
        menu.getItems().clear();
        if (box.isBundle()) {
            menu.getItems().addAll(item("Open the bundle", () -> navigator.open(box.key())),
                    item("Hide", () -> navigator.hide(box.members())));
            return;
        }
        int node = box.node();
        boolean edited = navigator.state().edited().contains(node);
        menu.getItems().addAll(
                edited ? item("Do not pretend it is edited", () -> navigator.undoEdit(node))
                        : item("What if I edit this?", () -> navigator.edit(node)),
                new SeparatorMenuItem(),
                item("Make it the centre", () -> navigator.look(node)),
                item("Show its inputs", () -> navigator.inputsOf(node)),
                item("Show its dependents", () -> navigator.dependentsOf(node)),
                item("Hide", () -> navigator.hide(box.members())),
                new SeparatorMenuItem(),
                item("Copy path", () -> copyPath(node)));
    }

    private void copyPath(int node) {
        navigator.session().map(Session::survey).map(Survey::graph).ifPresent(graph -> {
            ClipboardContent clip = new ClipboardContent();
            clip.putString(graph.path(node).toString());
            Clipboard.getSystemClipboard().setContent(clip);
        });
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
