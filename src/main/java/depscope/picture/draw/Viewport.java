package depscope.picture.draw;

import depscope.picture.layout.Layout;

/**
 * What part of the picture is seen: a point of the picture is at {@code x * scale + tx}.
 *
 * @param scale 1 where a box has its own size
 */
public record Viewport(double scale, double tx, double ty) {
    public static final Viewport ORIGIN = new Viewport(1, 0, 0);
    private static final double LEAST = 0.08;
    private static final double MOST = 3;
    /** Below this names can no longer be read. */
    private static final double READABLE = 0.58;
    /** Small pictures are not blown up beyond this. */
    private static final double LARGE = 1.15;
    private static final double SIDE = 20;
    private static final double TOP = 48;
    private static final double BOTTOM = 20;

    public double toPictureX(double x) {
        return (x - tx) / scale;
    }

    public double toPictureY(double y) {
        return (y - ty) / scale;
    }

    public Viewport zoomed(double factor, double x, double y) {
        double next = Math.max(LEAST, Math.min(MOST, scale * factor));
        return new Viewport(next, x - toPictureX(x) * next, y - toPictureY(y) * next);
    }

    public Viewport moved(double dx, double dy) {
        return new Viewport(scale, tx + dx, ty + dy);
    }

    public Viewport between(Viewport to, double progress) {
        return new Viewport(scale + (to.scale - scale) * progress, tx + (to.tx - tx) * progress, ty + (to.ty - ty) * progress);
    }

    public Viewport centredOn(double x, double y, double width, double height) {
        return new Viewport(scale, width / 2 - x * scale, height / 2 - y * scale);
    }

    /** All of the picture, a small one somewhat larger than life. @param size of letters; 1 as designed */
    public static Viewport whole(Layout layout, double width, double height, double size) {
        double down = (height - TOP - BOTTOM) / Math.max(1, layout.height());
        double scale = Math.max(LEAST, Math.min(LARGE * size, Math.min(across(layout, width), down)));
        double x = (width - layout.width() * scale) / 2;
        double y = TOP + (height - TOP - BOTTOM - layout.height() * scale) / 2;
        return new Viewport(scale, Math.round(x), Math.round(y));
    }

    private static double across(Layout layout, double width) {
        return (width - 2 * SIDE) / Math.max(1, layout.width());
    }

    /**
     * As much of the picture as can be read.
     *
     * @param size of letters; 1 as designed
     * @param from a box that is to be in sight
     * @param to another, if there is room for both
     */
    public static Viewport readable(Layout layout, double width, double height, double size, Layout.Frame from, Layout.Frame to) {
        Viewport whole = whole(layout, width, height, size);
        if (whole.scale >= READABLE * size) {
            return whole;
        }
        double scale = Math.max(READABLE * size, Math.min(size, across(layout, width)));
        double x = middle(from.x(), from.width(), to.x(), to.width(), (width - 2 * SIDE) / scale);
        double y = middle(from.y(), from.height(), to.y(), to.height(), (height - TOP - BOTTOM) / scale);
        double tx = place(width / 2 - x * scale, SIDE, width - SIDE, layout.width() * scale);
        double ty = place((TOP + height - BOTTOM) / 2 - y * scale, TOP, height - BOTTOM, layout.height() * scale);
        return new Viewport(scale, tx, ty);
    }

    /** Between the outer edges of both if there is room for them, or else as near to that as leaves the first in sight. */
    private static double middle(double from, double size, double to, double otherSize, double room) {
        double low = Math.min(from, to);
        double high = Math.max(from + size, to + otherSize);
        double both = (low + high) / 2;
        return high - low <= room ? both : Math.max(from + size - room / 2, Math.min(from + room / 2, both));
    }

    /** No more empty space at an edge than need be. */
    private static double place(double wanted, double from, double to, double size) {
        if (size <= to - from) {
            return Math.round(from + (to - from - size) / 2);
        }
        return Math.round(Math.min(from, Math.max(to - size, wanted)));
    }
}
