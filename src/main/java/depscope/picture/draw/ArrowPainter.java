package depscope.picture.draw;

import depscope.picture.Picture.Arrow;
import depscope.picture.Picture.Gap;
import depscope.picture.Picture.Pull;
import depscope.picture.Tone;
import depscope.picture.draw.Pen.Align;
import depscope.picture.layout.Layout.Frame;
import depscope.picture.layout.Layout;
import java.util.Collection;

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

    private final Pen pen;
    private final Palette palette;

    ArrowPainter(Pen pen, Palette palette) {
        this.pen = pen;
        this.palette = palette;
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
        int color = arrow.tone() == Tone.PLAIN && lit ? palette.text() : palette.line(arrow.tone());
        pen.alpha(alpha * (lit || arrow.tone() != Tone.PLAIN || !amongLoud ? 1 : palette.steppingBack()));
        Line line = line(arrow);
        double direction = route.xs()[last] >= route.xs()[last - 1] ? 1 : -1;
        double head = HEAD + line.width();
        pen.stroke(path(route, arrow.orderOnly() ? 0 : direction * head * 0.8), color, line.width(), line.dashes());
        if (arrow.orderOnly()) {
            pen.stroke(open(route.xs()[last], route.ys()[last], direction, head), color, 1);
        } else {
            pen.fill(head(route.xs()[last], route.ys()[last], direction, head), color);
        }
        pen.alpha(1);
    }

    private record Line(double width, double... dashes) {
    }

    private static Line line(Arrow arrow) {
        double more = 0.32 * Math.log(arrow.count()) / Math.log(2);
        if (arrow.gap() == Gap.CONDITION) {
            return new Line((arrow.tone() == Tone.PLAIN ? 1.2 : STRONG) + more / 2, 7, 3, 1.5, 3);
        }
        if (arrow.tone() == Tone.LEFT_STALE) {
            return arrow.gap() == Gap.PERHAPS ? new Line(STRONG, 2, 3) : new Line(STRONG + more, 5, 3);
        }
        if (arrow.gap() == Gap.MENDED) {
            return new Line(arrow.tone() == Tone.MENDED ? STRONG + more : 1 + more);
        }
        if (arrow.missing()) {
            return new Line((arrow.tone() == Tone.PLAIN ? 0.9 : 1.3) + more / 2, 4, 3);
        }
        if (arrow.orderOnly()) {
            return new Line(1 + more / 2, 1, 3.5);
        }
        if (arrow.pull() == Pull.PERHAPS) {
            return new Line(1.2 + more / 2, 3, 3);
        }
        if (arrow.tone() == Tone.REBUILT || arrow.tone() == Tone.ALWAYS_REBUILT || arrow.tone() == Tone.CYCLE) {
            return new Line(STRONG + more);
        }
        return switch (arrow.kind()) {
            case RECORDED -> new Line(1.4 + more);
            case RULED -> new Line(1 + more);
            case OBSERVED -> new Line(1.2 + more, 1.2, 3);
            case INCLUDED -> new Line(0.9 + more, 4, 3);
        };
    }

    private static Outline path(Layout.Route route, double shorter) {
        double[] xs = route.xs();
        double[] ys = route.ys();
        int last = xs.length - 1;
        Outline path = Outline.from(xs[0], ys[0]);
        for (int i = 1; i <= last; i++) {
            double endX = i == last ? xs[i] - shorter : xs[i];
            if (Math.abs(ys[i] - ys[i - 1]) < 0.5) {
                path.line(endX, ys[i]);
            } else {
                double swing = (endX - xs[i - 1]) / 2;
                path.curve(xs[i - 1] + swing, ys[i - 1], endX - swing, ys[i], endX, ys[i]);
            }
        }
        return path;
    }

    private static Outline head(double x, double y, double direction, double size) {
        return Outline.from(x, y).line(x - direction * size, y - size * 0.42).line(x - direction * size, y + size * 0.42).close();
    }

    /** Nothing is carried along an order-only arrow: its head is open. */
    private static Outline open(double x, double y, double direction, double size) {
        return Outline.from(x - direction * size * 0.8, y - size * 0.4).line(x, y).line(x - direction * size * 0.8, y + size * 0.4);
    }

    /** The break in an arrow that make does not know, or may not; or where it was. */
    void gap(DrawnArrow drawn) {
        double x = drawn.gapX();
        double y = drawn.gapY();
        int color = palette.line(drawn.arrow().tone());
        double around = RADIUS + (drawn.arrow().gap() == Gap.MENDED ? 0 : 4);
        pen.fill(Outline.circle(x, y, around), palette.canvas());
        pen.stroke(Outline.circle(x, y, RADIUS), color, STRONG);
        switch (drawn.arrow().gap()) {
            case PERHAPS, CONDITION -> Icon.QUESTION.paint(pen, x - 6, y - 6, 12, color);
            case MENDED -> Icon.CHECK.paint(pen, x - 5.5, y - 5.5, 11, color);
            default -> {
                double arm = RADIUS * 0.42;
                pen.stroke(Outline.from(x - arm, y - arm).line(x + arm, y + arm).move(x - arm, y + arm).line(x + arm, y - arm),
                        color, STRONG);
            }
        }
    }

    /** The gap's word beside it, where it covers neither a box nor another word; left out where there is no such place. */
    void label(DrawnArrow drawn, Collection<Frame> taken) {
        String word = drawn.arrow().gap().label();
        double width = LETTER * word.length() + 4;
        for (double[] way : BESIDE) {
            double x = drawn.gapX() + way[0];
            double y = drawn.gapY() + way[1];
            Frame room = new Frame(x - width / 2, y - 8, width, 16);
            if (taken.stream().noneMatch(room::intersects)) {
                taken.add(room);
                write(word, x, y, width, palette.line(drawn.arrow().tone()));
                return;
            }
        }
    }

    private void write(String word, double x, double y, double width, int color) {
        pen.fill(Outline.box(x - width / 2, y - 7, width, 14, 4), palette.canvas());
        pen.text(word, x, y, 0, Align.CENTER, Lettering.SMALL_STRONG, color);
    }
}
