package depscope.record;

/**
 * A byte offset as people count: line and column, both from 1, and where that line starts and ends.
 * Records keep offsets only; lines are counted when one is to be shown.
 */
public record Place(int line, int column, int lineStart, int lineEnd) {
    /** The place of {@code offset} in {@code bytes}; offsets past the end count as the end. */
    public static Place of(byte[] bytes, int offset) {
        int to = Math.max(0, Math.min(offset, bytes.length));
        int line = 1;
        int start = 0;
        for (int i = 0; i < to; i++) {
            if (bytes[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        int end = to;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return new Place(line, to - start + 1, start, end);
    }
}
