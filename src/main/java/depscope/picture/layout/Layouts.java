package depscope.picture.layout;

import depscope.picture.Picture;
import java.util.function.BooleanSupplier;

/** Lays pictures out, one at a time; for any thread. */
public final class Layouts {
    private final ElkLayout engine = new ElkLayout();
    private boolean isWarm;

    /** Makes the first layout quicker: in a new JVM it takes seconds. */
    public synchronized void warmUp() {
        if (!isWarm) {
            engine.warmUp();
            isWarm = true;
        }
    }

    /** @param givenUp asked now and then; true ends the work with whatever is there */
    public synchronized LaidOut of(Picture picture, BooleanSupplier givenUp) {
        return new LaidOut(picture, engine.of(picture, givenUp));
    }
}
