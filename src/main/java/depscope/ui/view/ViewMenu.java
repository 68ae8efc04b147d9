package depscope.ui.view;

import depscope.picture.Counted;
import depscope.picture.Lens;
import depscope.picture.Page;
import depscope.record.Make;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What to look at, and how the graph is drawn. */
final class ViewMenu {
    private final Navigator navigator;
    private final Consumer<Optional<Make>> madeBy;

    /** @param madeBy told which make the tree is to be taken as made by; empty to find out */
    ViewMenu(Navigator navigator, Consumer<Optional<Make>> madeBy) {
        this.navigator = navigator;
        this.madeBy = madeBy;
    }

    void fill(List<MenuItem> items) {
        Lens lens = navigator.state().lens();
        items.clear();
        items.addAll(List.of(item("What this tree is", navigator::home), item("Map of the whole tree", () -> navigator.turnTo(Page.MAP)),
                item("Graph", () -> navigator.turnTo(Page.GRAPH)), item("Final products", navigator::products), new SeparatorMenuItem(),
                check("Group by directory", lens.grouped(), () -> navigator.group(!lens.grouped())),
                check("Leave out arrows that a longer way says too", lens.reduced(), () -> navigator.reduce(!lens.reduced()))));
        if (!lens.hidden().isEmpty()) {
            items.add(item("Show " + Counted.of(lens.hidden().size(), "hidden file"), navigator::showHidden));
        }
        if (!lens.pinned().isEmpty()) {
            items.add(item("Unpin " + Counted.of(lens.pinned().size(), "file"), navigator::unpinAll));
        }
        items.addAll(List.of(new SeparatorMenuItem(), make()));
    }

    private Menu make() {
        Menu menu = new Menu("Whose law holds");
        menu.setId("make");
        navigator.session().ifPresent(session -> menu.getItems().setAll(MakeMenu.items(session.survey().options().make(), madeBy)));
        return menu;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static MenuItem check(String text, boolean isOn, Runnable action) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setSelected(isOn);
        item.setOnAction(event -> action.run());
        return item;
    }
}
