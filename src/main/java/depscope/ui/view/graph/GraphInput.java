package depscope.ui.view.graph;

import depscope.picture.Picture.Box;
import depscope.picture.draw.ArrowTip;
import depscope.picture.draw.DrawnBox;
import depscope.picture.draw.Viewport;
import depscope.picture.layout.Layout;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/** Mouse and keys on the graph: point, pick, enter, drag, zoom, and walk from box to box. */
final class GraphInput {
    private static final double STEP = 1.2;
    /** How near to an arrow one has to point, in pixels. */
    private static final double REACH = 5;

    private final GraphCanvas canvas;
    private final GraphActions actions;
    private final Tooltip tip = new Tooltip();
    private double dragX;
    private double dragY;
    private boolean inOverview;

    GraphInput(GraphCanvas canvas, GraphActions actions) {
        this.canvas = canvas;
        this.actions = actions;
        tip.setShowDelay(Duration.millis(350));
        tip.setShowDuration(Duration.INDEFINITE);
    }

    void listen() {
        canvas.setOnMouseMoved(this::moved);
        canvas.setOnMouseExited(event -> hover(Optional.empty(), ""));
        canvas.setOnMousePressed(this::pressed);
        canvas.setOnMouseDragged(this::dragged);
        canvas.setOnMouseReleased(event -> canvas.setCursor(Cursor.DEFAULT));
        canvas.setOnMouseClicked(this::clicked);
        canvas.setOnScroll(this::scrolled);
        canvas.setOnContextMenuRequested(this::menu);
        canvas.setOnKeyPressed(this::key);
    }

    private Optional<DrawnBox> at(double x, double y) {
        Viewport view = canvas.view();
        return canvas.drawing().at(view.toPictureX(x), view.toPictureY(y));
    }

    private void moved(MouseEvent event) {
        boolean free = !canvas.overview().contains(event.getX(), event.getY());
        Optional<DrawnBox> box = free ? at(event.getX(), event.getY()) : Optional.empty();
        hover(box, box.isPresent() || !free ? "" : arrowTip(event.getX(), event.getY()));
    }

    private Optional<DrawnBox> opened(double x, double y) {
        return canvas.drawing().openedAt(canvas.view().toPictureX(x), canvas.view().toPictureY(y));
    }

    private String arrowTip(double x, double y) {
        Viewport view = canvas.view();
        return canvas.drawing().arrowAt(view.toPictureX(x), view.toPictureY(y), REACH / view.scale())
                .map(arrow -> ArrowTip.of(arrow, canvas.drawing())).orElseGet(() -> opened(x, y).isPresent() ? "Double-click to close the bundle" : "");
    }

    private void hover(Optional<DrawnBox> box, String otherwise) {
        canvas.hover(box.map(DrawnBox::key).orElse(""));
        canvas.setCursor(box.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        String text = box.map(b -> b.box().tip()).orElse(otherwise);
        if (!text.equals(tip.getText())) {
            tip.hide();
            tip.setText(text);
            if (text.isEmpty()) {
                Tooltip.uninstall(canvas, tip);
            } else {
                Tooltip.install(canvas, tip);
            }
        }
    }

    private void pressed(MouseEvent event) {
        canvas.requestFocus();
        tip.hide();
        dragX = event.getX();
        dragY = event.getY();
        inOverview = canvas.overview().contains(event.getX(), event.getY());
        if (inOverview) {
            jump(event);
        }
    }

    private void dragged(MouseEvent event) {
        if (inOverview) {
            jump(event);
            return;
        }
        if (event.isSecondaryButtonDown()) {
            return;
        }
        canvas.setCursor(Cursor.CLOSED_HAND);
        canvas.view(canvas.view().moved(event.getX() - dragX, event.getY() - dragY));
        dragX = event.getX();
        dragY = event.getY();
    }

    private void jump(MouseEvent event) {
        canvas.view(canvas.overview().at(event.getX(), event.getY(), canvas.view(), canvas.getWidth(), canvas.getHeight()));
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress() || inOverview) {
            return;
        }
        if (event.getClickCount() == 2 && at(event.getX(), event.getY()).isEmpty()) {
            opened(event.getX(), event.getY()).map(DrawnBox::box).ifPresent(actions::leave);
        }
        at(event.getX(), event.getY()).ifPresent(box -> {
            if (event.getClickCount() == 2) {
                actions.enter(box.box());
            } else if (event.getClickCount() == 1) {
                pick(box);
            }
        });
    }

    private void pick(DrawnBox box) {
        canvas.selectKey(box.key());
        actions.select(box.box());
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            double factor = event.getDeltaY() > 0 ? STEP : 1 / STEP;
            canvas.view(canvas.view().zoomed(factor, event.getX(), event.getY()));
            event.consume();
        }
    }

    private void menu(ContextMenuEvent event) {
        Optional<DrawnBox> box = event.isKeyboardTrigger() ? canvas.selected() : at(event.getX(), event.getY());
        box.ifPresent(at -> {
            Point2D where = event.isKeyboardTrigger() ? below(at) : new Point2D(event.getScreenX(), event.getScreenY());
            pick(at);
            actions.menu(at.box(), where.getX(), where.getY());
        });
        event.consume();
    }

    private Point2D below(DrawnBox box) {
        Viewport view = canvas.view();
        return canvas.localToScreen(box.frame().x() * view.scale() + view.tx(),
                (box.frame().y() + box.frame().height()) * view.scale() + view.ty());
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() || event.isControlDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> walk(-1, 0, event);
            case RIGHT -> walk(1, 0, event);
            case UP -> walk(0, -1, event);
            case DOWN -> walk(0, 1, event);
            case ENTER -> on(event, actions::enter);
            case BACK_SPACE -> on(event, actions::leave);
            case P -> on(event, actions::pin);
            case H -> on(event, actions::hide);
            case PLUS, ADD, EQUALS -> canvas.zoom(STEP);
            case MINUS, SUBTRACT -> canvas.zoom(1 / STEP);
            default -> { }
        }
    }

    private void on(KeyEvent event, Consumer<Box> action) {
        canvas.selected().map(DrawnBox::box).ifPresent(action);
        event.consume();
    }

    private void walk(int dx, int dy, KeyEvent event) {
        event.consume();
        List<DrawnBox> all = canvas.drawing().inOrder();
        Optional<DrawnBox> next = canvas.selected().isPresent()
                ? canvas.selected().flatMap(box -> canvas.drawing().next(box, dx, dy))
                : all.stream().findFirst();
        next.ifPresent(box -> {
            pick(box);
            reveal(box.frame());
        });
    }

    private void reveal(Layout.Frame frame) {
        Viewport view = canvas.view();
        double x = frame.centerX() * view.scale() + view.tx();
        double y = frame.centerY() * view.scale() + view.ty();
        double margin = 60;
        double dx = Math.max(0, margin - x) - Math.max(0, x - canvas.getWidth() + margin);
        double dy = Math.max(0, margin - y) - Math.max(0, y - canvas.getHeight() + margin);
        if (dx != 0 || dy != 0) {
            canvas.view(view.moved(dx, dy));
        }
    }
}
