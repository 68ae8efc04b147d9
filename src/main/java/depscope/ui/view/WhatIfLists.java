package depscope.ui.view;

import depscope.picture.Counted;
import depscope.picture.Names;
import depscope.picture.Tone;
import depscope.ui.model.WhatIfModel.Item;
import depscope.ui.model.WhatIfModel.Wave;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands under the counts of the what-if strip: waves, reasons, the fix; as much as there is room for. */
final class WhatIfLists {
    /** Letters of a name. */
    static final int FITS = 22;
    /** Lines, or names in a line, at most; no strip has room for more. */
    private static final int MOST = 40;

    private final Navigator navigator;
    private final Runnable showAll;
    private final Consumer<String> said;

    /**
     * @param showAll shows the whole of the lists
     * @param said told what was copied
     */
    WhatIfLists(Navigator navigator, Runnable showAll, Consumer<String> said) {
        this.navigator = navigator;
        this.showAll = showAll;
        this.said = said;
    }

    /** A line a wave. */
    Region waves(List<Wave> waves) {
        List<Node> lines = new ArrayList<>();
        for (Wave wave : waves) {
            int size = wave.items().size();
            Label name = Controls.label(wave.name(), "muted", "small", "wave-name");
            name.setMinWidth(Region.USE_PREF_SIZE);
            List<List<Item>> alike = alike(wave.items());
            Fitting names = Fitting.row(10, alike.stream().map(this::all).toList(), more(),
                    hidden -> "+ " + Counted.number(size - alike.stream().limit((long) alike.size() - hidden).mapToLong(List::size).sum()));
            HBox.setHgrow(names, Priority.ALWAYS);
            HBox line = new HBox(6, name, names);
            line.setAlignment(Pos.CENTER_LEFT);
            lines.add(line);
        }
        return column(lines, waves.size(), "wave");
    }

    /** Those of one name together, in the order of the first of each. */
    private static List<List<Item>> alike(List<Item> items) {
        Map<String, List<Item>> byName = new LinkedHashMap<>();
        items.forEach(item -> byName.computeIfAbsent(item.name() + " " + item.why(), any -> new ArrayList<>()).add(item));
        return byName.values().stream().limit(MOST).toList();
    }

    private Node all(List<Item> alike) {
        Node one = one(alike.get(0));
        return alike.size() == 1 ? one : Controls.row(4, one, Controls.label("× " + Counted.number(alike.size()), "muted", "small"));
    }

    Region reasons(List<Item> items) {
        return column(items.stream().limit(MOST).map(this::one).toList(), items.size(), "target");
    }

    private Region column(List<Node> lines, int size, String noun) {
        return Fitting.column(2, lines, more(), hidden -> "and " + Counted.of(size - Math.min(size, lines.size()) + (long) hidden, "more " + noun));
    }

    private Button more() {
        Button more = new Button();
        more.getStyleClass().setAll("more-link", "small");
        more.setOnAction(event -> showAll.run());
        return more;
    }

    /** What the fix comes to, to be copied. */
    Region steps(List<String> steps) {
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
        name.setMinWidth(item.way().isEmpty() ? 40 : Region.USE_PREF_SIZE);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(tip(item));
        if (item.isProduct()) {
            name.getStyleClass().add("strong");
        }
        if (!item.chance().isCertain() || !item.chance().isForeseen()) {
            name.getStyleClass().add("soft");
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
