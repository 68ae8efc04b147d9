package depscope.ui.view;

import depscope.picture.Names;
import depscope.picture.Tone;
import depscope.picture.draw.Icon;
import depscope.ui.model.WhatIfModel.Chip;
import depscope.ui.view.look.Signs;
import depscope.ui.view.look.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What is pretended, file by file, each to be changed to the other or taken away, and one more to be added. */
final class WhatIfChips extends HBox {
    private static final int SIGN = 12;

    private final Navigator navigator;
    private final Button add;

    /** @param addOne asks for one more file */
    WhatIfChips(Navigator navigator, Runnable addOne) {
        super(8);
        this.navigator = navigator;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        add = Controls.iconButton(Icon.PLUS, "Pretend that another file is edited too", addOne);
        add.getStyleClass().add("round");
        add.setId("add-edit");
    }

    void show(List<Chip> chips) {
        List<Node> nodes = chips.stream().map(this::chip).toList();
        MenuButton more = new MenuButton();
        more.setId("more-chips");
        more.setAccessibleText("The other files that are pretended to be edited");
        more.getItems().add(new MenuItem("…"));
        Fitting fitting = Fitting.row(6, nodes, more, count -> "+ " + count);
        more.setOnShowing(event -> more.getItems().setAll(chips.stream().skip(fitting.shown()).map(this::menu).toList()));
        getChildren().setAll(fitting, add);
    }

    private Node chip(Chip chip) {
        Tone tone = tone(chip);
        Button name = new Button(Names.shortened(chip.name(), WhatIfLists.FITS), Signs.of(icon(chip), SIGN));
        name.setMnemonicParsing(false);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.getStyleClass().setAll("chip-name", "mono");
        name.getGraphic().getStyleClass().addAll("sign", Styles.of(tone));
        name.setTooltip(new Tooltip(chip.path() + "\n" + said(chip)));
        name.setAccessibleText(chip.name() + ", " + said(chip));
        name.setOnAction(event -> {
            ContextMenu menu = new ContextMenu(items(chip).toArray(MenuItem[]::new));
            menu.setId("chip-menu");
            // Of the chip, not of its name, whose letters are not those of words.
            menu.show(name.getParent(), Side.BOTTOM, 0, 4);
        });
        Button close = Controls.iconButton(Icon.CLOSE, "Do not pretend that " + chip.name() + " is " + done(chip), () -> navigator.undoEdit(chip.node()));
        close.getStyleClass().setAll("chip-close");
        close.setGraphic(Signs.of(Icon.CLOSE, SIGN - 1));
        close.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = Controls.row(4, name, close);
        box.getStyleClass().addAll("chip", Styles.of(tone));
        if (chip.isDeleted()) {
            box.getStyleClass().add("gone");
        }
        return box;
    }

    private Menu menu(Chip chip) {
        Menu menu = new Menu(chip.name() + " is " + done(chip));
        menu.setMnemonicParsing(false);
        menu.getItems().setAll(items(chip));
        return menu;
    }

    private List<MenuItem> items(Chip chip) {
        MenuItem other = chip.isDeleted() ? EditMenu.item("It is edited", Icon.PENCIL, () -> navigator.edit(chip.node()))
                : EditMenu.item("It is deleted", Icon.GONE, () -> navigator.delete(chip.node()));
        return List.of(other, EditMenu.item("Show it", Icon.SEARCH, () -> navigator.select(chip.node())),
                EditMenu.item("Do not pretend that it is " + done(chip), Icon.CLOSE, () -> navigator.undoEdit(chip.node())));
    }

    private static Tone tone(Chip chip) {
        return chip.isDeleted() ? Tone.MISSING : Tone.EDITED;
    }

    private static Icon icon(Chip chip) {
        return chip.isDeleted() ? Icon.GONE : chip.isConfiguration() ? Icon.COG : Icon.PENCIL;
    }

    private static String done(Chip chip) {
        return chip.isDeleted() ? "deleted" : "edited";
    }

    private static String said(Chip chip) {
        return (chip.isConfiguration() ? "a configuration header, " : "") + "pretended to be " + done(chip);
    }
}
