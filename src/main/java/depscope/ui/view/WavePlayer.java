package depscope.ui.view;

import depscope.picture.Counted;
import depscope.picture.Tone;
import depscope.picture.Waves;
import depscope.picture.draw.Icon;
import depscope.ui.model.WaveStep;
import depscope.ui.state.Playback;
import depscope.ui.view.look.Signs;
import depscope.ui.view.look.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** Plays what an edit does wave by wave, or steps through it: a dot a wave with its count, and what happens in it. */
final class WavePlayer extends HBox {
    private static final Duration WAVE = Duration.millis(600);
    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final int SIGN = 13;

    private final IntConsumer shown;
    private final boolean still;
    private final Playback playback = new Playback(this::follow);
    private final Timeline clock = new Timeline(new KeyFrame(WAVE, event -> playback.tick()));
    private final Button start = button(Icon.TO_START, "Before anything is made (Home)", "wave-start", () -> playback.to(0));
    private final Button back = button(Icon.STEP_BACK, "A wave back (←)", "wave-back", () -> playback.to(playback.step() - 1));
    private final Button play = button(Icon.PLAY, "Play the waves (Space)", "wave-play", playback::playOrPause);
    private final Button on = button(Icon.STEP, "A wave on (→)", "wave-on", () -> playback.to(playback.step() + 1));
    private final Button end = button(Icon.TO_END, "All that the edit does (End)", "wave-end", () -> playback.to(playback.last()));
    private final HBox dots = new HBox();
    private final ScrollPane track = new ScrollPane(dots);
    private final Label words = Controls.label("", "small");
    private List<WaveStep> steps = List.of();
    private int told = -1;

    /**
     * @param still whether nothing moves by itself
     * @param shown told of each step that is to be seen
     */
    WavePlayer(boolean still, IntConsumer shown) {
        super(8);
        this.still = still;
        this.shown = shown;
        getStyleClass().add("wave-player");
        setId("waves");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        clock.setCycleCount(Animation.INDEFINITE);
        play.setVisible(!still);
        play.setManaged(!still);
        dots.setAlignment(Pos.CENTER_LEFT);
        track.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        track.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        track.setFitToHeight(true);
        track.setFocusTraversable(false);
        track.setMinWidth(90);
        words.setId("wave-words");
        // The dots can be scrolled, words cannot.
        words.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(track, Priority.NEVER);
        HBox buttons = new HBox(start, back, play, on, end);
        buttons.getStyleClass().add("wave-buttons");
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(buttons, track, words);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        // A window that is closed while it plays plays no longer.
        sceneProperty().addListener((property, old, scene) -> {
            if (scene == null) {
                clock.stop();
            }
        });
    }

    private static Button button(Icon icon, String name, String id, Runnable action) {
        Button button = Controls.iconButton(icon, name, action);
        button.setGraphic(Signs.of(icon, SIGN));
        button.setId(id);
        return button;
    }

    /** Other edits: all that they do is shown. */
    void show(List<WaveStep> newSteps) {
        steps = newSteps;
        dots.getChildren().setAll(dots());
        // All is shown already by whoever asks.
        told = steps.size() - 1;
        playback.begin(steps.size() - 1);
    }

    /** The step that is shown, if not all are. */
    int step() {
        return playback.isAtEnd() ? Waves.ALL : playback.step();
    }

    private List<Node> dots() {
        List<Node> all = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (i > 0) {
                Region line = new Region();
                line.getStyleClass().add("wave-line");
                all.add(line);
            }
            all.add(dot(i));
        }
        return all;
    }

    private Button dot(int index) {
        WaveStep step = steps.get(index);
        boolean isWave = step.tone() == Tone.REBUILT;
        Button dot = new Button(Counted.number(step.count()));
        Region round = new Region();
        round.getStyleClass().add("wave-round");
        dot.setGraphic(isWave ? round : Controls.sign(step.tone(), SIGN));
        dot.getStyleClass().setAll("wave-dot", Styles.of(step.tone()));
        dot.setAccessibleText(step.said());
        dot.setTooltip(new Tooltip(step.said()));
        dot.setMinWidth(USE_PREF_SIZE);
        dot.setFocusTraversable(false);
        dot.setOnAction(event -> playback.to(index));
        return dot;
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case SPACE -> {
                if (!still) {
                    playback.playOrPause();
                }
            }
            case LEFT -> playback.to(playback.step() - 1);
            case RIGHT -> playback.to(playback.step() + 1);
            case HOME -> playback.to(0);
            case END -> playback.to(playback.last());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void follow() {
        if (playback.isPlaying()) {
            clock.play();
        } else {
            clock.stop();
        }
        boolean isAny = playback.last() > 0;
        List.of(start, back).forEach(button -> button.setDisable(playback.step() == 0));
        List.of(on, end).forEach(button -> button.setDisable(playback.isAtEnd()));
        play.setDisable(!isAny);
        String name = playback.isPlaying() ? "Pause (Space)" : "Play the waves (Space)";
        play.setGraphic(Signs.of(playback.isPlaying() ? Icon.PAUSE : Icon.PLAY, SIGN));
        play.setAccessibleText(name);
        play.getTooltip().setText(name);
        for (int i = 0; i < dots.getChildren().size(); i++) {
            dots.getChildren().get(i).pseudoClassStateChanged(REACHED, (i + 1) / 2 <= playback.step());
            dots.getChildren().get(i).pseudoClassStateChanged(CURRENT, i % 2 == 0 && i / 2 == playback.step());
        }
        if (!steps.isEmpty()) {
            words.setText(isAny ? steps.get(playback.step()).said() : "Nothing that make makes depends on it");
            words.setTooltip(new Tooltip(words.getText()));
            track.setHvalue(isAny ? (double) playback.step() / playback.last() : 0);
            setAccessibleText("Waves, " + playback.step() + " of " + playback.last() + ": " + words.getText());
        }
        if (told != playback.step()) {
            told = playback.step();
            shown.accept(step());
        }
    }
}
