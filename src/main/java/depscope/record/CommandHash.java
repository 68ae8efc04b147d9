package depscope.record;

import java.nio.charset.StandardCharsets;

/**
 * What ninja's log keeps of a command: a hash of it, so that another run knows whether it has changed. What is hashed
 * is the command as the shell gets it and, where it has a response file, {@code ;rspfile=} and what goes into that.
 *
 * <p>Logs of version 4 keep the command itself, and ninja takes the hash when it reads them; 5 and 6 keep its 64 bits by
 * MurmurHash64A (Austin Appleby), 7 by rapidhash (Nicolas De Carli) with its first secret. Checked against logs that
 * ninja 1.11.1 (version 5), 1.12.1 (6) and 1.13.2 (7) wrote; version 4 against the source of 1.11.1 only.
 */
public final class CommandHash {
    private static final int RAPID_SINCE = 7;
    private static final long MURMUR_SEED = 0xDECAFBADDECAFBADL;
    private static final long MURMUR_FACTOR = 0xc6a4a7935bd1e995L;
    private static final int MURMUR_SHIFT = 47;
    private static final long RAPID_SEED = 0xbdd89aa982704029L;
    private static final long SECRET_0 = 0x2d358dccaa6c78a5L;
    private static final long SECRET_1 = 0x8bb84b93962eacc9L;
    private static final long SECRET_2 = 0x4b33a62ed433d4a3L;

    private CommandHash() {
    }

    /**
     * The hash that a log of this version holds for a command.
     *
     * @param line the command, raw
     * @param response what goes into its response file, raw; empty for none
     */
    public static long of(int version, String line, String response) {
        byte[] text = (response.isEmpty() ? line : line + ";rspfile=" + response).getBytes(StandardCharsets.ISO_8859_1);
        return of(version, text, 0, text.length);
    }

    /** The same for {@code length} bytes from {@code start} on, whatever they are of. */
    public static long of(int version, byte[] bytes, int start, int length) {
        return version < RAPID_SINCE ? murmur(bytes, start, length) : rapid(bytes, start, length);
    }

    private static long murmur(byte[] bytes, int start, int length) {
        long hash = MURMUR_SEED ^ length * MURMUR_FACTOR;
        int at = start;
        for (; start + length - at >= 8; at += 8) {
            long part = eight(bytes, at) * MURMUR_FACTOR;
            part ^= part >>> MURMUR_SHIFT;
            hash = (hash ^ part * MURMUR_FACTOR) * MURMUR_FACTOR;
        }
        int rest = start + length - at;
        if (rest > 0) {
            for (int i = 0; i < rest; i++) {
                hash ^= (bytes[at + i] & 0xffL) << 8 * i;
            }
            hash *= MURMUR_FACTOR;
        }
        hash = (hash ^ hash >>> MURMUR_SHIFT) * MURMUR_FACTOR;
        return hash ^ hash >>> MURMUR_SHIFT;
    }

    private static long rapid(byte[] bytes, int start, int length) {
        long seed = RAPID_SEED ^ mixed(RAPID_SEED ^ SECRET_0, SECRET_1) ^ length;
        long a;
        long b;
        if (length <= 16) {
            a = smallHead(bytes, start, length);
            b = smallTail(bytes, start, length);
        } else {
            int at = start;
            int rest = length;
            if (rest > 48) {
                long second = seed;
                long third = seed;
                do {
                    seed = mixed(eight(bytes, at) ^ SECRET_0, eight(bytes, at + 8) ^ seed);
                    second = mixed(eight(bytes, at + 16) ^ SECRET_1, eight(bytes, at + 24) ^ second);
                    third = mixed(eight(bytes, at + 32) ^ SECRET_2, eight(bytes, at + 40) ^ third);
                    at += 48;
                    rest -= 48;
                } while (rest >= 48);
                seed ^= second ^ third;
            }
            if (rest > 16) {
                seed = mixed(eight(bytes, at) ^ SECRET_2, eight(bytes, at + 8) ^ seed ^ SECRET_1);
                if (rest > 32) {
                    seed = mixed(eight(bytes, at + 16) ^ SECRET_2, eight(bytes, at + 24) ^ seed);
                }
            }
            a = eight(bytes, at + rest - 16);
            b = eight(bytes, at + rest - 8);
        }
        a ^= SECRET_1;
        b ^= seed;
        return mixed(a * b ^ SECRET_0 ^ length, high(a, b) ^ SECRET_1);
    }

    private static long smallHead(byte[] bytes, int start, int length) {
        if (length >= 4) {
            return four(bytes, start) << 32 | four(bytes, start + length - 4);
        }
        return length == 0 ? 0 : (bytes[start] & 0xffL) << 56 | (bytes[start + length / 2] & 0xffL) << 32
                | bytes[start + length - 1] & 0xffL;
    }

    private static long smallTail(byte[] bytes, int start, int length) {
        if (length < 4) {
            return 0;
        }
        int step = (length & 24) >> (length >> 3);
        return four(bytes, start + step) << 32 | four(bytes, start + length - 4 - step);
    }

    /** Both halves of the product, one upon the other. */
    private static long mixed(long a, long b) {
        return a * b ^ high(a, b);
    }

    /** The upper half of the product of two numbers without sign. */
    private static long high(long a, long b) {
        return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
    }

    private static long four(byte[] bytes, int at) {
        return bytes[at] & 0xffL | (bytes[at + 1] & 0xffL) << 8 | (bytes[at + 2] & 0xffL) << 16 | (bytes[at + 3] & 0xffL) << 24;
    }

    private static long eight(byte[] bytes, int at) {
        return four(bytes, at) | four(bytes, at + 4) << 32;
    }
}
