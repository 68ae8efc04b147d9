package depscope.ui.view.map;

import depscope.picture.draw.Palette;
import depscope.picture.layout.Layout.Frame;
import depscope.picture.map.MapLayout.Tile;
import depscope.picture.map.MapLayout;
import depscope.picture.map.MapModel.Block;
import depscope.picture.map.MapModel;
import depscope.picture.map.MapPainter;
import depscope.picture.map.NeedsPainter;
import depscope.ui.view.graph.CanvasPen;
import depscope.ui.view.look.Typefaces;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * The map on a canvas. The tiles are painted when they change, and not otherwise; rings and arrows lie over them, so
 * that pointing about repaints nothing else. Opening a tile only moves what is painted already.
 */
public final class MapCanvas extends Region {
    private final Canvas ground = new Canvas();
    private final Canvas overlay = new Canvas();
    private final Rectangle clip = new Rectangle();
    private final Typefaces fonts;
    private final Glide glide;
    private final AnimationTimer nextPulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            stop();
            paint();
        }
    };
    private Palette palette;
    private MapModel model = MapModel.EMPTY;
    private MapLayout map = MapLayout.of(MapModel.EMPTY, 0, 0);
    private double size = 1;
    private String selected = "";
    private String hovered = "";
    private boolean withNeeds;
    private boolean stale = true;
    private long frames;
    private Runnable told = () -> { };

    /** @param still whether nothing moves */
    public MapCanvas(Typefaces fonts, Palette palette, boolean still) {
        this.fonts = fonts;
        this.palette = palette;
        this.glide = new Glide(ground, still);
        overlay.setMouseTransparent(true);
        ground.setMouseTransparent(true);
        getChildren().addAll(ground, glide.before(), overlay);
        getChildren().forEach(each -> each.setManaged(false));
        setClip(clip);
        setPickOnBounds(true);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText("Map");
        getStyleClass().add("map-canvas");
        focusedProperty().addListener((property, old, now) -> {
            if (now && selected.isEmpty() && hovered.isEmpty()) {
                map.largest().ifPresent(tile -> select(tile.block().key()));
            }
            repaint(false);
        });
    }

    /** Who answers what the user asks. @param atOnce whether a click opens whatever it hits */
    public void setActions(MapActions actions, boolean atOnce) {
        told = actions::told;
        new MapInput(this, actions, atOnce).listen();
    }

    public void setPalette(Palette newPalette) {
        palette = newPalette;
        repaint(true);
    }

    /** Of text, and of what is measured by it; 1 as designed. */
    public void setTextSize(double newSize) {
        size = newSize;
        layOut();
    }

    public double textSize() {
        return size;
    }

    public void setNeeds(boolean isShown) {
        withNeeds = isShown;
        repaint(false);
    }

    public MapModel model() {
        return model;
    }

    /** Nothing is shown any longer, and nothing of it is held. */
    public void clear() {
        show(MapModel.EMPTY);
    }

    /** Shows a map; from one of its parts, or of what it is a part of, it grows into place. */
    public void show(MapModel newModel) {
        if (newModel.equals(model)) {
            return;
        }
        MapModel before = model;
        Optional<Frame> opened = frame(map, newModel);
        boolean isElsewhere = !before.region().equals(newModel.region());
        glide.keep(!before.blocks().isEmpty() && isElsewhere);
        model = newModel;
        hovered = "";
        layOut();
        if (isElsewhere) {
            // Going up, the eye stays with where it came from.
            selected = newModel.holding(before.region()).map(Block::key).orElse("");
            glide.go(opened, frame(map, before), size);
        }
        say();
    }

    /** Where on {@code on} the region of {@code of} is. */
    private static Optional<Frame> frame(MapLayout on, MapModel of) {
        return on.model().region().equals(of.region()) ? Optional.empty()
                : on.model().holding(of.region()).flatMap(block -> on.tile(block.key())).map(Tile::frame);
    }

    private void layOut() {
        map = MapLayout.of(model, ground.getWidth() / size, ground.getHeight() / size);
        repaint(true);
    }

    MapLayout map() {
        return map;
    }

    /** The tile at a point of this canvas. */
    Optional<Tile> at(double x, double y) {
        return map.at(x / size, y / size);
    }

    Optional<Tile> selectedTile() {
        return map.tile(selected);
    }

    /** What is pointed at or, where nothing is, selected. */
    public Optional<Block> toldOf() {
        return map.tile(hovered).or(this::selectedTile).map(Tile::block);
    }

    void select(String key) {
        if (!key.equals(selected)) {
            selected = key;
            say();
            repaint(false);
        }
    }

    void hover(String key) {
        if (!key.equals(hovered)) {
            hovered = key;
            told.run();
            repaint(false);
        }
    }

    private void say() {
        setAccessibleText("Map of " + model.region() + selectedTile().map(Tile::block)
                .map(block -> ", at " + block.label() + ": " + block.told()).orElse(""));
        told.run();
    }

    /** How often its tiles were painted so far. */
    public long frames() {
        return frames;
    }

    private void repaint(boolean isGround) {
        stale |= isGround;
        nextPulse.start();
    }

    private void paint() {
        if (ground.getWidth() <= 0 || ground.getHeight() <= 0) {
            return;
        }
        if (stale) {
            stale = false;
            frames++;
            new MapPainter(cleared(ground), palette).paint(map);
        }
        CanvasPen over = cleared(overlay);
        MapPainter rings = new MapPainter(over, palette);
        Optional<Tile> pointed = map.tile(hovered);
        Optional<Tile> chosen = selectedTile().filter(tile -> isFocused() || withNeeds);
        Optional<NeedsPainter> arrows = pointed.or(() -> chosen).filter(tile -> withNeeds)
                .map(tile -> new NeedsPainter(over, palette, map, tile));
        arrows.ifPresent(NeedsPainter::veil);
        pointed.ifPresent(tile -> rings.ring(tile, false));
        chosen.ifPresent(tile -> rings.ring(tile, true));
        arrows.ifPresent(NeedsPainter::paint);
    }

    private CanvasPen cleared(Canvas canvas) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setTransform(1, 0, 0, 1, 0, 0);
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.setGlobalAlpha(1);
        g.setTransform(size, 0, 0, size, 0, 0);
        return new CanvasPen(g, fonts);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width != ground.getWidth() || height != ground.getHeight()) {
            for (Canvas canvas : new Canvas[] {ground, overlay}) {
                canvas.setWidth(width);
                canvas.setHeight(height);
            }
            clip.setWidth(width);
            clip.setHeight(height);
            layOut();
        }
    }
}
