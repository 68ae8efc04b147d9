package depscope.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The variables of a data base of GNU make, each with where it comes from ahead of it:
 *
 * <pre>
 * # Variables
 *
 * # makefile (from 'Makefile', line 3)
 * CFLAGS = -O2 $(X)                     + or : ahead of the =, in := a dollar is doubled
 * # default
 * define M                              where there are lines in it, and it is expanded late
 * …
 * endef
 * # variable set hash-table stats:
 * </pre>
 *
 * A value expanded at once may have lines too, and goes on until the next origin.
 */
final class GnuVariables {
    private static final List<byte[]> ORIGINS = Stream.of("automatic", "default", "environment under -e", "environment", "makefile",
            "command line", "'override' directive").map(origin -> Cursor.ascii("# " + origin)).toList();
    private static final byte[] PRIVATE = Cursor.ascii(" private");
    private static final byte[] PLACE = Cursor.ascii(" (from ");
    private static final byte[] END = Cursor.ascii("# variable set hash-table stats:");
    private static final byte[] FILES = Cursor.ascii("# Files");
    private static final String DEFINE = "define ";
    /** No shell takes longer ones, and no recipe needs them. */
    private static final int LONGEST_VALUE = 1 << 20;

    private final Map<String, String> seen;
    private final Map<String, String> values = new HashMap<>();

    /** @param seen strings that stand for their equals, so that many runs cost no more than one */
    GnuVariables(Map<String, String> seen) {
        this.seen = seen;
    }

    /** Reads from {@code line} on and leaves it behind the section: values by name, both raw and as printed. */
    Map<String, String> read(Cursor line) {
        line.next();
        while (!line.atEnd() && !line.startsWith(END) && !line.startsWith(FILES)) {
            boolean origin = isOrigin(line);
            line.next();
            if (origin) {
                variable(line);
            }
        }
        return Map.copyOf(values);
    }

    /** Whether a line tells where the variable behind it comes from. */
    static boolean isOrigin(Cursor line) {
        if (line.at(0) != '#' || line.at(1) != ' ' || line.at(2) == ' ') {
            return false;
        }
        for (byte[] origin : ORIGINS) {
            if (line.startsWith(origin)) {
                int end = line.start() + origin.length;
                end += line.find(PRIVATE, end) == end ? PRIVATE.length : 0;
                return end == line.end() || line.find(PLACE, end) == end && line.at(line.end() - 1 - line.start()) == ')';
            }
        }
        return false;
    }

    private void variable(Cursor line) {
        String first = text(line);
        boolean lines = first.startsWith(DEFINE);
        int equals = lines ? -1 : first.indexOf("= ");
        if (!lines && equals < 1 || line.atEnd()) {
            return;
        }
        StringBuilder value = new StringBuilder(lines ? "" : first.substring(equals + 2));
        line.next();
        while (!line.atEnd() && !line.startsWith(END) && !isOrigin(line)) {
            if (value.length() < LONGEST_VALUE) {
                value.append('\n').append(text(line));
            }
            line.next();
        }
        String whole = value.toString();
        if (lines) {
            int end = whole.lastIndexOf("\nendef");
            put(first.substring(DEFINE.length()), end < 1 ? "" : whole.substring(1, end));
        } else {
            String name = first.substring(0, equals);
            char kind = name.charAt(name.length() - 1);
            put((kind == ':' || kind == '+' ? name.substring(0, name.length() - 1) : name).stripTrailing(), whole);
        }
    }

    private String text(Cursor line) {
        return line.raw(line.start(), Math.min(line.end(), line.start() + LONGEST_VALUE));
    }

    private void put(String name, String value) {
        values.put(one(name), one(value));
    }

    private String one(String text) {
        String known = seen.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
