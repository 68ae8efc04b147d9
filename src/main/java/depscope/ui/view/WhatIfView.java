package depscope.ui.view;

import depscope.ui.model.Counted;
import depscope.ui.model.Names;
import depscope.ui.model.Tone;
import depscope.ui.model.WhatIfModel;
import depscope.ui.model.WhatIfModel.Item;
import depscope.ui.model.WhatIfModel.Wave;
import depscope.ui.view.look.Icon;
import depscope.ui.view.look.Palette;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The strip under the graph: what is pretended, and what make would rebuild, leave stale and not touch. */
final class WhatIfView extends VBox {
    /** Names listed in one place at most; the graph and the command line tell of all. */
    private static final int MOST = 80;
    private static final int MOST_OF_WAVE = 7;
    /** Of a large wave, or of one among many: all waves should be seen. */
    private static final int MOST_OF_MANY = 2;
    private static final double NARROW = 560;
    private static final double WIDE = 820;
    /** Of a chip's name, at least. */
    private static final double CHIP = 64;
    /** Width of a small letter, about. */
    private static final double SMALL = 6;
    /** Of the set whose lines hold many names. */
    private static final double WIDER = 260;
    private static final int MOST_IN_TIP = 30;
    /** Letters of a name. */
    private static final int FITS = 22;

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
        Button clear = Controls.link("Clear", navigator::stopEditing);
        clear.setMinWidth(Region.USE_PREF_SIZE);
        head.getChildren().add(clear);
        sets.getChildren().setAll(set("rebuilt", model.rebuilt(), "make rebuilds", Tone.REBUILT, waves(model.waves())),
                set("left-stale", model.leftStale().size(), "left stale", Tone.LEFT_STALE, reasons(model.leftStale())));
        if (!model.cannotKnow().isEmpty()) {
            sets.getChildren().add(set("cannot-know", model.cannotKnow().size(), "cannot be known", Tone.UNRECORDED, reasons(model.cannotKnow())));
        }
        // What nothing happens to is the first to make room.
        Node untouched = bare(count("untouched", model.untouched(), "untouched", Tone.PLAIN));
        untouched.visibleProperty().bind(widthProperty().greaterThan(model.cannotKnow().isEmpty() ? NARROW : WIDE));
        untouched.managedProperty().bind(untouched.visibleProperty());
        sets.getChildren().add(untouched);
        sets.getChildren().get(0).getStyleClass().add("first");
    }

    private Node chip(Item item) {
        Label name = Controls.label(Names.shortened(item.name(), FITS), "mono");
        name.setMinWidth(CHIP);
        name.setTooltip(new Tooltip(item.path().toString()));
        name.setGraphic(Controls.sign(Tone.EDITED, 12));
        Button close = Controls.iconButton(Icon.CLOSE, "Do not pretend that " + item.name() + " is edited", () -> navigator.undoEdit(item.node()));
        close.getStyleClass().setAll("chip-close");
        close.setGraphic(Icon.CLOSE.node(11));
        HBox chip = new HBox(6, name, close);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().addAll("chip", Palette.styleClass(Tone.EDITED));
        return chip;
    }

    private static HBox count(String id, int count, String word, Tone tone) {
        Label number = Controls.label(Counted.number(count), "big-count");
        number.setId("count-" + id);
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox title = new HBox(6, number, Controls.label(word, "count-word"));
        title.setAlignment(Pos.BASELINE_LEFT);
        title.setMinWidth(Region.USE_PREF_SIZE);
        // Nothing is no alarm.
        title.getStyleClass().addAll("count-line", Palette.styleClass(count == 0 ? Tone.PLAIN : tone));
        return title;
    }

    /** A count alone takes no more room than it needs. */
    private static VBox bare(HBox count) {
        VBox set = new VBox(count);
        set.getStyleClass().add("set");
        set.setMinWidth(Region.USE_PREF_SIZE);
        return set;
    }

    private static Node set(String id, int count, String word, Tone tone, Node list) {
        if (count == 0) {
            return bare(count(id, count, word, tone));
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setId("list-" + id);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox set = new VBox(2, count(id, count, word, tone), scroll);
        set.getStyleClass().add("set");
        HBox.setHgrow(set, Priority.ALWAYS);
        set.setPrefWidth(id.equals("rebuilt") && count > MOST_OF_WAVE ? WIDER : 100);
        return set;
    }

    private Node waves(List<Wave> waves) {
        VBox lines = new VBox(3);
        int most = waves.size() > 2 || waves.stream().anyMatch(wave -> wave.items().size() > MOST_OF_WAVE) ? MOST_OF_MANY : MOST_OF_WAVE;
        for (Wave wave : waves) {
            Pane names = most == MOST_OF_WAVE ? new FlowPane(10, 2) : new HBox(10);
            names.setMinWidth(0);
            wave.telling(most).forEach(item -> names.getChildren().add(one(item)));
            int more = wave.items().size() - most;
            if (more > 0) {
                Label rest = Controls.label("+ " + Counted.number(more), "muted", "small");
                rest.setTooltip(paths(wave.items()));
                rest.setMinWidth(Region.USE_PREF_SIZE);
                names.getChildren().add(rest);
            }
            Label number = Controls.label("wave " + wave.number() + " · " + Counted.number(wave.items().size()), "muted", "small");
            number.setMinWidth(Region.USE_PREF_SIZE);
            number.setPrefWidth(Math.max(74, 8 + SMALL * number.getText().length()));
            HBox line = new HBox(6, number, names);
            HBox.setHgrow(names, Priority.ALWAYS);
            line.setAlignment(Pos.TOP_LEFT);
            lines.getChildren().add(line);
        }
        return lines;
    }

    private static Tooltip paths(List<Item> items) {
        return new Tooltip(items.stream().limit(MOST_IN_TIP).map(item -> item.path().toString()).collect(Collectors.joining("\n"))
                + (items.size() > MOST_IN_TIP ? "\n…" : ""));
    }

    private Node reasons(List<Item> items) {
        VBox lines = new VBox(2);
        items.stream().limit(MOST).forEach(item -> lines.getChildren().add(one(item)));
        if (items.size() > MOST) {
            lines.getChildren().add(Controls.label("and " + Counted.number(items.size() - (long) MOST) + " more", "muted", "small"));
        }
        return lines;
    }

    private Node one(Item item) {
        Button name = Controls.link(Names.shortened(item.name(), FITS), () -> navigator.select(item.node()));
        name.getStyleClass().addAll("mono", "quiet");
        name.setMnemonicParsing(false);
        name.setMinWidth(40);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(new Tooltip(item.path() + (item.why().isEmpty() ? "" : "\n" + item.why())));
        if (item.isProduct()) {
            name.getStyleClass().add("strong");
        }
        if (item.why().isEmpty()) {
            return name;
        }
        HBox line = new HBox(6, name);
        if (item.why().contains("stale")) {
            line.getChildren().add(Controls.sign(Tone.LEFT_STALE, 11));
        }
        Label why = Controls.label(item.why(), "muted", "small");
        why.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        why.setTooltip(new Tooltip(item.why()));
        line.getChildren().add(why);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
