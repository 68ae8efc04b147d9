package depscope.survey;

import java.io.IOException;

/** The user gave up waiting. */
public final class Cancelled extends IOException {
    private static final long serialVersionUID = 1;

    public Cancelled() {
        super("cancelled");
    }

    /** Throws unless a {@link Progress} said to go on. */
    static void unless(boolean goOn) throws Cancelled {
        if (!goOn) {
            throw new Cancelled();
        }
    }
}
