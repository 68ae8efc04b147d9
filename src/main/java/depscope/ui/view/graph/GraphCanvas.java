package depscope.ui.view.graph;

import depscope.ui.model.PictureModel;
import depscope.ui.view.look.Palette;
import depscope.ui.view.look.Typefaces;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * The graph on a canvas. It paints when something has changed, once a pulse at most, and not otherwise:
 * an idle window costs nothing. The picture reaches beyond what is seen on every side, so that dragging
 * it only shifts what is painted already; headings and overview lie over it.
 */
public final class GraphCanvas extends Region {
    /** How far the painted picture reaches beyond each side. */
    private static final double BEYOND = 320;

    private final Canvas picture = new Canvas();
    private final Canvas overlay = new Canvas();
    private final Rectangle clip = new Rectangle();
    private final Typefaces fonts;
    private final Sizes sizes;
    private final VisibleGraph graph = new VisibleGraph();
    private final Drawing drawing;
    private final Animation animation;
    private final Overview overview = new Overview();
    private final AnimationTimer nextPulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            stop();
            paint();
        }
    };
    private GraphPainter painter;
    private Brush brush;
    private Viewport view = Viewport.ORIGIN;
    private Viewport came = Viewport.ORIGIN;
    private Viewport painted = Viewport.ORIGIN;
    private boolean stale = true;
    private boolean moved;
    private String selected = "";
    private String hovered = "";
    private int anchor = -1;
    private long frames;

    /** @param still whether positions change at once */
    public GraphCanvas(Typefaces fonts, Palette palette, boolean still) {
        this.fonts = fonts;
        this.sizes = new Sizes(fonts);
        this.drawing = new Drawing(sizes, this::begin);
        this.animation = new Animation(still, this::repaint, this::arrived);
        graph.addSink(drawing);
        overlay.setMouseTransparent(true);
        picture.setMouseTransparent(true);
        picture.setManaged(false);
        overlay.setManaged(false);
        getChildren().addAll(picture, overlay);
        setClip(clip);
        setPickOnBounds(true);
        setPalette(palette);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText("Graph");
        getStyleClass().add("graph-canvas");
        setId("graph");
        focusedProperty().addListener((property, old, now) -> repaint());
    }

    /** Who answers what the user asks of boxes. */
    public void setActions(GraphActions actions) {
        new GraphInput(this, actions).listen();
    }

    public void setPalette(Palette palette) {
        brush = Brush.of(palette, fonts);
        painter = new GraphPainter(picture.getGraphicsContext2D(), brush, sizes);
        repaint();
    }

    Sizes sizes() {
        return sizes;
    }

    Drawing drawing() {
        return drawing;
    }

    Overview overview() {
        return overview;
    }

    /**
     * Shows a picture; what stays glides to its new place.
     *
     * @param node to keep in sight; -1 for none
     */
    void show(PictureModel picture, Layout layout, int node) {
        anchor = node;
        graph.show(picture, layout);
    }

    /** Rings the box that stands for a node. */
    public void select(int node) {
        selectKey(drawing.of(node).map(DrawnBox::key).orElse(""));
    }

    void selectKey(String key) {
        if (!key.equals(selected)) {
            selected = key;
            setAccessibleText(drawing.box(key).map(box -> "Graph, at " + box.box().tip()).orElse("Graph"));
            repaint();
        }
    }

    void hover(String key) {
        if (!key.equals(hovered)) {
            hovered = key;
            repaint();
        }
    }

    Optional<DrawnBox> selected() {
        return drawing.box(selected);
    }

    private void begin() {
        came = view;
        moved = false;
        view = target();
        if (came == Viewport.ORIGIN) {
            came = view;
        }
        animation.start();
        repaint();
    }

    private Viewport target() {
        Layout layout = drawing.layout();
        Layout.Frame middle = new Layout.Frame(layout.width() / 2, layout.height() / 2, 0, 0);
        Optional<DrawnBox> box = drawing.of(anchor);
        Layout.Frame from = box.map(DrawnBox::frame).orElse(middle);
        Layout.Frame to = box.map(drawing::product).map(DrawnBox::frame).orElse(middle);
        return Viewport.readable(layout, getWidth(), getHeight(), from, to);
    }

    private void arrived() {
        drawing.arrived();
        came = view;
        repaint();
    }

    Viewport view() {
        return animation.isRunning() ? came.between(view, animation.progress()) : view;
    }

    /** The user moved what is seen. */
    void view(Viewport newView) {
        view = newView;
        came = newView;
        moved = true;
        nextPulse.start();
    }

    public void fit() {
        view(Viewport.whole(drawing.layout(), getWidth(), getHeight()));
        moved = false;
    }

    public void zoom(double factor) {
        view(view.zoomed(factor, getWidth() / 2, getHeight() / 2));
    }

    /** How often it was painted so far. */
    public long frames() {
        return frames;
    }

    void repaint() {
        stale = true;
        nextPulse.start();
    }

    private void paint() {
        double width = overlay.getWidth();
        double height = overlay.getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        frames++;
        Viewport now = view();
        if (stale || !reaches(now)) {
            painter.paint(drawing, now.moved(BEYOND, BEYOND), animation.progress(), selected, hovered, picture.getWidth(),
                    picture.getHeight());
            painted = now;
            stale = false;
        }
        picture.relocate(Math.rint(now.tx() - painted.tx()) - BEYOND, Math.rint(now.ty() - painted.ty()) - BEYOND);
        GraphicsContext over = overlay.getGraphicsContext2D();
        over.clearRect(0, 0, width, height);
        GraphPainter.headings(over, brush, drawing.layout(), now, width);
        overview.place(drawing, now, width, height);
        overview.paint(over, brush, drawing, now, width, height);
    }

    private boolean reaches(Viewport now) {
        return now.scale() == painted.scale() && Math.abs(now.tx() - painted.tx()) < BEYOND
                && Math.abs(now.ty() - painted.ty()) < BEYOND;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width != overlay.getWidth() || height != overlay.getHeight()) {
            overlay.setWidth(width);
            overlay.setHeight(height);
            picture.setWidth(width + 2 * BEYOND);
            picture.setHeight(height + 2 * BEYOND);
            clip.setWidth(width);
            clip.setHeight(height);
            if (!moved) {
                view = target();
                came = view;
            }
            repaint();
        }
    }
}
