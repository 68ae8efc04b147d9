package depscope.picture.layout;

import depscope.picture.Picture.Arrow;
import depscope.picture.Picture;
import depscope.picture.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Moves columns apart where an arrow with a gap leads from one to the next: sign, word and arrow head need the room. */
final class Widening {
    private static final double MORE = 44;

    private final List<Layout.Column> columns;
    private final boolean[] wide;

    private Widening(Layout layout) {
        columns = layout.columns();
        wide = new boolean[columns.size()];
    }

    static Layout of(Picture picture, Layout layout) {
        Widening widening = new Widening(layout);
        for (Arrow arrow : picture.arrows()) {
            if (arrow.missing() && arrow.tone() != Tone.PLAIN) {
                widening.widen(layout.frames().get(arrow.from()), layout.frames().get(arrow.to()));
            }
        }
        return widening.applied(layout);
    }

    private void widen(Layout.Frame from, Layout.Frame to) {
        int column = columnOf(from.x());
        if (columnOf(to.x()) == column + 1) {
            wide[column] = true;
        }
    }

    /** Frames stand on whole pixels, columns do not. */
    private int columnOf(double x) {
        int column = 0;
        while (column + 1 < columns.size() && columns.get(column + 1).left() < x + 1) {
            column++;
        }
        return column;
    }

    private Layout applied(Layout layout) {
        List<Layout.Frame> frames = layout.frames().stream()
                .map(f -> new Layout.Frame(Math.round(moved(f.x())), f.y(), f.width(), f.height())).toList();
        List<Layout.Route> routes = layout.routes().stream()
                .map(r -> new Layout.Route(Arrays.stream(r.xs()).map(this::moved).toArray(), r.ys())).toList();
        List<Layout.Column> moved = new ArrayList<>();
        for (Layout.Column column : columns) {
            double left = moved(column.left());
            moved.add(new Layout.Column(left, left + column.right() - column.left(), column.heading()));
        }
        return new Layout(frames, routes, moved, layout.groups(), moved(layout.width()), layout.height());
    }

    /** Between two columns that part, in proportion. */
    private double moved(double x) {
        double shift = 0;
        for (int i = 0; i + 1 < columns.size(); i++) {
            if (wide[i]) {
                double from = columns.get(i).right();
                double to = columns.get(i + 1).left();
                shift += MORE * Math.max(0, Math.min(1, (x - from) / Math.max(1, to - from)));
            }
        }
        return x + shift;
    }
}
