package depscope.ui.view;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The keys, on a sheet over the window; any key or click puts it away. */
final class KeySheet extends StackPane {
    private static final List<List<String>> KEYS = List.of(
            List.of("Ctrl+K, Ctrl+F", "find a file or target; Enter looks at it, Ctrl+Enter pretends to edit it"),
            List.of("Alt+←, Alt+→", "back and forward over every step"),
            List.of("Ctrl+O", "open a build directory"),
            List.of("← ↑ → ↓", "walk from box to box in the graph"),
            List.of("Enter", "make the box the centre, or open the bundle"),
            List.of("Backspace", "close the bundle that the box came out of"),
            List.of("Shift+F10", "what can be asked of the box, or done about the finding"),
            List.of("Del", "ignore the finding from now on"),
            List.of("+, −", "zoom in and out; or turn the wheel"),
            List.of("Ctrl+0", "all of the graph"),
            List.of("Ctrl+E", "what if the selected file were edited"),
            List.of("Ctrl+T", "light or dark"),
            List.of("F6", "next pane"),
            List.of("Esc", "put away, or stop loading"),
            List.of("?", "this sheet"));

    KeySheet() {
        getStyleClass().add("veil");
        setId("key-sheet");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        for (int row = 0; row < KEYS.size(); row++) {
            HBox caps = new HBox(6);
            caps.setAlignment(Pos.CENTER_RIGHT);
            for (String cap : KEYS.get(row).get(0).split(", ")) {
                caps.getChildren().add(Controls.label(cap, "key"));
            }
            grid.add(caps, 0, row);
            grid.add(Controls.label(KEYS.get(row).get(1)), 1, row);
        }
        VBox sheet = new VBox(16, Controls.label("Keys", "title"), grid);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(sheet);
        setVisible(false);
        setOnMouseClicked(event -> hideSheet());
    }

    void showSheet() {
        setVisible(true);
    }

    boolean hideSheet() {
        boolean was = isVisible();
        setVisible(false);
        return was;
    }
}
