package depscope.ui.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The keys, on a sheet over the window; any click, or Escape, puts it away. */
final class KeySheet extends StackPane {
    /** What is done with keys where one is, and is no command. */
    private static final List<List<String>> ELSEWHERE = List.of(
            List.of("← ↑ → ↓", "walk from box to box, and from part to part of the map"),
            List.of("Enter", "make the box the centre, open the bundle or the part of the map"),
            List.of("Backspace", "close the bundle that the box came out of, go up in the map"),
            List.of("P", "pin the box, or let it go"),
            List.of("H", "hide the box"),
            List.of("+, −", "zoom the graph; or turn the wheel"),
            List.of("Space", "play or pause the waves, in the strip of what-if"),
            List.of("Shift+F10", "what can be asked of the box, or done about the finding"),
            List.of("Del", "ignore the finding from now on"),
            List.of("Ctrl+Enter", "pretend to edit what was found"),
            List.of("Esc", "put away, or stop loading"),
            List.of("?", "this sheet"));

    private final List<Command> commands;
    private Node before;

    KeySheet(List<Command> commands) {
        getStyleClass().add("veil");
        setId("key-sheet");
        this.commands = commands;
        setVisible(false);
        setOnMouseClicked(event -> hideSheet());
    }

    /** Made when it is asked for first: a window comes up quicker without it. */
    private void fill() {
        List<List<String>> global = new ArrayList<>();
        commands.stream().filter(command -> !command.key().isEmpty()).forEach(command -> global.add(List.of(command.cap(), command.name())));
        HBox columns = new HBox(32, grid(global), grid(ELSEWHERE));
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        VBox sheet = new VBox(16, Controls.label("Keys", "title"), scroll);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.setMinSize(0, 0);
        getChildren().add(sheet);
    }

    private static GridPane grid(List<List<String>> keys) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        for (int row = 0; row < keys.size(); row++) {
            HBox caps = new HBox(6);
            caps.setAlignment(Pos.CENTER_RIGHT);
            for (String cap : keys.get(row).get(0).split(", ")) {
                caps.getChildren().add(Controls.key(cap));
            }
            grid.add(caps, 0, row);
            grid.add(Controls.wrapped(keys.get(row).get(1)), 1, row);
        }
        return grid;
    }

    void showSheet() {
        if (getChildren().isEmpty()) {
            fill();
        }
        before = getScene().getFocusOwner();
        setVisible(true);
        lookup(".scroll-pane").requestFocus();
    }

    boolean hideSheet() {
        boolean was = isVisible();
        setVisible(false);
        if (was && before != null) {
            before.requestFocus();
        }
        return was;
    }
}
