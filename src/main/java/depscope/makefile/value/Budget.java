package depscope.makefile.value;

/**
 * How much work the makefiles of one directory may be: a few lines can ask for any amount (a suffix rule that needs
 * itself, a pattern of braces in braces, a {@code $@} that grows). All rooms take from the same purse.
 */
public final class Budget {
    private static final long USUAL = 200_000_000;

    private long left;
    private Spot place = Spot.BUILT_IN;
    private String exceeded = "";

    /** So many steps, each a word looked at or a character copied, or a few. */
    public Budget(long steps) {
        left = steps;
    }

    /** One that no makefile in use comes near to. */
    public static Budget usual() {
        return new Budget(USUAL);
    }

    /**
     * Whether there is still room for {@code steps} more; they are taken. Once there is not, there is none for
     * anything: whoever asks is to stop.
     *
     * @param spot where a makefile asks for the work
     * @param work what it is, for people: {@code "a pattern of file names"}
     */
    public boolean spend(long steps, Spot spot, String work) {
        if (!exceeded.isEmpty()) {
            return false;
        }
        if (steps > left) {
            exceeded = work;
            place = spot;
            return false;
        }
        left -= steps;
        return true;
    }

    /** Whether anything was left undone. */
    public boolean isExceeded() {
        return !exceeded.isEmpty();
    }

    /** Where it ran out. */
    public Spot place() {
        return place;
    }

    /** What it ran out in, for people; empty if it did not. */
    public String message() {
        return exceeded.isEmpty() ? "" : "makefiles ask for too much work: gave up in " + exceeded;
    }
}
