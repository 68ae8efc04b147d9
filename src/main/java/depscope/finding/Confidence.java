package depscope.finding;

import java.util.Locale;

/** How sure a finding is. What is {@link #UNKNOWN} comes with what would settle it. */
public enum Confidence {
    CERTAIN, LIKELY, UNKNOWN;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
