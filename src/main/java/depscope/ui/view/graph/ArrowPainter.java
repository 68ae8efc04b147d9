package depscope.ui.view.graph;

import depscope.ui.model.PictureModel.Arrow;
import depscope.ui.model.PictureModel.Gap;
import depscope.ui.model.Tone;
import depscope.ui.view.look.Icon;
import java.util.Collection;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/** Paints arrows: line by how an edge is known, colour where a state runs along it, a break where make was not told. */
final class ArrowPainter {
    private static final double HEAD = 8;
    private static final double STRONG = 1.6;
    /** Of the ring in a gap. */
    private static final double RADIUS = 8;
    /** Width of a letter of a gap's word, about. */
    private static final double LETTER = 6;
    /** Where a gap's word may stand, from the gap: the nearest first. */
    private static final double[][] BESIDE = {{0, -19}, {0, 19}, {0, -32}, {0, 32}, {42, -14}, {-42, -14}, {42, 14}, {-42, 14},
        {0, -46}, {0, 46}};

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
        g.setGlobalAlpha(alpha * (lit || arrow.tone() != Tone.PLAIN || !amongLoud ? 1 : brush.palette().steppingBack()));
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
            return arrow.gap() == Gap.PERHAPS ? line(STRONG, 2, 3) : line(STRONG + more, 5, 3);
        }
        if (arrow.gap() == Gap.MENDED) {
            return line(arrow.tone() == Tone.MENDED ? STRONG + more : 1 + more);
        }
        if (arrow.missing()) {
            return line((arrow.tone() == Tone.PLAIN ? 0.9 : 1.3) + more / 2, 4, 3);
        }
        if (arrow.tone() == Tone.REBUILT || arrow.tone() == Tone.ALWAYS_REBUILT || arrow.tone() == Tone.CYCLE) {
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

    /** The break in an arrow that make does not know, or may not; or where it was. */
    void gap(DrawnArrow drawn) {
        double x = drawn.gapX();
        double y = drawn.gapY();
        Color color = brush.palette().line(drawn.arrow().tone());
        g.setFill(brush.palette().canvas());
        double around = RADIUS + (drawn.arrow().gap() == Gap.MENDED ? 0 : 4);
        g.fillOval(x - around, y - around, 2 * around, 2 * around);
        g.setStroke(color);
        g.setLineWidth(STRONG);
        g.setLineDashes();
        g.strokeOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        switch (drawn.arrow().gap()) {
            case PERHAPS -> Icon.QUESTION.paint(g, x - 6, y - 6, 12, color);
            case MENDED -> Icon.CHECK.paint(g, x - 5.5, y - 5.5, 11, color);
            default -> {
                double arm = RADIUS * 0.42;
                g.strokeLine(x - arm, y - arm, x + arm, y + arm);
                g.strokeLine(x - arm, y + arm, x + arm, y - arm);
            }
        }
    }

    /** The gap's word beside it, where it covers neither a box nor another word; left out where there is no such place. */
    void label(DrawnArrow drawn, Collection<Rectangle2D> taken) {
        String word = drawn.arrow().gap().label();
        double width = LETTER * word.length() + 4;
        for (double[] way : BESIDE) {
            double x = drawn.gapX() + way[0];
            double y = drawn.gapY() + way[1];
            Rectangle2D room = new Rectangle2D(x - width / 2, y - 8, width, 16);
            if (taken.stream().noneMatch(room::intersects)) {
                taken.add(room);
                write(word, x, y, width, brush.palette().line(drawn.arrow().tone()));
                return;
            }
        }
    }

    private void write(String word, double x, double y, double width, Color color) {
        g.setFill(brush.palette().canvas());
        g.fillRoundRect(x - width / 2, y - 7, width, 14, 8, 8);
        g.setFill(color);
        g.setFont(brush.smallStrong());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(word, x, y);
    }
}
