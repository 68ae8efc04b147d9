package depscope.ui.view.graph;

/**
 * What part of the picture is seen: a point of the picture is at {@code x * scale + tx}.
 *
 * @param scale 1 where a box has its own size
 */
record Viewport(double scale, double tx, double ty) {
    static final Viewport ORIGIN = new Viewport(1, 0, 0);
    private static final double LEAST = 0.08;
    private static final double MOST = 3;
    /** Below this names can no longer be read. */
    private static final double READABLE = 0.62;
    private static final double SIDE = 24;
    private static final double TOP = 48;
    private static final double BOTTOM = 52;

    double toPictureX(double x) {
        return (x - tx) / scale;
    }

    double toPictureY(double y) {
        return (y - ty) / scale;
    }

    Viewport zoomed(double factor, double x, double y) {
        double next = Math.max(LEAST, Math.min(MOST, scale * factor));
        return new Viewport(next, x - toPictureX(x) * next, y - toPictureY(y) * next);
    }

    Viewport moved(double dx, double dy) {
        return new Viewport(scale, tx + dx, ty + dy);
    }

    Viewport between(Viewport to, double progress) {
        return new Viewport(scale + (to.scale - scale) * progress, tx + (to.tx - tx) * progress, ty + (to.ty - ty) * progress);
    }

    Viewport centredOn(double x, double y, double width, double height) {
        return new Viewport(scale, width / 2 - x * scale, height / 2 - y * scale);
    }

    /** All of the picture, no larger than life. */
    static Viewport whole(Layout layout, double width, double height) {
        double across = (width - 2 * SIDE) / Math.max(1, layout.width());
        double down = (height - TOP - BOTTOM) / Math.max(1, layout.height());
        double scale = Math.max(LEAST, Math.min(1, Math.min(across, down)));
        double x = (width - layout.width() * scale) / 2;
        double y = TOP + (height - TOP - BOTTOM - layout.height() * scale) / 2;
        return new Viewport(scale, Math.round(x), Math.round(y));
    }

    /** As much of the picture as can be read, around a point of it. */
    static Viewport readable(Layout layout, double width, double height, double x, double y) {
        Viewport whole = whole(layout, width, height);
        if (whole.scale >= READABLE) {
            return whole;
        }
        double tx = place(width / 2 - x * READABLE, SIDE, width - SIDE, layout.width() * READABLE);
        double ty = place(height / 2 - y * READABLE, TOP, height - BOTTOM, layout.height() * READABLE);
        return new Viewport(READABLE, tx, ty);
    }

    /** No more empty space at an edge than need be. */
    private static double place(double wanted, double from, double to, double size) {
        if (size <= to - from) {
            return Math.round(from + (to - from - size) / 2);
        }
        return Math.round(Math.min(from, Math.max(to - size, wanted)));
    }
}
