package depscope.picture.draw;

import depscope.picture.layout.Layout;

/** The small map in the corner: all boxes as dots, and a frame around what is seen. */
public final class Overview {
    private static final double WIDTH = 150;
    private static final double HEIGHT = 100;
    private static final double MARGIN = 16;
    private static final double PADDING = 10;
    /** Below the headings of the columns. */
    private static final double HEADINGS = 40;

    private double left;
    private double top;
    private double scale;
    private double offsetX;
    private double offsetY;
    private boolean shown;

    /** Works out where it goes: a corner without boxes. Where there is none, or all is in sight, it is not shown. */
    public void place(Drawing drawing, Viewport view, double width, double height) {
        Layout layout = drawing.layout();
        scale = Math.min((WIDTH - 2 * PADDING) / Math.max(1, layout.width()), (HEIGHT - 2 * PADDING) / Math.max(1, layout.height()));
        shown = outOfSight(layout, view, width, height) && width > 3 * WIDTH && height > 3 * HEIGHT
                && findCorner(drawing, view, width, height);
        offsetX = left + (WIDTH - layout.width() * scale) / 2;
        offsetY = top + (HEIGHT - layout.height() * scale) / 2;
    }

    private static boolean outOfSight(Layout layout, Viewport view, double width, double height) {
        return view.tx() < 0 || view.ty() < 0 || view.tx() + layout.width() * view.scale() > width
                || view.ty() + layout.height() * view.scale() > height;
    }

    private boolean findCorner(Drawing drawing, Viewport view, double width, double height) {
        for (double y : new double[] {height - HEIGHT - MARGIN, HEADINGS}) {
            for (double x : new double[] {width - WIDTH - MARGIN, MARGIN}) {
                if (drawing.boxes().stream().noneMatch(box -> covers(x, y, box.frame(), view))) {
                    left = x;
                    top = y;
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean covers(double left, double top, Layout.Frame frame, Viewport view) {
        double x = frame.x() * view.scale() + view.tx();
        double y = frame.y() * view.scale() + view.ty();
        return x < left + WIDTH && x + frame.width() * view.scale() > left && y < top + HEIGHT
                && y + frame.height() * view.scale() > top;
    }

    public boolean contains(double x, double y) {
        return shown && x >= left && y >= top && x <= left + WIDTH && y <= top + HEIGHT;
    }

    /** The view centred on where one points in the overview. */
    public Viewport at(double x, double y, Viewport view, double width, double height) {
        return view.centredOn((x - offsetX) / scale, (y - offsetY) / scale, width, height);
    }

    public void paint(Pen pen, Palette palette, Drawing drawing, Viewport view, double width, double height) {
        if (!shown) {
            return;
        }
        Outline card = Outline.box(left + 0.5, top + 0.5, WIDTH, HEIGHT, 5);
        pen.fill(card, palette.background());
        pen.stroke(card, palette.line(), 1);
        for (DrawnBox box : drawing.boxes()) {
            Layout.Frame frame = box.frame();
            pen.fill(Outline.box(offsetX + frame.x() * scale, offsetY + frame.y() * scale, Math.max(3, frame.width() * scale),
                    Math.max(2, frame.height() * scale), 1), palette.line(box.box().mark().tone()));
        }
        double x = Math.max(left + 2, offsetX + view.toPictureX(0) * scale);
        double y = Math.max(top + 2, offsetY + view.toPictureY(0) * scale);
        double right = Math.min(left + WIDTH - 2, offsetX + view.toPictureX(width) * scale);
        double bottom = Math.min(top + HEIGHT - 2, offsetY + view.toPictureY(height) * scale);
        if (right > x && bottom > y) {
            pen.stroke(Outline.box(x, y, right - x, bottom - y, 2), palette.accent(), 1);
        }
    }
}
