package depscope.ui.view.graph;

import depscope.ui.model.PictureModel;
import java.util.function.BooleanSupplier;

/** A picture with its layout, made off the FX thread; and the engine that lays out, one at a time. */
public final class Pictures {
    private final ElkLayout engine;

    /** For the FX thread; {@link #of} and {@link #warmUp} for any. */
    public Pictures(GraphCanvas canvas) {
        engine = new ElkLayout(canvas.sizes());
    }

    public synchronized void warmUp() {
        engine.warmUp();
    }

    public synchronized LaidOut of(PictureModel picture, BooleanSupplier givenUp) {
        return new LaidOut(picture, engine.of(picture, givenUp));
    }

    public record LaidOut(PictureModel picture, Layout layout) {
        public void showOn(GraphCanvas canvas, int node) {
            canvas.show(picture, layout, node);
        }
    }
}
