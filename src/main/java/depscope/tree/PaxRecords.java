package depscope.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The words of a pax extended header: {@code LENGTH KEY=VALUE\n} one after the other, LENGTH in decimal
 * and counting itself. POSIX wants the values in UTF-8; GNU tar and bsdtar write the bytes that they have,
 * so bytes they stay.
 */
final class PaxRecords {
    /** Of seconds, so that nanoseconds stay well within 64 bits. */
    private static final int MOST_DIGITS = 10;

    private final Map<String, String> values = new HashMap<>();

    PaxRecords() {
    }

    /** Those of {@code all}, where {@code next} does not say otherwise. */
    PaxRecords(PaxRecords all, PaxRecords next) {
        values.putAll(all.values);
        values.putAll(next.values);
    }

    /** Only these are kept, whatever else an archive brings. */
    private static boolean isKnown(String key) {
        return switch (key) {
            case "path", "linkpath", "size", "mtime" -> true;
            default -> key.startsWith("GNU.sparse.") && key.length() < 32;
        };
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    void clear() {
        values.clear();
    }

    /** Takes over all records; an empty value takes an earlier one back. */
    void add(byte[] records) throws IOException {
        int at = 0;
        while (at < records.length) {
            int space = at;
            long length = 0;
            while (space < records.length && records[space] >= '0' && records[space] <= '9' && length <= records.length) {
                length = length * 10 + records[space++] - '0';
            }
            long end = at + length;
            if (space == at || space >= records.length || records[space] != ' ' || end > records.length || end <= space + 1) {
                throw new IOException("a pax record of no sound length");
            }
            String text = new String(records, space + 1, (int) end - space - 2, StandardCharsets.ISO_8859_1);
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw new IOException("a pax record without =");
            }
            put(text.substring(0, equals), text.substring(equals + 1));
            at = (int) end;
        }
    }

    private void put(String key, String value) {
        if (!isKnown(key)) {
            return;
        }
        if (value.isEmpty()) {
            values.remove(key);
        } else {
            values.put(key, value);
        }
    }

    String get(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    boolean isSparse() {
        for (String key : values.keySet()) {
            if (key.startsWith("GNU.sparse.")) {
                return true;
            }
        }
        return false;
    }

    long size(long otherwise) throws IOException {
        String size = values.get("size");
        if (size == null) {
            return otherwise;
        }
        try {
            return Long.parseUnsignedLong(size);
        } catch (NumberFormatException e) {
            throw new IOException("a size that is no number", e);
        }
    }

    /** {@code [-]SECONDS[.FRACTION]}, to nanoseconds, rounded down as file systems do. */
    long mtime(long otherwise) {
        String text = values.get("mtime");
        if (text == null) {
            return otherwise;
        }
        boolean negative = text.startsWith("-");
        int from = negative ? 1 : 0;
        long value = 0;
        int decimals = -1;
        boolean more = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && decimals < 0) {
                decimals = 0;
            } else if (c < '0' || c > '9' || decimals < 0 && i - from >= MOST_DIGITS) {
                return otherwise;
            } else if (decimals < 9) {
                value = value * 10 + c - '0';
                decimals += decimals < 0 ? 0 : 1;
            } else {
                more |= c != '0';
            }
        }
        for (int i = Math.max(decimals, 0); i < 9; i++) {
            value *= 10;
        }
        return negative ? -value - (more ? 1 : 0) : value;
    }
}
