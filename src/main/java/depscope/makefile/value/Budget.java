package depscope.makefile.value;

import java.util.Locale;

/**
 * What reading makefiles may cost at most, so that no makefile can make it take for ever or fill the memory: characters
 * worked on, for one line and in all, the length of a value, and how deep things may lie in each other.
 */
public final class Budget {
    /** The longest value; a kernel's list of sources is a hundredth of it. */
    public static final int LONGEST_VALUE = 8 << 20;
    private static final int DEEPEST = 400;
    private static final long OF_A_LINE = 200L << 20;

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
    private int depth;

    /** @param all characters that may be worked on before reading ends */
    public Budget(long all) {
        this.all = all;
    }

    /** A line begins: what it may cost is counted from here. */
    public void line() {
        lineStart = spent;
        depth = 0;
    }

    /** Pays for work on so many characters. @throws Exceeded if that is too much for one line */
    public void spend(long characters) {
        spent += characters + 1;
        if (spent - lineStart > OF_A_LINE) {
            throw new Exceeded("takes too long to work out: given up");
        }
    }

    /** Whether nothing is left at all. */
    public boolean isSpent() {
        return spent > all;
    }

    /** @throws Exceeded if a value may not be so long */
    public void length(long characters) {
        if (characters > LONGEST_VALUE) {
            throw new Exceeded(String.format(Locale.ROOT, "a value grows longer than %,d characters: given up", LONGEST_VALUE));
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
}
