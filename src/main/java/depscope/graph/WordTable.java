package depscope.graph;

import depscope.record.Words;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * From a word, as seen from a directory, to its node: an open hash table over bytes, so that the
 * hundredth {@code machine/param.h} of a directory costs a look and no string.
 */
final class WordTable {
    private byte[] text = new byte[1 << 16];
    private int textLength;
    private int[] slots = new int[1 << 12];
    private int[] hash = new int[1 << 10];
    private int[] base = new int[1 << 10];
    private int[] start = new int[1 << 10];
    private int[] length = new int[1 << 10];
    private int[] node = new int[1 << 10];
    private int count;

    /**
     * The entry for these bytes seen from {@code from}, or {@code ~slot} for {@link #insert}.
     *
     * @param wordHash of the bytes, as {@link Words} reckons it
     */
    int find(int from, int wordHash, byte[] bytes, int at, int size) {
        int h = mixed(from, wordHash);
        int mask = slots.length - 1;
        for (int slot = h & mask;; slot = slot + 1 & mask) {
            int entry = slots[slot] - 1;
            if (entry < 0) {
                return ~slot;
            }
            if (hash[entry] == h && base[entry] == from && length[entry] == size
                    && Arrays.equals(text, start[entry], start[entry] + size, bytes, at, at + size)) {
                return entry;
            }
        }
    }

    /** Adds an entry at the free slot that {@link #find} told. */
    void insert(int slot, int from, int wordHash, byte[] bytes, int at, int size, int toNode) {
        if (count == hash.length) {
            hash = Arrays.copyOf(hash, 2 * count);
            base = Arrays.copyOf(base, 2 * count);
            start = Arrays.copyOf(start, 2 * count);
            length = Arrays.copyOf(length, 2 * count);
            node = Arrays.copyOf(node, 2 * count);
        }
        if (text.length - textLength < size) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, textLength + size));
        }
        System.arraycopy(bytes, at, text, textLength, size);
        hash[count] = mixed(from, wordHash);
        base[count] = from;
        start[count] = textLength;
        length[count] = size;
        node[count] = toNode;
        textLength += size;
        slots[slot] = ++count;
        if (2 * count > slots.length) {
            grow();
        }
    }

    int node(int entry) {
        return node[entry];
    }

    int count() {
        return count;
    }

    /** The word of an entry, one character a byte. */
    String raw(int entry) {
        return new String(text, start[entry], length[entry], StandardCharsets.ISO_8859_1);
    }

    private void grow() {
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int entry = 0; entry < count; entry++) {
            int slot = hash[entry] & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = entry + 1;
        }
    }

    private static int mixed(int from, int wordHash) {
        int h = (wordHash ^ from * 0x9E3779B9) * 0x85EBCA6B;
        return h ^ h >>> 15;
    }
}
