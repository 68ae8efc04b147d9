package depscope.ui.view;

import depscope.picture.Names;
import depscope.ui.view.Remembering.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The trees that were open before, to be opened again: on the page that a visit begins with, and in the menu. */
final class RecentList {
    /** On the page; the menu has all. */
    private static final int SHOWN = 6;
    private static final int NAME_FITS = 40;
    private static final int DIRECTORY_FITS = 46;

    private final Remembering remembering;
    private final Consumer<Known> open;

    RecentList(Remembering remembering, Consumer<Known> open) {
        this.remembering = remembering;
        this.open = open;
    }

    /** Grows and shrinks with what is known; not there where that is nothing. */
    Node page() {
        VBox page = new VBox();
        page.setId("recent");
        page.getStyleClass().add("recent");
        page.managedProperty().bind(page.visibleProperty());
        fill(page, remembering.known().get());
        // Held by the page alone, so that it goes with it.
        remembering.known().addListener(new WeakChangeListener<>(listener(page)));
        return page;
    }

    private ChangeListener<List<Known>> listener(VBox page) {
        ChangeListener<List<Known>> listener = (property, old, all) -> fill(page, all);
        page.setUserData(listener);
        return listener;
    }

    private void fill(VBox page, List<Known> all) {
        page.setVisible(!all.isEmpty());
        page.getChildren().setAll(Controls.label("Open before", "section"));
        all.stream().limit(SHOWN).map(this::row).forEach(page.getChildren()::add);
    }

    private Node row(Known known) {
        String name = Names.shortened(known.tree().name(), NAME_FITS);
        Label directory = Controls.label(Names.shortened(place(known), DIRECTORY_FITS), "muted", "small");
        HBox row = Controls.row(10);
        row.getStyleClass().add("recent-row");
        if (known.isThere()) {
            Button link = Controls.link(name, () -> open.accept(known));
            link.getStyleClass().add("mono");
            link.setMinWidth(Region.USE_PREF_SIZE);
            link.setAccessibleText("Open " + known.tree().path() + " again");
            row.getChildren().addAll(link, directory);
        } else {
            Label gone = Controls.label(name, "muted", "mono");
            gone.setMinWidth(Region.USE_PREF_SIZE);
            Button remove = Controls.link("Remove", () -> remembering.forget(known.tree()));
            remove.setMinWidth(Region.USE_PREF_SIZE);
            remove.setAccessibleText("Remove " + known.tree().path() + ", which is gone, from this list");
            row.getChildren().addAll(gone, directory, Controls.label("gone", "muted", "small"), remove);
        }
        return row;
    }

    private static String place(Known known) {
        return known.tree().directory() + known.tree().root().map(root -> "  root " + root).orElse("");
    }

    /** What to add to a menu; nothing where nothing was open before. */
    List<MenuItem> items() {
        remembering.refresh();
        List<MenuItem> items = new ArrayList<>();
        for (Known known : remembering.known().get()) {
            if (items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            items.add(item(known));
        }
        return items;
    }

    private MenuItem item(Known known) {
        Label name = Controls.label(Names.shortened(known.tree().name(), NAME_FITS), "mono");
        HBox face = Controls.row(10, name, Controls.label(Names.shortened(place(known), DIRECTORY_FITS), "muted", "small"));
        // A menu's own columns would put its other words to the right of these.
        MenuItem item = new CustomMenuItem(face);
        item.setText("Open " + known.tree().path() + " again");
        if (known.isThere()) {
            item.setOnAction(event -> open.accept(known));
        } else {
            name.getStyleClass().add("muted");
            item.setText("Remove " + known.tree().path() + ", which is gone, from this list");
            item.getStyleClass().add("gone");
            face.getChildren().add(Controls.label("gone – remove", "muted", "small"));
            item.setOnAction(event -> remembering.forget(known.tree()));
        }
        return item;
    }
}
