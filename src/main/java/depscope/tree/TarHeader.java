package depscope.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The 512 bytes in front of each member: name 0, mode 100, uid 108, gid 116, size 124, mtime 136,
 * checksum 148, type 156, link 157, magic 257, prefix 345. Numbers are octal digits, padded with
 * spaces or NULs, or, where the first bit is set, big-endian binary (two's complement, that bit aside).
 * The prefix goes before the name only where the magic is POSIX's ({@code ustar\0}); GNU
 * ({@code "ustar  "}) keeps other things there, and star cuts it short and puts {@code tar\0} at 508.
 */
record TarHeader(byte[] block) {
    static final int SIZE = 512;

    boolean isEmpty() {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    /** Some old tars summed signed bytes. */
    boolean isSound() {
        long unsigned = 0;
        long signed = 0;
        for (int i = 0; i < SIZE; i++) {
            byte b = i >= 148 && i < 156 ? (byte) ' ' : block[i];
            unsigned += b & 0xff;
            signed += b;
        }
        try {
            long sum = number(148, 8);
            return sum == unsigned || sum == signed;
        } catch (IOException e) {
            return false;
        }
    }

    char type() {
        return (char) (block[156] & 0xff);
    }

    String name() {
        String name = text(0, 100);
        if (!text(257, 6).equals("ustar") || block[262] != 0) {
            return name;
        }
        String prefix = text(345, text(508, 4).equals("tar") ? 131 : 155);
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    String link() {
        return text(157, 100);
    }

    long size() throws IOException {
        long size = number(124, 12);
        if (size < 0) {
            throw new IOException("a size below zero");
        }
        return size;
    }

    /** Whole seconds since 1970; what is no number is 0, as its file is still worth having. */
    long mtime() {
        try {
            return number(136, 12);
        } catch (IOException e) {
            return 0;
        }
    }

    String text(int from, int length) {
        int end = from;
        while (end < from + length && block[end] != 0) {
            end++;
        }
        return new String(block, from, end - from, StandardCharsets.ISO_8859_1);
    }

    private long number(int from, int length) throws IOException {
        if (block[from] < 0) {
            long value = (block[from] & 0x40) == 0 ? block[from] & 0x3f : block[from];
            for (int i = from + 1; i < from + length; i++) {
                if (value != value << 8 >> 8) {
                    throw new IOException("a number too large");
                }
                value = value << 8 | block[i] & 0xff;
            }
            return value;
        }
        String digits = text(from, length).strip();
        try {
            return digits.isEmpty() ? 0 : Long.parseUnsignedLong(digits, 8);
        } catch (NumberFormatException e) {
            throw new IOException("no number where one must be", e);
        }
    }
}
