package depscope.picture.file;

import depscope.picture.draw.Lettering;
import depscope.picture.draw.Outline;
import depscope.picture.draw.Pen;
import depscope.picture.layout.Layout.Frame;

/** A pen that draws nothing and tells how far a drawing reaches. */
final class Reach implements Pen {
    private double left = Double.POSITIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;

    /** What all of it lies in; without a size at the origin if there is nothing. */
    Frame frame() {
        return right < left ? new Frame(0, 0, 0, 0) : new Frame(left, top, right - left, bottom - top);
    }

    private void add(double fromX, double fromY, double toX, double toY) {
        left = Math.min(left, fromX);
        top = Math.min(top, fromY);
        right = Math.max(right, toX);
        bottom = Math.max(bottom, toY);
    }

    /** A curve lies within its points and arms. */
    private void add(Outline outline, double around) {
        outline.trace(new Outline.Tracer() {
            @Override
            public void moveTo(double x, double y) {
                add(x - around, y - around, x + around, y + around);
            }

            @Override
            public void lineTo(double x, double y) {
                moveTo(x, y);
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                moveTo(x1, y1);
                moveTo(x2, y2);
                moveTo(x, y);
            }

            @Override
            public void close() {
                // Where it began, it has been.
            }
        });
    }

    @Override
    public void alpha(double opacity) {
        // What is faint reaches as far.
    }

    @Override
    public void fill(Outline outline, int color) {
        add(outline, 0);
    }

    @Override
    public void stroke(Outline outline, int color, double width, double... dashes) {
        add(outline, width / 2);
    }

    @Override
    public void strokeRound(Outline outline, int color, double width) {
        add(outline, width / 2);
    }

    @Override
    public void text(String text, double x, double y, double width, Align align, Lettering lettering, int color) {
        double wide = width > 0 ? width : Letters.width(text, lettering);
        double from = align == Align.LEFT ? x : x - wide / 2;
        add(from, y - lettering.size() / 2, from + wide, y + lettering.size() / 2);
    }
}
