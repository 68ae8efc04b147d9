package depscope.ui.view.graph;

import javafx.animation.Animation.Status;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.util.Duration;

/** The way from one picture to the next, from 0 to 1; at once where less motion is wanted. */
final class Animation {
    private static final Duration TIME = Duration.millis(200);

    private final DoubleProperty progress = new SimpleDoubleProperty(1);
    private final Timeline timeline = new Timeline();
    private final boolean still;
    private final Runnable arrived;

    Animation(boolean still, Runnable step, Runnable arrived) {
        this.still = still;
        this.arrived = arrived;
        progress.addListener((property, old, now) -> step.run());
        timeline.setOnFinished(event -> arrived.run());
    }

    double progress() {
        return progress.get();
    }

    void start() {
        timeline.stop();
        if (still) {
            progress.set(1);
            arrived.run();
            return;
        }
        progress.set(0);
        timeline.getKeyFrames().setAll(new KeyFrame(TIME, new KeyValue(progress, 1, Interpolator.EASE_BOTH)));
        timeline.playFromStart();
    }

    boolean isRunning() {
        return timeline.getStatus() == Status.RUNNING;
    }
}
