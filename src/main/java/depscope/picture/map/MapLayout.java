package depscope.picture.map;

import depscope.picture.layout.Layout.Frame;
import depscope.picture.map.MapModel.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the blocks of a map stand, in pixels of the picture at the size that text is designed for.
 *
 * @param tiles parallel to the model's blocks
 */
public record MapLayout(MapModel model, List<Tile> tiles, double width, double height) {
    /** Between two tiles. */
    private static final double GAP = 4;
    static final double HEAD = 22;
    private static final double EDGE = 4;
    /** A tile shows what is inside of it from this size on. */
    private static final double WIDE = 56;
    private static final double HIGH = 52;
    /** Frames that would be smaller on a side tell nothing. */
    private static final double DUST = 1.2;

    /**
     * @param inside frames of what is inside, parallel to that of the block; empty where there is no room
     */
    public record Tile(Block block, Frame frame, List<Frame> inside) {
        boolean isOpen() {
            return !inside.isEmpty();
        }
    }

    public static MapLayout of(MapModel model, double width, double height) {
        // All that stands at the edge keeps half a gap from it, as from its neighbours.
        Frame bounds = new Frame(GAP / 2, GAP / 2, Math.max(0, width - GAP), Math.max(0, height - GAP));
        Frame[] frames = Squarified.of(model.blocks().stream().mapToDouble(Block::weight).toArray(), bounds);
        List<Tile> tiles = new ArrayList<>();
        for (int i = 0; i < frames.length; i++) {
            tiles.add(tile(model.blocks().get(i), inset(frames[i])));
        }
        return new MapLayout(model, List.copyOf(tiles), width, height);
    }

    private static Frame inset(Frame frame) {
        double across = Math.min(GAP, frame.width() / 2);
        double down = Math.min(GAP, frame.height() / 2);
        return new Frame(frame.x() + across / 2, frame.y() + down / 2, frame.width() - across, frame.height() - down);
    }

    private static Tile tile(Block block, Frame frame) {
        if (block.inside().isEmpty() || frame.width() < WIDE || frame.height() < HIGH) {
            return new Tile(block, frame, List.of());
        }
        Frame room = new Frame(frame.x() + EDGE, frame.y() + HEAD, frame.width() - 2 * EDGE, frame.height() - HEAD - EDGE);
        Frame[] frames = Squarified.of(block.inside().stream().mapToDouble(Block::weight).toArray(), room);
        boolean isDust = room.width() * room.height() / frames.length < DUST * DUST;
        return new Tile(block, frame, isDust ? List.of() : List.of(frames));
    }

    /** The tile at a point. */
    public Optional<Tile> at(double x, double y) {
        return tiles.stream().filter(tile -> x >= tile.frame().x() && x <= tile.frame().x() + tile.frame().width()
                && y >= tile.frame().y() && y <= tile.frame().y() + tile.frame().height()).findFirst();
    }

    public Optional<Tile> tile(String key) {
        return tiles.stream().filter(tile -> tile.block().key().equals(key)).findFirst();
    }

    /** The one that takes most room. */
    public Optional<Tile> largest() {
        return tiles.stream().max(Comparator.comparingDouble(tile -> tile.block().weight()));
    }

    /** The nearest tile from {@code from} in a direction of the keyboard's arrows. */
    public Optional<Tile> next(Tile from, int dx, int dy) {
        return tiles.stream().filter(tile -> tile != from && ahead(from.frame(), tile.frame(), dx, dy) > -1)
                .min(Comparator.comparingDouble(tile -> ahead(from.frame(), tile.frame(), dx, dy) + aside(from.frame(), tile.frame(), dx, dy)));
    }

    /** From the side of one to the facing side of the other. */
    private static double ahead(Frame from, Frame to, int dx, int dy) {
        return dx > 0 ? to.x() - from.x() - from.width() : dx < 0 ? from.x() - to.x() - to.width()
                : dy > 0 ? to.y() - from.y() - from.height() : from.y() - to.y() - to.height();
    }

    private static double aside(Frame from, Frame to, int dx, int dy) {
        return dx != 0 ? Math.abs(to.centerY() - from.centerY()) : Math.abs(to.centerX() - from.centerX());
    }
}
