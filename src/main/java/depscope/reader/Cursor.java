package depscope.reader;

import java.nio.charset.StandardCharsets;

/** A line of a file, and the way to the next one. Places are byte offsets; {@link #end} is exclusive. */
final class Cursor {
    private final byte[] bytes;
    private int start;
    private int end;

    /** The line that begins at {@code offset}. */
    Cursor(byte[] bytes, int offset) {
        this.bytes = bytes;
        moveTo(offset);
    }

    /** Makes the line that begins at {@code offset} the current one. */
    void moveTo(int offset) {
        start = offset;
        end = offset;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
    }

    void next() {
        moveTo(Math.min(end + 1, bytes.length));
    }

    /** Whether the file has no line here: not even an empty one. */
    boolean atEnd() {
        return start >= bytes.length;
    }

    int start() {
        return start;
    }

    /** The line's end: its newline, or the end of the file. */
    int end() {
        return end;
    }

    boolean isEmpty() {
        return start == end;
    }

    /** The byte at {@code offset} in the line, or -1 where the line is shorter. */
    int at(int offset) {
        return start + offset < end ? bytes[start + offset] & 0xff : -1;
    }

    boolean startsWith(byte[] head) {
        return holds(head, start);
    }

    private boolean holds(byte[] part, int offset) {
        if (offset + part.length > end) {
            return false;
        }
        for (int i = 0; i < part.length; i++) {
            if (bytes[offset + i] != part[i]) {
                return false;
            }
        }
        return true;
    }

    /** The first place of {@code part} in the line at or after {@code from}, or -1. */
    int find(byte[] part, int from) {
        for (int i = from; i <= end - part.length; i++) {
            if (bytes[i] == part[0] && holds(part, i)) {
                return i;
            }
        }
        return -1;
    }

    /** The last place of {@code part} in the line that ends at or before {@code until}, or -1. */
    int findLast(byte[] part, int until) {
        for (int i = Math.min(until, end) - part.length; i >= start; i--) {
            if (bytes[i] == part[0] && holds(part, i)) {
                return i;
            }
        }
        return -1;
    }

    /** The bytes between two places, one character a byte. */
    String raw(int from, int until) {
        return new String(bytes, from, until - from, StandardCharsets.ISO_8859_1);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
