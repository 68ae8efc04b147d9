package depscope.ui.view;

import depscope.picture.ViewState;
import depscope.picture.Waves;
import depscope.picture.draw.Icon;
import depscope.survey.Survey;
import depscope.ui.model.WaveStep;
import depscope.ui.model.WhatIfModel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The strip under the graph: what is pretended, its waves to be played, and what make would rebuild, leave stale and
 * not touch. Where it is high enough all targets of these sets are listed, otherwise the first of each.
 */
final class WhatIfView extends Strip {
    /** As designed. */
    private static final double ROW = 24;
    /** From where on there is room for whole sentences. */
    private static final double WIDE = 860;
    /** Below that, for what cannot be done without. */
    private static final double NARROW = 560;
    /** How high it is, in rows, without lists, from where on there is room for lists, and with them when asked for. */
    private static final double ROWS = 8.2;
    private static final double LISTS_FROM = 11;
    private static final double LISTS = 16;

    private final Around around;
    private final WhatIfChips chips;
    private final WavePlayer player;
    private final WhatIfSummary summary;
    private final WhatIfTable table;
    private final Label cost = Controls.label("", "muted", "small");
    private final Label title = Controls.label("", "strong");
    private final DoubleBinding room = Room.of(this, title.fontProperty());
    private final CheckBox fix = new CheckBox("As if the _fix were in");
    private final Button copyFix;
    private final Button all;
    private Optional<Shown> shown = Optional.empty();

    private record Shown(Survey survey, ViewState state, WhatIfModel model) {
        boolean isOf(ViewState other) {
            return state.edited().equals(other.edited()) && state.deleted().equals(other.deleted()) && state.withFix() == other.withFix();
        }
    }

    /** What the strip asks of the window around it. */
    interface Around {
        /** Asks for one more file to be edited. */
        void addOne();

        /** Shows the graph at another wave. */
        void showStep();

        /** Asks where to save a file, given a name for it. */
        Optional<String> choose(String name);

        /** Gives the strip as much height as there is of this. */
        void stretch(double height);

        /** Tells the user what was done. */
        void say(String text);
    }

    /** @param still whether nothing moves by itself */
    WhatIfView(Navigator navigator, Executor executor, boolean still, Around around) {
        this.around = around;
        getStyleClass().add("what-if");
        setId("what-if-strip");
        chips = new WhatIfChips(navigator, around::addOne);
        player = new WavePlayer(still, step -> around.showStep());
        summary = new WhatIfSummary(new WhatIfLists(navigator, () -> showLists(true), around::say), room);
        table = new WhatIfTable(navigator, executor, new WhatIfKeeping(executor, around::choose, around::say));
        title.setMinWidth(Region.USE_PREF_SIZE);
        fix.setId("with-fix");
        fix.setMinWidth(Region.USE_PREF_SIZE);
        fix.setTooltip(new Tooltip("As if all that is known to be missing from records were recorded"));
        // The state decides what is ticked, whether by mouse or by its key.
        fix.setOnAction(event -> navigator.withFix(!navigator.state().withFix()));
        copyFix = Controls.iconButton(Icon.COPY, "Copy the fix", this::copyFix);
        copyFix.getStyleClass().add("field-button");
        copyFix.setId("copy-fix");
        Button clear = Controls.link("Clear", navigator::stopEditing);
        clear.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(chips, Priority.ALWAYS);
        HBox head = Controls.row(10, title, chips, Controls.row(2, fix, copyFix), clear);
        all = Controls.link("", () -> showLists(!isTall()));
        all.setId("show-all");
        all.setMinWidth(Region.USE_PREF_SIZE);
        cost.setId("cost");
        cost.setMinWidth(Region.USE_PREF_SIZE);
        cost.setTooltip(new Tooltip("By the pace of the last build: as long as these took in it, as far as the times of files tell"));
        HBox.setHgrow(player, Priority.ALWAYS);
        StackPane content = new StackPane(summary, table);
        // The one that is not shown does not stretch the other.
        content.setMinSize(0, 0);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(head, Controls.row(10, player, cost, all), content);
        heightProperty().addListener((property, old, height) -> follow());
        room.addListener((property, old, now) -> fit());
        follow();
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && isTall()) {
                showLists(false);
                event.consume();
            }
        });
    }

    void show(Survey survey, ViewState state, WhatIfModel model) {
        boolean isKnown = shown.filter(now -> now.survey() == survey && now.model().equals(model)).isPresent();
        shown = Optional.of(new Shown(survey, state, model));
        if (isKnown) {
            return;
        }
        chips.show(model.chips());
        fix.setSelected(model.fix().isIn());
        fix.setDisable(!model.fix().isIn() && !model.fix().helps());
        copyFix.setVisible(!model.fix().steps().isEmpty());
        copyFix.getTooltip().setText("Copy the fix:\n" + String.join("\n", model.fix().steps()));
        player.show(model.steps());
        fit();
        summary.show(model);
        table.show(survey, state, model);
    }

    /** As many words as there is room for. */
    private void fit() {
        boolean isNarrow = room.get() < NARROW;
        title.setText(isNarrow ? "What if" : shown.map(now -> question(now.model().chips())).orElse(""));
        fix.setText(isNarrow ? "With the _fix" : "As if the _fix were in");
        cost.setText(isNarrow ? "" : shown.map(now -> WaveStep.about(now.model())).filter(words -> !words.isEmpty())
                .map(words -> words + (room.get() > WIDE ? " by the pace of the last build" : " in all")).orElse(""));
    }

    private static String question(List<WhatIfModel.Chip> chips) {
        boolean areDeleted = chips.stream().allMatch(WhatIfModel.Chip::isDeleted);
        boolean isAny = chips.stream().anyMatch(WhatIfModel.Chip::isDeleted);
        return "What if " + (chips.size() > 1 ? "these are " : "this is ") + (areDeleted ? "gone" : isAny ? "edited or gone" : "edited");
    }

    /** The wave that the graph is to show under {@code state}. */
    int step(ViewState state) {
        return shown.filter(now -> now.isOf(state)).map(now -> player.step()).orElse(Waves.ALL);
    }

    @Override
    double height() {
        return ROWS * row();
    }

    @Override
    Node focus() {
        return player;
    }

    private void copyFix() {
        shown.ifPresent(now -> {
            Controls.copy(String.join("\n", now.model().fix().steps()));
            around.say("Copied the fix");
        });
    }

    /** Rows grow with the text. */
    private double row() {
        return table.row().orElse(ROW);
    }

    private boolean isTall() {
        return getHeight() >= LISTS_FROM * row();
    }

    private void showLists(boolean areShown) {
        around.stretch(areShown ? LISTS * row() : height());
        if (areShown) {
            table.focus();
        } else {
            player.requestFocus();
        }
    }

    private void follow() {
        boolean isTall = isTall();
        if (table.isVisible() != isTall || all.getText().isEmpty()) {
            all.setText(isTall ? "Show less" : "Show all");
            summary.setVisible(!isTall);
            table.show(isTall);
        }
    }
}
