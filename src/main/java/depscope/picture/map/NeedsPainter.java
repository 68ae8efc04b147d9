package depscope.picture.map;

import depscope.graph.Regions.Link;
import depscope.picture.Counted;
import depscope.picture.Tone;
import depscope.picture.draw.Lettering;
import depscope.picture.draw.Outline;
import depscope.picture.draw.Palette;
import depscope.picture.draw.Pen.Align;
import depscope.picture.draw.Pen;
import depscope.picture.layout.Layout.Frame;
import depscope.picture.map.MapLayout.Tile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Paints what one tile of a map needs and feeds: as in the graph arrows run from what is needed to what needs it. Whole
 * lines are what it needs, dashed ones what it feeds; the width goes with the logarithm of how many files are tied.
 */
public final class NeedsPainter {
    /** More would hide the map; the others are fewer files each. */
    public static final int MOST = 12;
    private static final double HEAD = 8;
    private static final double LETTER = 6.2;
    /** How far along an arrow its count may stand, the best first. */
    private static final double[] PLACES = {0.5, 0.35, 0.65, 0.22, 0.78};

    private final Pen pen;
    private final Palette palette;
    private final MapLayout map;
    private final Tile tile;
    private final List<Link> links;

    /** @param tile whose arrows are painted */
    public NeedsPainter(Pen pen, Palette palette, MapLayout map, Tile tile) {
        this.pen = pen;
        this.palette = palette;
        this.map = map;
        this.tile = tile;
        this.links = map.model().linksOf(tile.block()).stream().limit(MOST).toList();
    }

    /** Lets what is not tied to the tile step back. */
    public void veil() {
        Set<String> tied = new HashSet<>(Set.of(tile.block().key()));
        links.forEach(link -> tied.add(other(link).block().key()));
        pen.alpha(0.6);
        for (Tile each : map.tiles()) {
            if (!tied.contains(each.block().key())) {
                Frame frame = each.frame();
                pen.fill(Outline.box(frame.x() - 1, frame.y() - 1, frame.width() + 2, frame.height() + 2, 4), palette.canvas());
            }
        }
        pen.alpha(1);
    }

    public void paint() {
        List<Curve> curves = links.stream().map(this::curve).toList();
        // The widest lie lowest.
        for (int i = 0; i < links.size(); i++) {
            arrow(links.get(i), curves.get(i));
        }
        List<Frame> taken = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            count(links.get(i), curves.get(i), taken);
        }
    }

    private Tile other(Link link) {
        Tile from = map.tiles().get(link.prerequisite());
        return from == tile ? map.tiles().get(link.target()) : from;
    }

    private boolean isNeeded(Link link) {
        return map.tiles().get(link.target()) == tile;
    }

    /** A bow from one point to another, with the point that it is drawn towards. */
    private record Curve(double x1, double y1, double cx, double cy, double x2, double y2) {
        double x(double t) {
            return (1 - t) * (1 - t) * x1 + 2 * t * (1 - t) * cx + t * t * x2;
        }

        double y(double t) {
            return (1 - t) * (1 - t) * y1 + 2 * t * (1 - t) * cy + t * t * y2;
        }
    }

    private Curve curve(Link link) {
        Frame here = tile.frame();
        Frame there = other(link).frame();
        // A block that both needs and feeds another has two arrows, each on its own side.
        double side = isNeeded(link) ? 1 : -1;
        double dx = there.centerX() - here.centerX();
        double dy = there.centerY() - here.centerY();
        double way = Math.min(1, 0.42 / Math.max(Math.abs(dx) / Math.max(1, here.width()), Math.abs(dy) / Math.max(1, here.height())));
        double nearX = here.centerX() + dx * way;
        double nearY = here.centerY() + dy * way;
        double cx = (nearX + there.centerX()) / 2 + side * dy * 0.16;
        double cy = (nearY + there.centerY()) / 2 - side * dx * 0.16;
        return isNeeded(link) ? new Curve(there.centerX(), there.centerY(), cx, cy, nearX, nearY)
                : new Curve(nearX, nearY, cx, cy, there.centerX(), there.centerY());
    }

    private int color(Link link) {
        return link.unknown() > 0 ? palette.line(Tone.UNRECORDED) : palette.accent();
    }

    private void arrow(Link link, Curve curve) {
        double width = 1.2 + 0.45 * Math.log(link.count()) / Math.log(2);
        double angle = Math.atan2(curve.y2() - curve.cy(), curve.x2() - curve.cx());
        double head = HEAD + width;
        double endX = curve.x2() - Math.cos(angle) * head * 0.8;
        double endY = curve.y2() - Math.sin(angle) * head * 0.8;
        Outline line = Outline.from(curve.x1(), curve.y1()).curve(
                curve.x1() + (curve.cx() - curve.x1()) * 2 / 3, curve.y1() + (curve.cy() - curve.y1()) * 2 / 3,
                endX + (curve.cx() - endX) * 2 / 3, endY + (curve.cy() - endY) * 2 / 3, endX, endY);
        pen.alpha(0.85);
        if (isNeeded(link)) {
            pen.stroke(line, color(link), width);
        } else {
            pen.stroke(line, color(link), width, 7, 4);
        }
        pen.fill(Outline.circle(curve.x1(), curve.y1(), width / 2 + 1.5), color(link));
        double wing = 0.42;
        pen.fill(Outline.from(curve.x2(), curve.y2())
                .line(curve.x2() - head * (Math.cos(angle) - wing * Math.sin(angle)), curve.y2() - head * (Math.sin(angle) + wing * Math.cos(angle)))
                .line(curve.x2() - head * (Math.cos(angle) + wing * Math.sin(angle)), curve.y2() - head * (Math.sin(angle) - wing * Math.cos(angle)))
                .close(), color(link));
        pen.alpha(1);
    }

    /** How many files are tied, where it covers no other count. */
    private void count(Link link, Curve curve, List<Frame> taken) {
        String words = Counted.number(link.count()) + (link.unknown() > 0 ? ", " + Counted.number(link.unknown()) + " not recorded" : "");
        double width = words.length() * LETTER + 8;
        for (double t : PLACES) {
            double x = Math.max(width / 2, Math.min(map.width() - width / 2, curve.x(t)));
            double y = Math.max(9, Math.min(map.height() - 9, curve.y(t)));
            Frame room = new Frame(x - width / 2, y - 9, width, 18);
            if (taken.stream().noneMatch(room::intersects)) {
                taken.add(room);
                Outline card = Outline.box(room.x(), room.y(), width, 18, 9);
                pen.fill(card, palette.background());
                pen.stroke(card, color(link), 1);
                pen.text(words, x, y, 0, Align.CENTER, Lettering.SMALL_STRONG, link.unknown() > 0 ? palette.text(Tone.UNRECORDED) : palette.text());
                return;
            }
        }
    }
}
