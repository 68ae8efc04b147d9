package depscope.picture.draw;

import depscope.picture.Picture.Arrow;
import depscope.picture.layout.Layout;

/**
 * An arrow with its route, and where its gap is if it has one.
 *
 * @param from key of the prerequisite's box
 * @param to key of the target's box
 * @param gapX where the make's knowledge breaks off; in the middle of the longest swing
 */
public record DrawnArrow(String from, String to, Arrow arrow, Layout.Route route, double gapX, double gapY) {
    public static DrawnArrow of(String from, String to, Arrow arrow, Layout.Route route) {
        double gapX = 0;
        double gapY = 0;
        double longest = -1;
        for (int i = 0; i + 1 < route.points(); i++) {
            double length = Math.abs(route.xs()[i + 1] - route.xs()[i]);
            if (length > longest) {
                longest = length;
                gapX = (route.xs()[i] + route.xs()[i + 1]) / 2;
                gapY = (route.ys()[i] + route.ys()[i + 1]) / 2;
            }
        }
        return new DrawnArrow(from, to, arrow, route, gapX, gapY);
    }

    /** From a point to its line, about: each swing is taken for the curve that it is painted as. */
    double distance(double x, double y) {
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i + 1 < route.points(); i++) {
            double width = route.xs()[i + 1] - route.xs()[i];
            double t = width == 0 ? 0 : Math.max(0, Math.min(1, (x - route.xs()[i]) / width));
            double onX = route.xs()[i] + t * width;
            double onY = route.ys()[i] + t * t * (3 - 2 * t) * (route.ys()[i + 1] - route.ys()[i]);
            nearest = Math.min(nearest, Math.hypot(x - onX, y - onY));
        }
        return nearest;
    }

    public boolean touches(String key) {
        return from.equals(key) || to.equals(key);
    }
}
