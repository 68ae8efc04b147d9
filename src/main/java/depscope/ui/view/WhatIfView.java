package depscope.ui.view;

import depscope.picture.Counted;
import depscope.picture.Names;
import depscope.picture.Tone;
import depscope.picture.draw.Icon;
import depscope.ui.model.WhatIfModel.Item;
import depscope.ui.model.WhatIfModel;
import depscope.ui.view.look.Signs;
import depscope.ui.view.look.Styles;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The strip under the graph: what is pretended, and what make would rebuild, leave stale and not touch. */
final class WhatIfView extends VBox {
    private static final double NARROW = 560;
    private static final double WIDE = 820;
    /** Of a chip's name, at least. */
    private static final double CHIP = 64;
    /** So many names make long lines. */
    private static final int MANY = 5;
    /** Of the set whose lines hold many names. */
    private static final double WIDER = 260;

    private final Navigator navigator;
    private final Runnable addOne;
    private final WhatIfLists lists;
    private final HBox chips = new HBox(10);
    private final Label already = Controls.label("", "muted");
    private final CheckBox fix = new CheckBox("As if the _fix were in");
    private final HBox sets = new HBox();

    /** @param said told what was copied */
    WhatIfView(Navigator navigator, Runnable addOne, Consumer<String> said) {
        this.navigator = navigator;
        this.addOne = addOne;
        this.lists = new WhatIfLists(navigator, said);
        getStyleClass().add("what-if");
        setId("what-if-strip");
        chips.setAlignment(Pos.CENTER_LEFT);
        already.setMinWidth(20);
        fix.setId("with-fix");
        fix.setMinWidth(Region.USE_PREF_SIZE);
        fix.setTooltip(new Tooltip("As if all that is known to be missing from records were recorded"));
        // The state decides what is ticked, whether by mouse or by its key.
        fix.setOnAction(event -> navigator.withFix(!navigator.state().withFix()));
        Button clear = Controls.link("Clear", navigator::stopEditing);
        clear.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = Controls.row(10, chips, Controls.space(), already, fix, clear);
        sets.getStyleClass().add("sets");
        VBox.setVgrow(sets, Priority.ALWAYS);
        getChildren().addAll(head, sets);
    }

    void show(WhatIfModel model) {
        chips.getChildren().setAll(Controls.label(model.chips().size() > 1 ? "What if these are edited" : "What if this is edited", "strong"));
        model.chips().forEach(item -> chips.getChildren().add(chip(item)));
        Button add = Controls.iconButton(Icon.PLUS, "Edit another file too", addOne);
        add.getStyleClass().add("round");
        chips.getChildren().add(add);
        already.setText(model.alreadyOutOfDate() == 0 ? "" : Counted.number(model.alreadyOutOfDate()) + " out of date without any edit");
        already.setTooltip(new Tooltip(already.getText()));
        fix.setSelected(model.fix().isIn());
        fix.setDisable(!model.fix().isIn() && !model.fix().helps());
        Node stale = model.fix().isIn() && model.leftStale().isEmpty()
                ? filled("left-stale", count(model, false), lists.steps(model.fix().steps()))
                : set("left-stale", count(model, false), model.leftStale().size(), lists.reasons(model.leftStale()));
        sets.getChildren().setAll(set("rebuilt", count(model, true), model.rebuilt(), lists.waves(model.waves())), stale);
        if (!model.cannotKnow().isEmpty()) {
            sets.getChildren().add(set("cannot-know", count("cannot-know", model.cannotKnow().size(), "cannot be known", Tone.UNRECORDED),
                    model.cannotKnow().size(), lists.reasons(model.cannotKnow())));
        }
        // What nothing happens to is the first to make room.
        Node untouched = bare(count("untouched", model.untouched(), "untouched", Tone.PLAIN));
        untouched.visibleProperty().bind(widthProperty().greaterThan(model.cannotKnow().isEmpty() ? NARROW : WIDE));
        untouched.managedProperty().bind(untouched.visibleProperty());
        sets.getChildren().add(untouched);
        sets.getChildren().get(0).getStyleClass().add("first");
    }

    private Node chip(Item item) {
        Label name = Controls.label(Names.shortened(item.name(), WhatIfLists.FITS), "mono");
        name.setMinWidth(CHIP);
        name.setTooltip(new Tooltip(item.path().toString()));
        name.setGraphic(Controls.sign(Tone.EDITED, 12));
        Button close = Controls.iconButton(Icon.CLOSE, "Do not pretend that " + item.name() + " is edited", () -> navigator.undoEdit(item.node()));
        close.getStyleClass().setAll("chip-close");
        close.setGraphic(Signs.of(Icon.CLOSE, 11));
        HBox chip = new HBox(6, name, close);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().addAll("chip", Styles.of(Tone.EDITED));
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
        title.getStyleClass().addAll("count-line", Styles.of(count == 0 && tone != Tone.MENDED ? Tone.PLAIN : tone));
        return title;
    }

    /** A count alone takes no more room than it needs. */
    private static VBox bare(HBox count) {
        VBox set = new VBox(count);
        set.getStyleClass().add("set");
        set.setMinWidth(Region.USE_PREF_SIZE);
        return set;
    }

    /** What make rebuilds, or leaves stale; with the fix in, beside what it is without it. */
    private static HBox count(WhatIfModel model, boolean rebuilt) {
        WhatIfModel.Fix fix = model.fix();
        int size = rebuilt ? model.rebuilt() : model.leftStale().size();
        HBox line = rebuilt ? count("rebuilt", size, "make rebuilds", Tone.REBUILT)
                : count("left-stale", size, "left stale", fix.isIn() && size == 0 ? Tone.MENDED : Tone.LEFT_STALE);
        if (fix.isIn()) {
            Label without = Controls.label(Counted.number(rebuilt ? fix.rebuilt() : fix.leftStale()) + " →", "count-before");
            without.setId(rebuilt ? "before-rebuilt" : "before-left-stale");
            without.setTooltip(new Tooltip("Without the fix, and with it"));
            without.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(0, without);
        }
        return line;
    }

    private static Node set(String id, HBox title, int count, Node list) {
        if (count == 0) {
            return bare(title);
        }
        VBox set = filled(id, title, list);
        set.setPrefWidth(id.equals("rebuilt") && count > MANY ? WIDER : 100);
        return set;
    }

    private static VBox filled(String id, HBox title, Node list) {
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
}
