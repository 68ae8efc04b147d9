package depscope.explain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and spans as people read them; all times UTC. */
public final class Times {
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final long SECOND = 1_000_000_000L;
    private static final long DAY = 86_400 * SECOND;

    private Times() {
    }

    /** Date, time and, where they are not zero, milliseconds: {@code 2014-10-27 10:30:21.250 UTC}. */
    public static String full(long nanos) {
        long millis = Math.floorMod(nanos, SECOND) / 1_000_000;
        return FULL.format(instant(nanos)) + (millis == 0 ? "" : String.format(Locale.ROOT, ".%03d", millis)) + " UTC";
    }

    /** Time of day only: {@code 10:30:21}. */
    public static String clock(long nanos) {
        return CLOCK.format(instant(nanos));
    }

    /** Time of day where that is the day of {@code beside}, the {@link #full} time where it is another. */
    public static String beside(long nanos, long beside) {
        return Math.floorDiv(nanos, DAY) == Math.floorDiv(beside, DAY) ? clock(nanos) : full(nanos);
    }

    /** As ISO 8601 with all that is known: {@code 2014-10-27T10:30:21.25Z}. */
    public static String iso(long nanos) {
        return instant(nanos).toString();
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }

    /** A span in the largest unit that says it well: {@code 18 s}, {@code 250 ms}, {@code 5 min}, {@code 3 h}, {@code 12 days}. */
    public static String span(long nanos) {
        long span = Math.abs(nanos);
        if (span < SECOND) {
            return Math.max(1, span / 1_000_000) + " ms";
        }
        long seconds = span / SECOND;
        if (seconds < 120) {
            return seconds + " s";
        }
        if (seconds < 2 * 3600) {
            return seconds / 60 + " min";
        }
        return seconds < 2 * 86_400 ? seconds / 3600 + " h" : seconds / 86_400 + " days";
    }
}
