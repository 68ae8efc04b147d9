package depscope.ui.view.graph;

import depscope.picture.Picture;
import depscope.picture.draw.Drawing;
import depscope.picture.draw.DrawnBox;
import depscope.picture.draw.GraphPainter;
import depscope.picture.draw.Overview;
import depscope.picture.draw.Palette;
import depscope.picture.draw.Viewport;
import depscope.picture.draw.VisibleGraph;
import depscope.picture.layout.LaidOut;
import depscope.picture.layout.Layout;
import depscope.picture.layout.Sizes;
import depscope.ui.view.look.Typefaces;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
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
    private CanvasPen over;
    private Palette palette;
    private Viewport view = Viewport.ORIGIN;
    private Viewport came = Viewport.ORIGIN;
    private Viewport painted = Viewport.ORIGIN;
    private double textSize = 1;
    private boolean stale = true;
    private boolean moved;
    private boolean stays;
    private String selected = "";
    private String hovered = "";
    private int anchor = -1;
    private long frames;

    /** @param still whether positions change at once */
    public GraphCanvas(Typefaces fonts, Palette palette, boolean still) {
        this.fonts = fonts;
        this.drawing = new Drawing(this::begin);
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
        this.palette = palette;
        over = new CanvasPen(overlay.getGraphicsContext2D(), fonts);
        painter = new GraphPainter(new CanvasPen(picture.getGraphicsContext2D(), fonts), palette);
        repaint();
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
    public void show(LaidOut laidOut, int node) {
        anchor = node;
        graph.show(laidOut);
    }

    /** The part of the picture that is in sight, in its coordinates. */
    public Layout.Frame seen() {
        double top = view.toPictureY(GraphPainter.HEADINGS);
        double left = view.toPictureX(0);
        return new Layout.Frame(left, top, view.toPictureX(getWidth()) - left, view.toPictureY(getHeight()) - top);
    }

    /** Nothing is shown any longer, and nothing of it is held. */
    public void clear() {
        show(new LaidOut(Picture.EMPTY, Layout.EMPTY), -1);
    }

    /** @param size of letters; 1 as designed */
    public void setTextSize(double size) {
        textSize = size;
        if (!moved) {
            view = target();
            came = view;
        }
        repaint();
    }

    /** Shows another step of what is shown already: nothing moves. Any other picture is shown as by {@link #show}. */
    public void reach(LaidOut laidOut, int node) {
        stays = laidOut.layout() == drawing.layout();
        show(laidOut, node);
        stays = false;
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
        if (stays) {
            repaint();
            return;
        }
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
        return Viewport.readable(layout, getWidth(), getHeight(), textSize, from, to);
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
        view(Viewport.whole(drawing.layout(), getWidth(), getHeight(), textSize));
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
            paintPicture(now.moved(BEYOND, BEYOND));
            painted = now;
            stale = false;
        }
        picture.relocate(Math.rint(now.tx() - painted.tx()) - BEYOND, Math.rint(now.ty() - painted.ty()) - BEYOND);
        overlay.getGraphicsContext2D().clearRect(0, 0, width, height);
        painter.headings(over, drawing.layout(), now, width);
        overview.place(drawing, now, width, height);
        overview.paint(over, palette, drawing, now, width, height);
    }

    private void paintPicture(Viewport at) {
        GraphicsContext g = picture.getGraphicsContext2D();
        g.setTransform(1, 0, 0, 1, 0, 0);
        g.setGlobalAlpha(1);
        g.setFill(Color.web(Palette.hex(palette.canvas())));
        g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        g.setTransform(at.scale(), 0, 0, at.scale(), at.tx(), at.ty());
        Layout.Frame seen = new Layout.Frame(at.toPictureX(0), at.toPictureY(0), picture.getWidth() / at.scale(),
                picture.getHeight() / at.scale());
        painter.paint(drawing, seen, at.scale(), animation.progress(), selected, hovered);
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
