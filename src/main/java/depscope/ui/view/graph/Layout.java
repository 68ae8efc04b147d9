package depscope.ui.view.graph;

import java.util.List;

/**
 * Where everything stands: parallel to the boxes and arrows of one picture, in its own coordinates.
 *
 * @param frames of the boxes
 * @param routes of the arrows, from the prerequisite's right side to the target's left side
 * @param columns left to right
 */
record Layout(List<Frame> frames, List<Route> routes, List<Column> columns, double width, double height) {
    static final Layout EMPTY = new Layout(List.of(), List.of(), List.of(), 0, 0);

    record Frame(double x, double y, double width, double height) {
        double centerX() {
            return x + width / 2;
        }

        double centerY() {
            return y + height / 2;
        }
    }

    /** Points that the arrow goes through; between two of them it swings from level to level. */
    record Route(double[] xs, double[] ys) {
        int points() {
            return xs.length;
        }
    }

    record Column(double left, double right, String heading) {
    }
}
