package depscope.ui.view.graph;

import depscope.ui.model.PictureModel.Arrow;
import depscope.ui.model.Tone;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/** Paints arrows: line by how an edge is known, colour where a state runs along it, a break where make was not told. */
final class ArrowPainter {
    private static final double HEAD = 8;
    private static final double STRONG = 1.6;
    /** Arrows that tell nothing step back where others tell of a state. */
    private static final double FAINT = 0.5;
    private static final double CALM = 0.8;

    private final GraphicsContext g;
    private final Brush brush;

    ArrowPainter(GraphicsContext g, Brush brush) {
        this.g = g;
        this.brush = brush;
    }

    /**
     * @param lit whether one end is what the user points at
     * @param amongLoud whether a state runs along other arrows of the picture
     */
    void paint(DrawnArrow drawn, boolean lit, boolean amongLoud, double alpha) {
        Arrow arrow = drawn.arrow();
        Layout.Route route = drawn.route();
        int last = route.points() - 1;
        if (last < 1) {
            return;
        }
        Color color = arrow.tone() == Tone.PLAIN ? (lit ? brush.palette().text() : brush.palette().line(Tone.PLAIN))
                : brush.palette().line(arrow.tone());
        g.setGlobalAlpha(alpha * (lit || arrow.tone() != Tone.PLAIN ? 1 : amongLoud ? FAINT : CALM));
        g.setStroke(color);
        g.setFill(color);
        g.setLineCap(StrokeLineCap.BUTT);
        double width = style(arrow);
        double direction = route.xs()[last] >= route.xs()[last - 1] ? 1 : -1;
        double head = HEAD + width;
        path(route, direction * head * 0.8);
        g.stroke();
        g.setLineDashes();
        head(route.xs()[last], route.ys()[last], direction, head);
        g.setGlobalAlpha(1);
    }

    private double style(Arrow arrow) {
        double more = 0.32 * Math.log(arrow.count()) / Math.log(2);
        if (arrow.tone() == Tone.LEFT_STALE) {
            return line(STRONG + more, 5, 3);
        }
        if (arrow.missing()) {
            return line((arrow.tone() == Tone.PLAIN ? 0.9 : 1.3) + more / 2, 4, 3);
        }
        if (arrow.tone() == Tone.REBUILT) {
            return line(STRONG + more);
        }
        return switch (arrow.kind()) {
            case RECORDED -> line(1.4 + more);
            case RULED -> line(1 + more);
            case OBSERVED -> line(1.2 + more, 1.2, 3);
            case INCLUDED -> line(0.9 + more, 4, 3);
        };
    }

    private double line(double width, double... dashes) {
        g.setLineWidth(width);
        g.setLineDashes(dashes);
        return width;
    }

    private void path(Layout.Route route, double shorter) {
        double[] xs = route.xs();
        double[] ys = route.ys();
        int last = xs.length - 1;
        g.beginPath();
        g.moveTo(xs[0], ys[0]);
        for (int i = 1; i <= last; i++) {
            double endX = i == last ? xs[i] - shorter : xs[i];
            if (Math.abs(ys[i] - ys[i - 1]) < 0.5) {
                g.lineTo(endX, ys[i]);
            } else {
                double swing = (endX - xs[i - 1]) / 2;
                g.bezierCurveTo(xs[i - 1] + swing, ys[i - 1], endX - swing, ys[i], endX, ys[i]);
            }
        }
    }

    private void head(double x, double y, double direction, double size) {
        g.beginPath();
        g.moveTo(x, y);
        g.lineTo(x - direction * size, y - size * 0.42);
        g.lineTo(x - direction * size, y + size * 0.42);
        g.closePath();
        g.fill();
    }

    /** The break in an arrow that make does not know. */
    void gap(DrawnArrow drawn, boolean labelled) {
        double x = drawn.gapX();
        double y = drawn.gapY();
        double radius = 8;
        Color color = brush.palette().line(drawn.arrow().tone());
        g.setFill(brush.palette().canvas());
        g.fillOval(x - radius - 5, y - radius - 5, 2 * radius + 10, 2 * radius + 10);
        g.setStroke(color);
        g.setLineWidth(STRONG);
        g.setLineDashes();
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        double arm = radius * 0.42;
        g.strokeLine(x - arm, y - arm, x + arm, y + arm);
        g.strokeLine(x - arm, y + arm, x + arm, y - arm);
        if (labelled) {
            label(x, y - radius - 12, color);
        }
    }

    private void label(double x, double y, Color color) {
        g.setFill(brush.palette().canvas());
        g.fillRoundRect(x - 31, y - 8, 62, 16, 8, 8);
        g.setFill(color);
        g.setFont(brush.smallStrong());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText("no record", x, y);
    }
}
