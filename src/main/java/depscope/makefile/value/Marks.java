package depscope.makefile.value;

/**
 * How a value says what is not known of it. Values are raw, one character a byte, so characters beyond 0xFF are free
 * to stand for what no makefile can hold:
 *
 * <ul>
 * <li>an <em>unknown</em> mark is text that is not known, perhaps none, perhaps many words ({@code X != date});
 * <li>a <em>maybe</em> mark at the head of a word says that the word may be there or not ({@code .if} on something
 * unknown, {@code SRCS+= a.c}).
 * </ul>
 *
 * Each mark has the number of its {@link Unknowns.Unknown}. Marks flow with the text that they stand in: that is how
 * unknown values reach whatever is made of them.
 */
public final class Marks {
    /** So many things may be unknown at once. */
    public static final int MOST = 0xbff;
    private static final char UNKNOWN = '\ue000';
    private static final char MAYBE = '\uec00';
    private static final char END = '\uf800';

    private Marks() {
    }

    /** Text that is not known. */
    public static char unknown(int number) {
        return (char) (UNKNOWN + number);
    }

    /** What stands at the head of a word that may be absent. */
    public static char maybe(int number) {
        return (char) (MAYBE + number);
    }

    public static boolean isMark(char c) {
        return c >= UNKNOWN && c < END;
    }

    public static boolean isUnknown(char c) {
        return c >= UNKNOWN && c < MAYBE;
    }

    public static boolean isMaybe(char c) {
        return c >= MAYBE && c < END;
    }

    /** The number of what a mark stands for. */
    public static int number(char mark) {
        return mark - (isUnknown(mark) ? UNKNOWN : MAYBE);
    }

    /** The number of the first mark in {@code text}; {@link Unknowns#NONE} if all of it is certain. */
    public static int first(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (isMark(text.charAt(i))) {
                return number(text.charAt(i));
            }
        }
        return Unknowns.NONE;
    }

    public static boolean any(CharSequence text) {
        return first(text) != Unknowns.NONE;
    }

    /** The number of the first unknown text in {@code text}; {@link Unknowns#NONE} if all that is there is known. */
    public static int firstUnknown(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUnknown(text.charAt(i))) {
                return number(text.charAt(i));
            }
        }
        return Unknowns.NONE;
    }

    /** The number of the first word in {@code text} that may be absent; {@link Unknowns#NONE} if there is none. */
    public static int firstMaybe(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (isMaybe(text.charAt(i))) {
                return number(text.charAt(i));
            }
        }
        return Unknowns.NONE;
    }

    /** {@code text} without its maybe marks. */
    public static String withoutMaybe(String text) {
        StringBuilder kept = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isMaybe(c)) {
                if (kept == null) {
                    kept = new StringBuilder(text.length()).append(text, 0, i);
                }
            } else if (kept != null) {
                kept.append(c);
            }
        }
        return kept == null ? text : kept.toString();
    }
}
