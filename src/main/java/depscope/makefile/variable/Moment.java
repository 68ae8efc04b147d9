package depscope.makefile.variable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Locale;

/** {@code :gmtime=N}: a format of strftime(3), in the C locale and UTC. */
final class Moment {
    private static final String LIBRARY = "0123456789-_^#+:EO";

    private Moment() {
    }

    /** Whether a time is one that can be formatted here; others lie some hundred million years away. */
    static boolean isKnown(long seconds) {
        return seconds >= Instant.MIN.getEpochSecond() && seconds <= Instant.MAX.getEpochSecond();
    }

    /** Whether a format has none but the fields of C: flags and widths are each library's own, and not known here. */
    static boolean isKnown(String format) {
        for (int i = format.indexOf('%'); i >= 0; i = format.indexOf('%', i + 2)) {
            if (i + 1 < format.length() && LIBRARY.indexOf(format.charAt(i + 1)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** @param zone what the zone is called */
    static String formatted(String format, long seconds, String zone) {
        ZonedDateTime time = Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC);
        StringBuilder out = new StringBuilder();
        String given = format.isEmpty() ? "%c" : format;
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (c != '%' || i + 1 == given.length()) {
                out.append(c);
            } else {
                out.append(field(given.charAt(++i), time, zone));
            }
        }
        return out.toString();
    }

    private static String field(char c, ZonedDateTime time, String zone) {
        return switch (c) {
            case 'Y' -> Integer.toString(time.getYear());
            case 'C' -> two(time.getYear() / 100);
            case 'y' -> two(time.getYear() % 100);
            case 'm' -> two(time.getMonthValue());
            case 'd' -> two(time.getDayOfMonth());
            case 'e' -> String.format(Locale.ROOT, "%2d", time.getDayOfMonth());
            case 'H' -> two(time.getHour());
            case 'k' -> String.format(Locale.ROOT, "%2d", time.getHour());
            case 'I' -> two(time.get(ChronoField.CLOCK_HOUR_OF_AMPM));
            case 'l' -> String.format(Locale.ROOT, "%2d", time.get(ChronoField.CLOCK_HOUR_OF_AMPM));
            case 'M' -> two(time.getMinute());
            case 'S' -> two(time.getSecond());
            case 'p' -> time.getHour() < 12 ? "AM" : "PM";
            case 'P' -> time.getHour() < 12 ? "am" : "pm";
            case 'j' -> String.format(Locale.ROOT, "%03d", time.getDayOfYear());
            case 'a' -> text("EEE", time);
            case 'A' -> text("EEEE", time);
            case 'b', 'h' -> text("MMM", time);
            case 'B' -> text("MMMM", time);
            case 'u' -> Integer.toString(time.getDayOfWeek().getValue());
            case 'w' -> Integer.toString(time.getDayOfWeek().getValue() % 7);
            case 'U' -> two((time.getDayOfYear() + 6 - time.getDayOfWeek().getValue() % 7) / 7);
            case 'W' -> two((time.getDayOfYear() + 6 - (time.getDayOfWeek().getValue() + 6) % 7) / 7);
            case 'V' -> two(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case 'G' -> Integer.toString(time.get(WeekFields.ISO.weekBasedYear()));
            case 'g' -> two(time.get(WeekFields.ISO.weekBasedYear()) % 100);
            case 's' -> Long.toString(time.toEpochSecond());
            case 'z' -> "+0000";
            case 'Z' -> zone;
            case 'n' -> "\n";
            case 't' -> "\t";
            case '%' -> "%";
            case 'D', 'x' -> all("%m/%d/%y", time, zone);
            case 'F' -> all("%Y-%m-%d", time, zone);
            case 'T', 'X' -> all("%H:%M:%S", time, zone);
            case 'R' -> all("%H:%M", time, zone);
            case 'r' -> all("%I:%M:%S %p", time, zone);
            case 'c' -> all("%a %b %e %H:%M:%S %Y", time, zone);
            default -> "%" + c;
        };
    }

    private static String all(String format, ZonedDateTime time, String zone) {
        return formatted(format, time.toEpochSecond(), zone);
    }

    private static String text(String pattern, ZonedDateTime time) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
