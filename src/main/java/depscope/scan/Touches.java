package depscope.scan;

import java.util.BitSet;

/** Which directives of one file touched a name; of several files it is not kept. */
final class Touches {
    /** No file's number. */
    static final int NOBODY = -1;

    private final BitSet directives = new BitSet();
    private int file = NOBODY;
    private boolean blurred;

    void add(int by, int directive) {
        blurred |= by == NOBODY || file != NOBODY && file != by;
        file = by;
        directives.set(directive);
    }

    /** Whether all were directives of that file, and among {@code agreed}. */
    boolean areOf(int thatFile, BitSet agreed) {
        if (blurred || file != thatFile || agreed == null) {
            return false;
        }
        BitSet others = (BitSet) directives.clone();
        others.andNot(agreed);
        return others.isEmpty();
    }
}
