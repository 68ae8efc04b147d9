package depscope.ui.view;

import depscope.picture.Counted;
import depscope.picture.Names;
import depscope.picture.Tone;
import depscope.ui.model.WhatIfModel.Item;
import depscope.ui.model.WhatIfModel.Wave;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands under the counts of the what-if strip: waves, reasons, the fix. */
final class WhatIfLists {
    private static final int MOST_OF_WAVE = 7;
    /** Letters of a name. */
    static final int FITS = 22;
    /** Names listed in one place at most; the graph and the command line tell of all. */
    private static final int MOST = 80;
    /** Of a large wave, or of one among many: all waves should be seen. */
    private static final int MOST_OF_MANY = 2;
    /** Width of a small letter, about. */
    private static final double SMALL = 6;
    private static final int MOST_IN_TIP = 30;

    private final Navigator navigator;
    private final Consumer<String> said;

    /** @param said told what was copied */
    WhatIfLists(Navigator navigator, Consumer<String> said) {
        this.navigator = navigator;
        this.said = said;
    }

    Node waves(List<Wave> waves) {
        VBox lines = new VBox(3);
        int largest = waves.stream().mapToInt(wave -> wave.items().size()).max().orElse(0);
        boolean isOneLine = waves.size() > 2 || largest > MOST_OF_WAVE;
        int most = !isOneLine ? MOST_OF_WAVE : largest == MOST_OF_MANY + 1 ? largest : MOST_OF_MANY;
        for (Wave wave : waves) {
            Pane names = !isOneLine ? new FlowPane(10, 2) : new HBox(10);
            names.setMinWidth(0);
            wave.telling(most).forEach(item -> names.getChildren().add(one(item)));
            int more = wave.items().size() - most;
            if (more > 0) {
                Label rest = Controls.label("+ " + Counted.number(more), "muted", "small");
                rest.setTooltip(paths(wave.items()));
                rest.setMinWidth(Region.USE_PREF_SIZE);
                names.getChildren().add(rest);
            }
            Label number = Controls.label((wave.number() == 0 ? "at once" : "wave " + wave.number()) + " · " + Counted.number(wave.items().size()), "muted", "small");
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

    Node reasons(List<Item> items) {
        VBox lines = new VBox(2);
        items.stream().limit(MOST).forEach(item -> lines.getChildren().add(one(item)));
        if (items.size() > MOST) {
            lines.getChildren().add(Controls.label("and " + Counted.number(items.size() - (long) MOST) + " more", "muted", "small"));
        }
        return lines;
    }

    /** What the fix comes to, to be copied. */
    Node steps(List<String> steps) {
        VBox lines = new VBox(4);
        steps.forEach(step -> lines.getChildren().add(Controls.copied(step, said)));
        return lines;
    }

    private static Tooltip tip(Item item) {
        StringBuilder text = new StringBuilder().append(item.path()).append(item.why().isEmpty() ? "" : "\n" + item.why());
        item.way().stream().skip(1).forEach(path -> text.append("\n← ").append(path));
        return new Tooltip(text.toString());
    }

    private Node one(Item item) {
        Button name = Controls.link(Names.shortened(item.name(), FITS), () -> navigator.select(item.node()));
        name.getStyleClass().addAll("mono", "quiet");
        name.setMnemonicParsing(false);
        name.setMinWidth(item.way().isEmpty() ? 40 : Region.USE_PREF_SIZE);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(tip(item));
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
        Label why = Controls.label(item.why() + item.rest(), "muted", "small");
        why.setTextOverrun(item.rest().isEmpty() ? OverrunStyle.CENTER_ELLIPSIS : OverrunStyle.ELLIPSIS);
        why.setTooltip(tip(item));
        line.getChildren().add(why);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
