package depscope.picture.file;

import depscope.picture.Legend.Entry;
import depscope.picture.Legend.Kind;
import depscope.picture.draw.Icon;
import depscope.picture.draw.Lettering;
import depscope.picture.draw.Outline;
import depscope.picture.draw.Palette;
import depscope.picture.draw.Pen;
import depscope.picture.draw.Pen.Align;
import java.util.ArrayList;
import java.util.List;

/** A legend in as many rows as it needs. */
final class LegendRows {
    private static final double LINE = 18;
    private static final double SIGN = 12;
    private static final double AFTER_SIGN = 6;
    private static final double BETWEEN = 16;
    /** Of the ring around the sign of a break. */
    private static final double RADIUS = 7;

    private final List<Place> places = new ArrayList<>();
    private int rows;

    private record Place(Entry entry, double x, int row) {
    }

    /** @param width of a row */
    LegendRows(List<Entry> entries, double width) {
        double x = 0;
        rows = entries.isEmpty() ? 0 : 1;
        for (Entry entry : entries) {
            double wide = room(entry) + AFTER_SIGN + Letters.width(entry.words(), Lettering.SMALL);
            if (x > 0 && x + wide > width) {
                x = 0;
                rows++;
            }
            places.add(new Place(entry, x, rows - 1));
            x += wide + BETWEEN;
        }
    }

    private static double room(Entry entry) {
        return switch (entry.kind()) {
            case LINE, ORDER -> LINE;
            case SIGN -> SIGN;
            case BREAK -> 2 * RADIUS;
        };
    }

    int rows() {
        return rows;
    }

    /** @param y the middle of the first row */
    void paint(Pen pen, Palette palette, double x, double y, double row) {
        for (Place place : places) {
            double left = x + place.x;
            double middle = y + place.row * row;
            sign(pen, palette.line(place.entry.tone()), place.entry, left, middle);
            pen.text(place.entry.words(), left + room(place.entry) + AFTER_SIGN, middle, 0, Align.LEFT, Lettering.SMALL, palette.muted());
        }
    }

    private static void sign(Pen pen, int color, Entry entry, double x, double y) {
        if (entry.kind() == Kind.LINE || entry.kind() == Kind.ORDER) {
            pen.stroke(Outline.from(x, y).line(x + LINE, y), color, entry.width(),
                    entry.dashes().stream().mapToDouble(Double::doubleValue).toArray());
            if (entry.kind() == Kind.ORDER) {
                pen.stroke(Outline.from(x + LINE - 5, y - 3).line(x + LINE, y).line(x + LINE - 5, y + 3), color, 1);
            }
        } else if (entry.kind() == Kind.SIGN) {
            Icon.of(entry.tone()).ifPresent(icon -> icon.paint(pen, x, y - SIGN / 2, SIGN, color));
        } else {
            pen.stroke(Outline.circle(x + RADIUS, y, RADIUS), color, 1.4);
            Icon.of(entry.gap()).ifPresent(icon -> icon.paint(pen, x + RADIUS - 5, y - 5, 10, color));
        }
    }
}
