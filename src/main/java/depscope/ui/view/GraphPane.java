package depscope.ui.view;

import depscope.picture.Bundles;
import depscope.picture.Picture.Box;
import depscope.picture.Picture;
import depscope.picture.draw.Icon;
import depscope.survey.Survey;
import depscope.ui.state.Session;
import depscope.ui.view.graph.GraphActions;
import depscope.ui.view.graph.GraphCanvas;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The middle: the graph with its legend and zoom buttons, or a message where there is no graph. */
final class GraphPane extends StackPane {
    private final GraphCanvas canvas;
    private final LegendView legend = new LegendView();
    private final MessageView message = new MessageView();
    private final HBox bar;
    private final ContextMenu menu = new ContextMenu();
    private final Navigator navigator;
    private final Consumer<String> said;

    /**
     * @param bundle told of a bundle that was picked
     * @param said told what was copied
     */
    GraphPane(Navigator navigator, GraphCanvas canvas, Consumer<Box> bundle, Consumer<String> said) {
        this.said = said;
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
            public void leave(Box box) {
                navigator.close(box);
            }

            @Override
            public void menu(Box box, double screenX, double screenY) {
                fill(box);
                menu.show(canvas, screenX, screenY);
            }
        });
        menu.setId("node-menu");
        HBox zoom = new HBox(2, Controls.iconButton(Icon.MINUS, "Zoom out (−)", () -> canvas.zoom(1 / 1.2)),
                Controls.iconButton(Icon.PLUS, "Zoom in (+)", () -> canvas.zoom(1.2)),
                Controls.iconButton(Icon.FIT, "All of the graph (Ctrl+0)", canvas::fit));
        zoom.getStyleClass().add("zoom");
        zoom.setMinWidth(Region.USE_PREF_SIZE);
        bar = new HBox(12, legend, zoom);
        bar.getStyleClass().add("graph-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(legend, Priority.ALWAYS);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        getChildren().addAll(new VBox(canvas, bar), message);
        setMinSize(200, 160);
    }

    MessageView message() {
        return message;
    }

    void showMessage(Runnable fill) {
        fill.run();
        canvas.setVisible(false);
        bar.setVisible(false);
    }

    /** What the picture that is shown needs explained. */
    void explain(Picture picture) {
        legend.show(picture);
    }

    void showGraph() {
        message.away();
        canvas.setVisible(true);
        bar.setVisible(true);
    }

    private void fill(Box box) {
        menu.getItems().clear();
        if (box.isBundle()) {
            menu.getItems().addAll(item("Open the bundle", () -> navigator.open(box.key())),
                    item("Hide", () -> navigator.hide(box.members())));
        } else {
            fillForNode(box);
        }
        navigator.session().map(s -> Bundles.around(s.survey().graph(), s.state().lens().opened(), box)).filter(keys -> !keys.isEmpty())
                .ifPresent(keys -> menu.getItems().addAll(new SeparatorMenuItem(),
                        item("Close bundle " + Bundles.directory(keys.get(0)).name(), () -> navigator.close(box))));
    }

    private void fillForNode(Box box) {
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
            Controls.copy(graph.path(node).toString());
            said.accept("Copied the path of " + graph.path(node).name());
        });
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
