package depscope.ui.view.map;

import depscope.picture.map.MapLayout.Tile;
import depscope.picture.map.MapModel.Block;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** Mouse and keys on a map: point, pick, open, go up, and walk from tile to tile. */
final class MapInput {
    private final MapCanvas canvas;
    private final MapActions actions;
    private final boolean atOnce;
    private final Tooltip tip = new Tooltip();
    private String picked = "";

    MapInput(MapCanvas canvas, MapActions actions, boolean atOnce) {
        this.canvas = canvas;
        this.actions = actions;
        this.atOnce = atOnce;
        tip.setShowDelay(Duration.millis(350));
        tip.setShowDuration(Duration.INDEFINITE);
    }

    void listen() {
        canvas.setOnMouseMoved(event -> hover(canvas.at(event.getX(), event.getY()).map(Tile::block)));
        canvas.setOnMouseExited(event -> hover(Optional.empty()));
        canvas.setOnMousePressed(event -> {
            canvas.requestFocus();
            tip.hide();
        });
        canvas.setOnMouseClicked(this::clicked);
        canvas.setOnKeyPressed(this::key);
    }

    private void hover(Optional<Block> block) {
        canvas.hover(block.map(Block::key).orElse(""));
        canvas.setCursor(block.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        String text = block.map(MapInput::tip).orElse("");
        if (!text.equals(tip.getText())) {
            tip.hide();
            tip.setText(text);
            if (text.isEmpty()) {
                Tooltip.uninstall(canvas, tip);
            } else {
                Tooltip.install(canvas, tip);
            }
        }
    }

    private static String tip(Block block) {
        String name = block.isDirectory() ? "" : "\n" + block.label();
        return block.directory() + name + "\n" + block.told().replace("; ", "\n");
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        canvas.at(event.getX(), event.getY()).map(Tile::block).ifPresent(block -> {
            // The second click of two may hit what the first has opened.
            boolean isSecond = event.getClickCount() == 2 && picked.equals(block.key());
            picked = block.key();
            if (atOnce || isSecond || block.opens() && event.getClickCount() == 1) {
                actions.open(block);
            } else {
                canvas.select(block.key());
            }
        });
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() || event.isControlDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> walk(-1, 0);
            case RIGHT -> walk(1, 0);
            case UP -> walk(0, -1);
            case DOWN -> walk(0, 1);
            case ENTER, SPACE -> canvas.selectedTile().map(Tile::block).ifPresent(actions::open);
            case BACK_SPACE -> canvas.model().above().ifPresent(actions::up);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void walk(int dx, int dy) {
        canvas.hover("");
        Optional<Tile> next = canvas.selectedTile().isPresent()
                ? canvas.selectedTile().flatMap(tile -> canvas.map().next(tile, dx, dy)) : canvas.map().largest();
        next.ifPresent(tile -> canvas.select(tile.block().key()));
    }
}
