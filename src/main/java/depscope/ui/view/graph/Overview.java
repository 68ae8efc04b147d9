package depscope.ui.view.graph;

import depscope.ui.model.Tone;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** The small map in the corner: all boxes as dots, and a frame around what is seen. */
final class Overview {
    private static final double WIDTH = 150;
    private static final double HEIGHT = 100;
    private static final double MARGIN = 16;
    private static final double PADDING = 10;

    private double left;
    private double top;
    private double scale;
    private double offsetX;
    private double offsetY;
    private boolean shown;
    private boolean outOfSight;

    /** Works out where it goes; it is not shown where it would hide a box and nothing is out of sight. */
    void place(Drawing drawing, Viewport view, double width, double height) {
        Layout layout = drawing.layout();
        left = width - WIDTH - MARGIN;
        top = height - HEIGHT - MARGIN;
        scale = Math.min((WIDTH - 2 * PADDING) / Math.max(1, layout.width()), (HEIGHT - 2 * PADDING) / Math.max(1, layout.height()));
        offsetX = left + (WIDTH - layout.width() * scale) / 2;
        offsetY = top + (HEIGHT - layout.height() * scale) / 2;
        outOfSight = view.tx() < 0 || view.ty() < 0 || view.tx() + layout.width() * view.scale() > width
                || view.ty() + layout.height() * view.scale() > height;
        shown = drawing.boxes().size() > 3 && width > 3 * WIDTH && (outOfSight || drawing.boxes().stream().noneMatch(
                box -> (box.frame().x() + box.frame().width()) * view.scale() + view.tx() > left - MARGIN
                        && (box.frame().y() + box.frame().height()) * view.scale() + view.ty() > top - MARGIN));
    }

    boolean contains(double x, double y) {
        return shown && x >= left && y >= top && x <= left + WIDTH && y <= top + HEIGHT;
    }

    /** The view centred on where one points in the overview. */
    Viewport at(double x, double y, Viewport view, double width, double height) {
        return view.centredOn((x - offsetX) / scale, (y - offsetY) / scale, width, height);
    }

    void paint(GraphicsContext g, Brush brush, Drawing drawing, Viewport view, double width, double height) {
        if (!shown) {
            return;
        }
        Color line = brush.palette().line();
        g.setLineDashes();
        g.setLineWidth(1);
        g.setFill(brush.palette().background());
        g.setStroke(line);
        g.fillRoundRect(left + 0.5, top + 0.5, WIDTH, HEIGHT, 10, 10);
        g.strokeRoundRect(left + 0.5, top + 0.5, WIDTH, HEIGHT, 10, 10);
        for (DrawnBox box : drawing.boxes()) {
            Layout.Frame frame = box.frame();
            Tone tone = box.box().mark().tone();
            g.setFill(brush.palette().line(tone));
            g.fillRoundRect(offsetX + frame.x() * scale, offsetY + frame.y() * scale, Math.max(3, frame.width() * scale),
                    Math.max(2, frame.height() * scale), 2, 2);
        }
        double x = Math.max(left + 2, offsetX + view.toPictureX(0) * scale);
        double y = Math.max(top + 2, offsetY + view.toPictureY(0) * scale);
        double right = Math.min(left + WIDTH - 2, offsetX + view.toPictureX(width) * scale);
        double bottom = Math.min(top + HEIGHT - 2, offsetY + view.toPictureY(height) * scale);
        if (outOfSight && right > x && bottom > y) {
            g.setStroke(brush.palette().accent());
            g.strokeRoundRect(x, y, right - x, bottom - y, 4, 4);
        }
    }
}
