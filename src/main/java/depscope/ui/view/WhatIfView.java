package depscope.ui.view;

import depscope.ui.model.Counted;
import depscope.ui.model.Tone;
import depscope.ui.model.WhatIfModel;
import depscope.ui.model.WhatIfModel.Item;
import depscope.ui.model.WhatIfModel.Wave;
import depscope.ui.view.look.Icon;
import depscope.ui.view.look.Palette;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The strip under the graph: what is pretended, and what make would rebuild, leave stale and not touch. */
final class WhatIfView extends VBox {
    /** Names listed in one place at most; the graph and the command line tell of all. */
    private static final int MOST = 80;

    private final Navigator navigator;
    private final Runnable addOne;
    private final HBox head = new HBox(10);
    private final HBox sets = new HBox();

    WhatIfView(Navigator navigator, Runnable addOne) {
        this.navigator = navigator;
        this.addOne = addOne;
        getStyleClass().add("what-if");
        setId("what-if-strip");
        head.setAlignment(Pos.CENTER_LEFT);
        sets.getStyleClass().add("sets");
        VBox.setVgrow(sets, Priority.ALWAYS);
        getChildren().addAll(head, sets);
    }

    void show(WhatIfModel model) {
        head.getChildren().setAll(Controls.label(model.chips().size() > 1 ? "What if these are edited" : "What if this is edited", "strong"));
        model.chips().forEach(item -> head.getChildren().add(chip(item)));
        Button add = Controls.iconButton(Icon.PLUS, "Edit another file too", addOne);
        add.getStyleClass().add("round");
        head.getChildren().addAll(add, Controls.space());
        if (model.alreadyOutOfDate() > 0) {
            head.getChildren().add(Controls.label(Counted.number(model.alreadyOutOfDate()) + " out of date without any edit", "muted"));
        }
        head.getChildren().add(Controls.link("Stop pretending", navigator::stopEditing));
        sets.getChildren().setAll(set("rebuilt", model.rebuilt(), "make rebuilds", Tone.REBUILT, waves(model.waves())),
                set("left-stale", model.leftStale().size(), model.cannotKnow().isEmpty() ? "left stale, must be remade" : "left stale", Tone.LEFT_STALE, reasons(model.leftStale())));
        if (!model.cannotKnow().isEmpty()) {
            sets.getChildren().add(set("cannot-know", model.cannotKnow().size(), "cannot be known", Tone.UNRECORDED, reasons(model.cannotKnow())));
        }
        sets.getChildren().add(set("untouched", model.untouched().size(), "untouched", Tone.PLAIN, names(model.untouched())));
        sets.getChildren().get(0).getStyleClass().add("first");
    }

    private Node chip(Item item) {
        Label name = Controls.label(item.name(), "mono");
        name.setGraphic(Controls.sign(Tone.EDITED, 12));
        Button close = Controls.iconButton(Icon.CLOSE, "Do not pretend that " + item.name() + " is edited", () -> navigator.undoEdit(item.node()));
        close.getStyleClass().setAll("chip-close");
        close.setGraphic(Icon.CLOSE.node(11));
        HBox chip = new HBox(6, name, close);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().addAll("chip", Palette.styleClass(Tone.EDITED));
        return chip;
    }

    private static Node set(String id, int count, String word, Tone tone, Node list) {
        Label number = Controls.label(Counted.number(count), "big-count");
        number.setId("count-" + id);
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox title = new HBox(6, number, Controls.label(word, "count-word"));
        title.setAlignment(Pos.BASELINE_LEFT);
        title.getStyleClass().addAll("count-line", Palette.styleClass(tone));
        ScrollPane scroll = new ScrollPane(list);
        scroll.setId("list-" + id);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox set = new VBox(2, title, scroll);
        set.getStyleClass().add("set");
        HBox.setHgrow(set, Priority.ALWAYS);
        set.setPrefWidth(100);
        return set;
    }

    private Node waves(List<Wave> waves) {
        VBox lines = new VBox(2);
        int listed = 0;
        for (Wave wave : waves) {
            if (listed >= MOST) {
                break;
            }
            FlowPane names = flow(wave.items().stream().limit(MOST - listed).toList());
            listed += wave.items().size();
            if (listed > MOST) {
                names.getChildren().add(Controls.label("and " + Counted.number(listed - (long) MOST) + " more", "muted", "small"));
            }
            Label number = Controls.label("wave " + wave.number(), "muted", "small");
            number.setMinWidth(44);
            HBox line = new HBox(8, number, names);
            HBox.setHgrow(names, Priority.ALWAYS);
            line.setAlignment(Pos.TOP_LEFT);
            lines.getChildren().add(line);
        }
        return lines;
    }

    private Node reasons(List<Item> items) {
        VBox lines = new VBox(2);
        items.stream().limit(MOST).forEach(item -> lines.getChildren().add(one(item)));
        more(items, lines);
        return lines;
    }

    private Node names(List<Item> items) {
        VBox lines = new VBox(2, flow(items.stream().limit(MOST).toList()));
        more(items, lines);
        return lines;
    }

    private static void more(List<Item> items, VBox lines) {
        if (items.size() > MOST) {
            lines.getChildren().add(Controls.label("and " + Counted.number(items.size() - (long) MOST) + " more", "muted", "small"));
        }
    }

    private FlowPane flow(List<Item> items) {
        FlowPane flow = new FlowPane(10, 2);
        flow.setPrefWrapLength(100);
        items.forEach(item -> flow.getChildren().add(one(item)));
        return flow;
    }

    private Node one(Item item) {
        Button name = Controls.link(item.name(), () -> navigator.select(item.node()));
        name.getStyleClass().addAll("mono", "quiet");
        name.setMnemonicParsing(false);
        name.setMinWidth(Region.USE_PREF_SIZE);
        if (item.why().isEmpty()) {
            return name;
        }
        HBox line = new HBox(6, name);
        if (item.why().contains("stale")) {
            line.getChildren().add(Controls.sign(Tone.LEFT_STALE, 11));
        }
        line.getChildren().add(Controls.label(item.why(), "muted", "small"));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
