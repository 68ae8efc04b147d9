package depscope.ui.view;

import depscope.record.Make;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;

/** Whose law holds in a tree: what is found out, or what the user says. */
final class MakeMenu {
    private MakeMenu() {
    }

    /**
     * @param given the make that the user said it is; empty where it is found out
     * @param chosen told of another choice
     */
    static List<MenuItem> items(Optional<Make> given, Consumer<Optional<Make>> chosen) {
        List<MenuItem> items = new ArrayList<>();
        items.add(item("Find out, directory by directory", given, Optional.empty(), chosen));
        for (Make make : Make.values()) {
            items.add(item(make.title(), given, Optional.of(make), chosen));
        }
        return items;
    }

    private static MenuItem item(String text, Optional<Make> given, Optional<Make> make, Consumer<Optional<Make>> chosen) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setSelected(given.equals(make));
        item.setOnAction(event -> {
            if (!given.equals(make)) {
                chosen.accept(make);
            }
        });
        return item;
    }
}
