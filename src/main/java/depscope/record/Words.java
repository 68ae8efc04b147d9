package depscope.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing list of words, each a slice of a file's bytes, or, where escapes were undone, of a side
 * buffer. Four ints a word: start, length, the word's place in the file, and its hash, so that it is
 * reckoned where files are read side by side and not where all words meet.
 */
public final class Words {
    private final byte[] file;
    private byte[] undone = new byte[0];
    private int undoneLength;
    private int[] columns;
    private int count;

    public Words(byte[] file) {
        this.file = file;
        // A name of a kernel's records has thirty bytes and more.
        this.columns = new int[4 * (16 + file.length / 24)];
    }

    public int count() {
        return count;
    }

    /** Adds the slice of the file from {@code start} to {@code end}. */
    public void add(int start, int end) {
        push(start, end - start, start);
    }

    /** Adds bytes that stand nowhere in the file as such; {@code place} is where they come from. */
    public void addUndone(byte[] bytes, int length, int place) {
        if (undone.length - undoneLength < length) {
            undone = Arrays.copyOf(undone, Math.max(undoneLength + length, 2 * undone.length));
        }
        System.arraycopy(bytes, 0, undone, undoneLength, length);
        push(~undoneLength, length, place);
        undoneLength += length;
    }

    /** Adds word {@code w} once more, its place included. */
    public void addAgain(int w) {
        push(columns[4 * w], columns[4 * w + 1], columns[4 * w + 2], columns[4 * w + 3]);
    }

    /** Forgets all words from word {@code kept} on. */
    public void cut(int kept) {
        for (int w = kept; w < count; w++) {
            if (columns[4 * w] < 0) {
                undoneLength = ~columns[4 * w];
                break;
            }
        }
        count = Math.min(count, kept);
    }

    private void push(int start, int length, int place) {
        push(start, length, place, start < 0 ? hash(undone, ~start, length) : hash(file, start, length));
    }

    private void push(int start, int length, int place, int hash) {
        if (4 * count == columns.length) {
            columns = Arrays.copyOf(columns, 2 * columns.length);
        }
        columns[4 * count] = start;
        columns[4 * count + 1] = length;
        columns[4 * count + 2] = place;
        columns[4 * count + 3] = hash;
        count++;
    }

    /** The array that word {@code w} is a slice of; it is not to be changed. */
    public byte[] bytes(int w) {
        return columns[4 * w] < 0 ? undone : file;
    }

    /** Where word {@code w} starts in {@link #bytes}. */
    public int start(int w) {
        int start = columns[4 * w];
        return start < 0 ? ~start : start;
    }

    public int length(int w) {
        return columns[4 * w + 1];
    }

    /** The byte of the file that word {@code w} begins at. */
    public int place(int w) {
        return columns[4 * w + 2];
    }

    /** The {@link #hash(byte[], int, int)} of word {@code w}. */
    public int hash(int w) {
        return columns[4 * w + 3];
    }

    /** A hash of {@code length} bytes from {@code start} on. */
    public static int hash(byte[] bytes, int start, int length) {
        int hash = 0;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    /** Word {@code w}, one character a byte. */
    public String raw(int w) {
        return new String(bytes(w), start(w), length(w), StandardCharsets.ISO_8859_1);
    }

    public boolean is(int w, String raw) {
        int length = length(w);
        if (length != raw.length()) {
            return false;
        }
        byte[] bytes = bytes(w);
        int start = start(w);
        for (int i = 0; i < length; i++) {
            if ((bytes[start + i] & 0xff) != raw.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
