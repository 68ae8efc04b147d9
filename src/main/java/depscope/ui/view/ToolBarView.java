package depscope.ui.view;

import depscope.picture.Lens;
import depscope.picture.ViewState;
import depscope.picture.draw.Icon;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The strip at the top: where one came from, what to open, what to find, how far to see, what to pretend. */
final class ToolBarView extends HBox {
    private static final int[] DEPTHS = {0, 1, 2, 3, 4, Lens.ALL};

    /** Below that, the names of the two say what their numbers are; in pixels where text is as designed. */
    private static final double NARROW = 1360;
    /** Below that, what has a key as well makes room. */
    private static final double NARROWER = 980;

    private final Button back;
    private final Button forward;
    private final MenuButton inputs;
    private final MenuButton dependents;
    private final MenuButton whatIf = new MenuButton("_What if…");

    private final MenuButton look = new MenuButton("_View");
    private final MenuButton why = new MenuButton("Wh_y…");

    ToolBarView(Navigator navigator, SearchBox search, Questions questions, Commands.Actions actions, EditMenu edits,
            RecentList recent) {
        getStyleClass().add("toolbar");
        setAlignment(Pos.CENTER_LEFT);
        back = Controls.iconButton(Icon.BACK, "Back (Alt+←)", navigator::back);
        forward = Controls.iconButton(Icon.FORWARD, "Forward (Alt+→)", navigator::forward);
        back.setId("back");
        forward.setId("forward");
        MenuButton open = menu(new MenuButton("_Open…"), "open");
        List<MenuItem> opening = List.of(item("Build directory…", actions::openDirectory), item("Tar archive…", actions::openArchive));
        open.getItems().setAll(opening);
        open.setOnShowing(event -> {
            open.getItems().setAll(opening);
            open.getItems().addAll(recent.items());
        });
        inputs = depth("inputs", steps -> navigator.depth(steps, navigator.state().lens().dependents()));
        dependents = depth("dependents", steps -> navigator.depth(navigator.state().lens().inputs(), steps));
        menu(look, "view");
        ViewMenu items = new ViewMenu(navigator, actions::madeBy);
        look.setOnShowing(event -> items.fill(look.getItems()));
        menu(why, "why");
        why.getItems().setAll(item("Why didn't this rebuild?", questions::whyNotRebuilt),
                item("Why does this always rebuild?", questions::whyAlwaysRebuilt));
        menu(whatIf, "what-if");
        whatIf.getStyleClass().add("primary");
        whatIf.setOnShowing(event -> edits.fill(whatIf));
        // A menu that is empty never shows, and so would never be filled.
        List.of(look, whatIf).forEach(menu -> menu.getItems().add(new MenuItem("…")));
        Button theme = Controls.iconButton(Icon.THEME, "Light or dark (Ctrl+T)", actions::toggleTheme);
        theme.setId("theme");
        Button export = Controls.iconButton(Icon.SAVE, "Export what is shown (Ctrl+S)", actions::export);
        export.setId("export-open");
        Button keys = Controls.iconButton(Icon.QUESTION, "Keys (?)", actions::showKeys);
        keys.setId("keys");
        HBox.setHgrow(search, Priority.ALWAYS);
        search.setMaxWidth(560);
        search.setMinWidth(150);
        Label depth = Controls.label("Depth", "muted");
        HBox tools = Controls.row(4, export, theme, keys);
        DoubleBinding room = Room.of(this, open.fontProperty());
        showFrom(NARROW, room, depth);
        showFrom(NARROWER, room, tools);
        List.of(open, inputs, dependents, look, why, whatIf).forEach(button -> button.setMinWidth(USE_PREF_SIZE));
        getChildren().addAll(Controls.row(4, back, forward), open, search, Controls.space(), depth, inputs, dependents, look, why, whatIf, tools);
        // Never wider than the window, or all that is below it would be, too.
        setMinWidth(0);
        follow(ViewState.START, false, false, false);
    }

    private static void showFrom(double least, DoubleBinding room, Node node) {
        node.visibleProperty().bind(room.greaterThan(least));
        node.managedProperty().bind(node.visibleProperty());
    }

    private static MenuButton menu(MenuButton button, String id) {
        button.setId(id);
        button.setMnemonicParsing(true);
        return button;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static MenuButton depth(String what, IntConsumer chosen) {
        MenuButton button = new MenuButton();
        button.setId("depth-" + what);
        button.getStyleClass().add("depth");
        button.setAccessibleText("Steps of " + what + " to show");
        for (int steps : DEPTHS) {
            button.getItems().add(item(word(steps), () -> chosen.accept(steps)));
        }
        return button;
    }

    private static String word(int steps) {
        return steps == Lens.ALL ? "all" : Integer.toString(steps);
    }

    void follow(ViewState state, boolean canGoBack, boolean canGoForward, boolean hasTree) {
        back.setDisable(!canGoBack);
        forward.setDisable(!canGoForward);
        inputs.setDisable(!hasTree);
        dependents.setDisable(!hasTree);
        List.of(look, why, whatIf).forEach(button -> button.setDisable(!hasTree));
        name(inputs, "inputs", state.lens().inputs());
        name(dependents, "dependents", state.lens().dependents());
    }

    private static void name(MenuButton button, String what, int steps) {
        Label value = Controls.label(word(steps), "strong");
        value.setMinWidth(18);
        value.setAlignment(Pos.CENTER_RIGHT);
        HBox face = new HBox(10, new Label(what), value);
        button.setGraphic(face);
    }
}
