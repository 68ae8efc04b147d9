package depscope.makefile.variable;

/** {@code :hash}: 32 bits of a value, by Murmur's steps with constants of make's own, the lowest digit first (var.c, VarHash). */
final class ValueHash {
    private ValueHash() {
    }

    static String of(String raw) {
        int hash = 0x971e137b;
        int first = 0x95543787;
        int second = 0x2ad7eb25;
        int length = raw.length();
        for (int at = 0; at < length; at += 4) {
            int part = 0;
            for (int i = Math.min(4, length - at) - 1; i >= 0; i--) {
                part |= (raw.charAt(at + i) & 0xff) << 8 * i;
            }
            first = first * 5 + 0x7b7d159c;
            second = second * 5 + 0x6bce6396;
            part = Integer.rotateLeft(part * first, 11) * second;
            hash = Integer.rotateLeft(hash, 13) * 5 + 0x52dce729;
            hash ^= part;
        }
        hash ^= length;
        hash *= 0x85ebca6b;
        hash ^= hash >>> 13;
        hash *= 0xc2b2ae35;
        hash ^= hash >>> 16;
        StringBuilder digits = new StringBuilder(8);
        for (int i = 0; i < 8; i++, hash >>>= 4) {
            digits.append(Character.forDigit(hash & 15, 16));
        }
        return digits.toString();
    }
}
