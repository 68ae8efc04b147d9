package depscope.reader;

/** How much text the variables of a ninja file, and of those that it includes, may come to: a few lines can ask for any amount. */
final class NinjaBudget {
    /** What a shell is given is shorter; a response file is, too. */
    static final int LONGEST_VALUE = 8 << 20;
    /** What it costs to look a variable up, whatever it is. */
    static final int LOOKUP = 16;
    private static final int MOST_TEXT = 1 << 28;

    private int left = MOST_TEXT;
    private boolean exceeded;

    /** Whether there is still room for {@code length} more characters; they are taken. */
    boolean spend(int length) {
        if (length > left) {
            tooLong();
            return false;
        }
        left -= length;
        return true;
    }

    void tooLong() {
        exceeded = true;
    }

    /** Whether any text was left out. */
    boolean exceeded() {
        return exceeded;
    }
}
