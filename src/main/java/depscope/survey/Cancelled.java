package depscope.survey;

import java.io.IOException;

/** The user gave up waiting. */
public final class Cancelled extends IOException {
    public Cancelled() {
        super("cancelled");
    }
}
