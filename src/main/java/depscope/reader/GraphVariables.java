package depscope.reader;

import java.util.HashMap;
import java.util.Map;

/**
 * The variables a make prints behind its graph: {@code NAME<pad to 16> = VALUE}. A value may hold
 * newlines, so a line of any other shape belongs to the value before it.
 */
final class GraphVariables {
    private static final int PAD = 16;
    private static final byte[] SECTION = Cursor.ascii("#***");
    private static final byte[] GLOBAL = Cursor.ascii("#*** Global Variables:");
    private static final byte[] COMMAND_LINE = Cursor.ascii("#*** Command-line Variables:");

    private final Map<String, String> values = new HashMap<>();
    private boolean seen;

    /** Reads the sections from {@code from} on, a line's start; given on the command line, a value wins. */
    GraphVariables(byte[] bytes, int from) {
        boolean inside = false;
        String name = "";
        StringBuilder value = new StringBuilder();
        for (Cursor line = new Cursor(bytes, from); !line.atEnd(); line.next()) {
            if (line.startsWith(SECTION)) {
                put(name, value, true);
                name = "";
                inside = line.startsWith(GLOBAL) || line.startsWith(COMMAND_LINE);
                seen |= inside;
            } else if (inside) {
                int equals = equalsSign(line, bytes);
                if (equals >= 0) {
                    put(name, value, false);
                    name = line.raw(line.start(), equals).stripTrailing();
                    value.setLength(0);
                    value.append(line.raw(Math.min(equals + 2, line.end()), line.end()));
                } else {
                    value.append('\n').append(line.raw(line.start(), line.end()));
                }
            }
        }
        put(name, value, true);
    }

    /** An empty line ahead of the next section is that section's, not the value's. */
    private void put(String name, StringBuilder value, boolean last) {
        if (!name.isEmpty()) {
            boolean extra = last && value.length() > 0 && value.charAt(value.length() - 1) == '\n';
            values.put(name, value.substring(0, value.length() - (extra ? 1 : 0)));
        }
    }

    private static int equalsSign(Cursor line, byte[] bytes) {
        int at = line.start();
        while (at < line.end() && bytes[at] != ' ') {
            at++;
        }
        if (at == line.start()) {
            return -1;
        }
        int equals = Math.max(at, line.start() + PAD) + 1;
        for (; at < equals; at++) {
            if (at >= line.end() || bytes[at] != ' ') {
                return -1;
            }
        }
        return equals < line.end() && bytes[equals] == '='
                && (equals + 1 == line.end() || bytes[equals + 1] == ' ') ? equals : -1;
    }

    /** By name, raw. */
    Map<String, String> values() {
        return values;
    }

    /** Whether the file has such sections at all. */
    boolean seen() {
        return seen;
    }
}
