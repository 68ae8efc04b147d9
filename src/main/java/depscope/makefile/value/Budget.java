package depscope.makefile.value;

import java.util.Locale;

/**
 * What reading makefiles may cost at most, so that no makefile can make it take for ever or fill the memory: work, by the line, by the
 * loop and in all; what is kept; the length of a value; and how deep things may lie in each other.
 *
 * <p>A unit of work is a nanosecond, roughly: a character that is looked at, a fiftieth of a step that is taken. What costs more than
 * that for each character is paid for by whoever does it.
 */
public final class Budget {
    /** The longest value; a kernel's list of sources is a hundredth of it. */
    public static final int LONGEST_VALUE = 4 << 20;
    /** The longest line, its continuations joined. */
    public static final int LONGEST_LINE = 16 << 20;
    /** Deep enough for what people write, and half of what a stack of 512 KB holds. */
    private static final int DEEPEST = 250;
    private static final String TOO_LONG = String.format(Locale.ROOT, "a value grows longer than %,d characters: given up", LONGEST_VALUE);
    private static final int STEP = 50;
    private static final long OF_A_LINE = 150L << 20;
    private static final long OF_A_LOOP = 500L << 20;
    /** Where so much was given up that every further line, and loop, is to be short. */
    private static final int SHORTEST = 6;
    private static final long KEPT = 256L << 20;
    private static final long KEPT_OF_A_LINE = 64L << 20;
    private static final long KEPT_OF_A_LOOP = 128L << 20;
    private static final long HELD = 128L << 20;

    /** More was asked for than may be; the message says of what. */
    public static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Exceeded(String message) {
            super(message, null, false, false);
        }
    }

    private final long all;
    private long spent;
    private long lineStart;
    private long loopStart;
    private long kept;
    private long keptBeforeLine;
    private long keptBeforeLoop;
    private int givenUp;
    private long held;
    private int depth;

    /** @param all the work that may be done before reading ends */
    public Budget(long all) {
        this.all = all;
    }

    /** A line begins: what it may cost is counted from here. */
    public void line() {
        lineStart = spent;
        keptBeforeLine = kept;
        depth = 0;
        held = 0;
        spent += STEP;
    }

    /** A loop begins that lies in no other. */
    public void loop() {
        loopStart = spent;
        keptBeforeLoop = kept;
    }

    /** Whether the loop has taken all that one may. */
    public boolean isLoopSpent() {
        return spent - loopStart > OF_A_LOOP >> givenUp || kept - keptBeforeLoop > KEPT_OF_A_LOOP;
    }

    /** A line, or a loop, was given up: the next one may take half as long, so that many do not add up. */
    public void giveUp() {
        givenUp = Math.min(SHORTEST, givenUp + 1);
    }

    /** Makefiles are read, and what is done with them may cost as much again. */
    public void anew() {
        spent = 0;
        givenUp = 0;
        line();
    }

    /** Pays for a step, and work on so many characters. @throws Exceeded if that is too much for one line */
    public void spend(long characters) {
        spent += characters + STEP;
        if (spent - lineStart > OF_A_LINE >> givenUp) {
            throw new Exceeded("takes too long to work out: given up");
        }
    }

    /** That so many bytes are kept for good. @throws Exceeded if that is too much for one line */
    public void keep(long bytes) {
        kept += bytes;
        if (kept - keptBeforeLine > KEPT_OF_A_LINE) {
            throw new Exceeded("takes too much memory: given up");
        }
    }

    /** Whether nothing is left at all, of work or memory. */
    public boolean isSpent() {
        return spent > all || kept > KEPT;
    }

    /** @throws Exceeded if a value may not be so long */
    public void length(long characters) {
        if (characters > LONGEST_VALUE) {
            throw new Exceeded(TOO_LONG);
        }
    }

    /** One thing within another; {@link #out} has to follow. @throws Exceeded if that is too deep */
    public void in() {
        if (++depth > DEEPEST) {
            throw new Exceeded("lies deeper in itself than " + DEEPEST + " times: given up");
        }
    }

    public void out() {
        depth--;
    }

    /** That so many bytes are in use until they are {@linkplain #release given back}. @throws Exceeded if they are too many */
    public void hold(long bytes) {
        held += bytes;
        if (held > HELD) {
            throw new Exceeded("takes too much memory to work out: given up");
        }
    }

    public void release(long bytes) {
        held -= bytes;
    }
}
