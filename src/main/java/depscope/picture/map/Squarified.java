package depscope.picture.map;

import depscope.picture.layout.Layout.Frame;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Shares a frame out by weight into frames that are as square as may be: Bruls, Huizing and van Wijk, "Squarified
 * treemaps" (2000). Rows are laid along the shorter side of what is left, the heaviest first; what weighs the same
 * stays in its order, so that the same weights always fall into the same places.
 */
final class Squarified {
    private final double[] areas;
    private final Frame[] frames;
    private final int[] order;
    private double x;
    private double y;
    private double width;
    private double height;

    private Squarified(double[] weights, Frame bounds) {
        x = bounds.x();
        y = bounds.y();
        width = bounds.width();
        height = bounds.height();
        double sum = Arrays.stream(weights).sum();
        double scale = sum > 0 ? width * height / sum : 0;
        areas = Arrays.stream(weights).map(weight -> weight * scale).toArray();
        frames = new Frame[weights.length];
        order = IntStream.range(0, weights.length).boxed().sorted(Comparator.comparingDouble((Integer i) -> -weights[i]))
                .mapToInt(Integer::intValue).toArray();
    }

    /**
     * @param weights none below zero
     * @return parallel to {@code weights}; the areas are as the weights, and together they fill {@code bounds}
     */
    static Frame[] of(double[] weights, Frame bounds) {
        Squarified shared = new Squarified(weights, bounds);
        shared.share();
        return shared.frames;
    }

    private void share() {
        int from = 0;
        while (from < order.length) {
            double side = Math.min(width, height);
            double sum = areas[order[from]];
            int to = from + 1;
            while (to < order.length && worst(from, to + 1, sum + areas[order[to]], side) <= worst(from, to, sum, side)) {
                sum += areas[order[to++]];
            }
            lay(from, to, sum);
            from = to;
        }
    }

    /** The longest shape in a row, as the longer side by the shorter; the first of a row is its largest, the last its smallest. */
    private double worst(int from, int to, double sum, double side) {
        double large = areas[order[from]];
        double small = areas[order[to - 1]];
        return small <= 0 ? Double.POSITIVE_INFINITY
                : Math.max(side * side * large / (sum * sum), sum * sum / (side * side * small));
    }

    private void lay(int from, int to, double sum) {
        boolean isColumn = width >= height;
        double side = isColumn ? height : width;
        double depth = side > 0 ? sum / side : 0;
        double at = isColumn ? y : x;
        for (int i = from; i < to; i++) {
            double length = depth > 0 ? areas[order[i]] / depth : 0;
            frames[order[i]] = isColumn ? new Frame(x, at, depth, length) : new Frame(at, y, length, depth);
            at += length;
        }
        if (isColumn) {
            x += depth;
            width = Math.max(0, width - depth);
        } else {
            y += depth;
            height = Math.max(0, height - depth);
        }
    }
}
