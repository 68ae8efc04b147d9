package depscope.ui.view;

import depscope.picture.Picture;
import depscope.picture.Picture.Box;
import depscope.picture.draw.Icon;
import depscope.ui.view.graph.GraphActions;
import depscope.ui.view.graph.GraphCanvas;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The graph with its legend and zoom buttons, or a message where there is no graph. */
final class GraphPane extends StackPane {
    /** Of one step of zooming. */
    static final double STEP = 1.2;

    private final GraphCanvas canvas;
    private final LegendView legend = new LegendView();
    private final MessageView message = new MessageView();
    private final ScopeBar scope;
    private final HBox bar;

    /**
     * @param bundle told of a bundle that was picked
     * @param again run when what is selected already was picked, for a bundle may have been told of meanwhile
     */
    GraphPane(Navigator navigator, GraphCanvas canvas, BoxMenu menu, Consumer<Box> bundle, Runnable again) {
        this.canvas = canvas;
        getStyleClass().add("graph-pane");
        canvas.setActions(new GraphActions() {
            @Override
            public void select(Box box) {
                if (box.isBundle()) {
                    bundle.accept(box);
                } else if (navigator.state().selected() == box.node()) {
                    again.run();
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
            public void pin(Box box) {
                if (!box.isBundle()) {
                    navigator.pin(box.node(), !box.isPinned());
                }
            }

            @Override
            public void hide(Box box) {
                navigator.hide(box.members());
            }

            @Override
            public void menu(Box box, double screenX, double screenY) {
                menu.show(box, canvas, screenX, screenY);
            }
        });
        HBox zoom = new HBox(2, Controls.iconButton(Icon.MINUS, "Zoom out (−)", () -> canvas.zoom(1 / STEP)),
                Controls.iconButton(Icon.PLUS, "Zoom in (+)", () -> canvas.zoom(STEP)),
                Controls.iconButton(Icon.FIT, "All of the graph (Ctrl+0)", canvas::fit));
        zoom.getStyleClass().add("zoom");
        zoom.setMinWidth(Region.USE_PREF_SIZE);
        bar = new HBox(12, legend, zoom);
        bar.getStyleClass().add("graph-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(legend, Priority.ALWAYS);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        scope = new ScopeBar(navigator);
        getChildren().addAll(new VBox(scope, canvas, bar), message);
        setMinSize(200, 160);
    }

    MessageView message() {
        return message;
    }

    ScopeBar scope() {
        return scope;
    }

    void showMessage(Runnable fill) {
        fill.run();
        canvas.setVisible(false);
        bar.setVisible(false);
        scope.none();
    }

    /** What the picture that is shown needs explained. */
    void explain(Picture picture) {
        legend.show(picture);
        scope.note(picture.note());
    }

    void showGraph() {
        message.away();
        canvas.setVisible(true);
        bar.setVisible(true);
    }
}
