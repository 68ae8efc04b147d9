package depscope.picture.layout;

import java.util.List;

/**
 * Where everything stands: parallel to the boxes and arrows of one picture, in its own coordinates.
 *
 * @param frames of the boxes
 * @param routes of the arrows, from the prerequisite's right side to the target's left side
 * @param columns left to right; none where boxes stand in groups
 * @param groups frames around boxes of one directory, parallel to the picture's
 */
public record Layout(List<Frame> frames, List<Route> routes, List<Column> columns, List<Frame> groups, double width, double height) {
    public static final Layout EMPTY = new Layout(List.of(), List.of(), List.of(), List.of(), 0, 0);

    public record Frame(double x, double y, double width, double height) {
        public double centerX() {
            return x + width / 2;
        }

        public double centerY() {
            return y + height / 2;
        }

        public boolean contains(double px, double py) {
            return px >= x && px <= x + width && py >= y && py <= y + height;
        }

        public boolean intersects(Frame other) {
            return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
        }
    }

    /** Points that the arrow goes through; between two of them it swings from level to level. */
    public record Route(double[] xs, double[] ys) {
        public int points() {
            return xs.length;
        }
    }

    public record Column(double left, double right, String heading) {
    }
}
