package depscope.ui.view.map;

import depscope.picture.layout.Layout.Frame;
import java.util.Optional;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Affine;
import javafx.util.Duration;

/**
 * The way from one map to another: a part grows until it is the whole, or the whole shrinks into its place. What is
 * painted is only moved, never painted again.
 */
final class Glide {
    private static final Duration TIME = Duration.millis(200);

    private final Canvas ground;
    private final boolean still;
    private final ImageView before = new ImageView();
    private final Affine old = new Affine();
    private final Affine now = new Affine();
    private final Timeline timeline = new Timeline();

    Glide(Canvas ground, boolean still) {
        this.ground = ground;
        this.still = still;
        before.setMouseTransparent(true);
        before.getTransforms().add(old);
        ground.getTransforms().add(now);
        timeline.setOnFinished(event -> arrive());
    }

    /** What was painted before, over the ground. */
    ImageView before() {
        return before;
    }

    /** To be called while the old map is still painted. @param isWanted whether there is anything to come from */
    void keep(boolean isWanted) {
        timeline.stop();
        arrive();
        if (isWanted && !still && ground.getWidth() > 0 && ground.getHeight() > 0) {
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            before.setImage(ground.snapshot(clear, new WritableImage((int) ground.getWidth(), (int) ground.getHeight())));
        }
    }

    /**
     * @param opened where on the old map the new one is
     * @param left where on the new map the old one is
     * @param size pixels of the ground for one of the maps'
     */
    void go(Optional<Frame> opened, Optional<Frame> left, double size) {
        if (before.getImage() == null) {
            return;
        }
        Affine whole = new Affine();
        Affine oldEnd = opened.map(frame -> inverse(frame, size)).or(() -> left.map(frame -> into(frame, size))).orElse(whole);
        Affine nowStart = opened.map(frame -> into(frame, size)).or(() -> left.map(frame -> inverse(frame, size))).orElse(whole);
        set(old, whole);
        set(now, nowStart);
        before.setOpacity(1);
        ground.setOpacity(0);
        timeline.getKeyFrames().setAll(new KeyFrame(TIME, ends(old, oldEnd)), new KeyFrame(TIME, ends(now, whole)),
                new KeyFrame(TIME, new KeyValue(before.opacityProperty(), 0, Interpolator.EASE_BOTH),
                        new KeyValue(ground.opacityProperty(), 1, Interpolator.EASE_BOTH)));
        timeline.playFromStart();
    }

    private static KeyValue[] ends(Affine from, Affine to) {
        return new KeyValue[] {new KeyValue(from.mxxProperty(), to.getMxx(), Interpolator.EASE_BOTH),
            new KeyValue(from.myyProperty(), to.getMyy(), Interpolator.EASE_BOTH),
            new KeyValue(from.txProperty(), to.getTx(), Interpolator.EASE_BOTH),
            new KeyValue(from.tyProperty(), to.getTy(), Interpolator.EASE_BOTH)};
    }

    /** The whole drawn as small as a tile. */
    private Affine into(Frame frame, double size) {
        return new Affine(frame.width() * size / ground.getWidth(), 0, frame.x() * size, 0, frame.height() * size / ground.getHeight(),
                frame.y() * size);
    }

    /** A tile drawn as large as the whole. */
    private Affine inverse(Frame frame, double size) {
        double across = ground.getWidth() / Math.max(1, frame.width() * size);
        double down = ground.getHeight() / Math.max(1, frame.height() * size);
        return new Affine(across, 0, -frame.x() * size * across, 0, down, -frame.y() * size * down);
    }

    private static void set(Affine affine, Affine to) {
        affine.setToTransform(to);
    }

    private void arrive() {
        before.setImage(null);
        ground.setOpacity(1);
        old.setToIdentity();
        now.setToIdentity();
    }
}
