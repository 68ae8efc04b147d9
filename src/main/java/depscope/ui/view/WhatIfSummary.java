package depscope.ui.view;

import depscope.picture.Counted;
import depscope.picture.Tone;
import depscope.ui.model.WhatIfModel.Counts;
import depscope.ui.model.WhatIfModel.Fix;
import depscope.ui.model.WhatIfModel;
import depscope.ui.view.look.Styles;
import java.util.function.Function;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What make rebuilds, leaves stale, gives up and does not touch: each a large count over the first of its names. */
final class WhatIfSummary extends HBox {
    private static final double NARROW = 652;
    private static final double WIDE = 892;

    private final WhatIfLists lists;
    private final DoubleBinding room;

    /** @param room how wide the strip is, where text is as designed */
    WhatIfSummary(WhatIfLists lists, DoubleBinding room) {
        this.lists = lists;
        this.room = room;
        getStyleClass().add("sets");
        setMinHeight(0);
    }

    void show(WhatIfModel model) {
        Fix fix = model.fix();
        getChildren().setAll(
                set("rebuilt", rebuilt(model), model.rebuilt() == 0, lists.waves(model.waves())),
                stale(model));
        if (!model.cannotBeMade().isEmpty()) {
            getChildren().add(1, set("cannot-be-made", count("cannot-be-made", model.cannotBeMade().size(), "cannot be made", Tone.STOPPED),
                    false, lists.reasons(model.cannotBeMade())));
        }
        if (!model.cannotKnow().isEmpty()) {
            getChildren().add(set("cannot-know", count("cannot-know", model.cannotKnow().size(), "cannot be known", Tone.UNRECORDED),
                    false, lists.reasons(model.cannotKnow())));
        }
        getChildren().add(untouched(model, room.greaterThan(getChildren().size() == 2 ? NARROW : WIDE)));
        getChildren().get(0).getStyleClass().add("first");
    }

    private static HBox rebuilt(WhatIfModel model) {
        HBox title = count("rebuilt", model.rebuilt(), "make rebuilds", Tone.REBUILT);
        line(model.fix(), Counts::rebuilt, title, "rebuilt", model.perhaps() + model.later() == 0);
        if (model.perhaps() > 0) {
            title.getChildren().add(other("· " + Counted.number(model.perhaps()) + " perhaps", "perhaps",
                    "Made only where something before it, whose recipe may leave it as it was, comes out different"));
        }
        if (model.later() > 0) {
            title.getChildren().add(other("· " + Counted.number(model.later()) + " later", "later",
                    "By later runs of make: a dry run does not show them"));
        }
        int compiles = model.compiles();
        // What the fix buys has the room where it buys anything; then the waves tell compilations.
        if (compiles > 0 && !model.fix().helps() && !model.fix().isIn() && model.perhaps() + model.later() == 0) {
            title.getChildren().add(other("· " + Counted.of(compiles, "compile"), "compiles", "Compiled or assembled; the rest is linked or generated"));
        }
        return title;
    }

    private Node stale(WhatIfModel model) {
        int size = model.leftStale().size();
        boolean isMended = model.fix().isIn() && size == 0;
        HBox title = count("left-stale", size, "left stale", isMended ? Tone.MENDED : Tone.LEFT_STALE);
        line(model.fix(), Counts::leftStale, title, "left-stale", true);
        return set("left-stale", title, size == 0 && !isMended, isMended ? lists.steps(model.fix().steps()) : lists.reasons(model.leftStale()));
    }

    /** What nothing happens to is the first to make room. */
    private static Node untouched(WhatIfModel model, ObservableValue<Boolean> hasRoom) {
        VBox set = bare(count("untouched", model.untouched(), "untouched", Tone.PLAIN));
        if (model.alreadyOutOfDate() > 0) {
            Label already = Controls.label(Counted.number(model.alreadyOutOfDate()) + " out of date anyway", "muted", "small");
            already.setId("out-of-date");
            already.setTooltip(new Tooltip("The next make remakes them without any edit"));
            set.getChildren().add(already);
        }
        set.visibleProperty().bind(hasRoom);
        set.managedProperty().bind(set.visibleProperty());
        return set;
    }

    private static HBox count(String id, int count, String word, Tone tone) {
        Label number = Controls.label(Counted.number(count), "big-count");
        number.setId("count-" + id);
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label name = Controls.label(word, "count-word");
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox title = new HBox(6, number, name);
        title.setAlignment(Pos.BASELINE_LEFT);
        // Nothing is no alarm.
        title.getStyleClass().addAll("count-line", Styles.of(count == 0 && tone != Tone.MENDED ? Tone.PLAIN : tone));
        return title;
    }

    /** Puts what it would be with the fix, or is without it, beside it; in words where there is room. */
    private static void line(Fix fix, Function<Counts, Integer> size, HBox title, String id, boolean hasRoom) {
        int without = size.apply(fix.without());
        int with = size.apply(fix.with());
        if (fix.isIn()) {
            Label before = other(Counted.number(without) + " →", "before-" + id, "Without the fix, and with it");
            title.getChildren().add(0, before);
        } else if (fix.helps()) {
            Label after = other("→ " + Counted.number(with) + (hasRoom ? " with the fix" : ""), "after-" + id, "As it would be with the fix in");
            title.getChildren().add(after);
        }
    }

    private static Label other(String text, String id, String tip) {
        Label label = Controls.label(text, id.startsWith("before") ? "count-before" : "count-after");
        label.setId(id);
        label.setTooltip(new Tooltip(tip));
        return label;
    }

    /** A count alone takes no more room than it needs. */
    private static VBox bare(HBox count) {
        VBox set = new VBox(count);
        set.getStyleClass().add("set");
        set.setMinWidth(Region.USE_PREF_SIZE);
        return set;
    }

    private static Node set(String id, HBox title, boolean isEmpty, Region list) {
        if (isEmpty) {
            return bare(title);
        }
        list.setId("list-" + id);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox set = new VBox(2, title, list);
        set.getStyleClass().add("set");
        set.setMinWidth(0);
        HBox.setHgrow(set, Priority.ALWAYS);
        set.setPrefWidth(100);
        return set;
    }
}
