package depscope.makefile.value;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Patterns of {@code :M}, {@code make()} and file names: {@code * ? [a-z] [^a-z] \c}, as make matches them (Str_Match). Backslashes in a
 * list are ordinary; a list that is not closed goes on to the end.
 *
 * <p>2020: nothing is said of such a list; one that ends within a range, {@code [a-}, fails where it is held against a character, and a
 * star before it tries the next. Current: both are told, and at such a range all ends.
 */
public final class Glob {
    private final String text;
    private final String pattern;
    /** Who is told of mistakes; nobody in 2020. */
    private final Optional<Consumer<String>> mistakes;

    private Glob(String text, String pattern, Optional<Consumer<String>> mistakes) {
        this.text = text;
        this.pattern = pattern;
        this.mistakes = mistakes;
    }

    /** Whether all of {@code text} matches, in 2020. */
    public static boolean matches(String text, String pattern) {
        return new Glob(text, pattern, Optional.empty()).matches();
    }

    /** Whether all of {@code text} matches, in the current edition. @param mistakes is told what is wrong with the pattern */
    public static boolean matches(String text, String pattern, Consumer<String> mistakes) {
        return new Glob(text, pattern, Optional.of(mistakes)).matches();
    }

    private static char at(String text, int index) {
        return index < text.length() ? text.charAt(index) : 0;
    }

    private boolean matches() {
        int t = 0;
        int p = 0;
        int starText = -1;
        int starPattern = -1;
        while (true) {
            int next;
            if (p == pattern.length()) {
                if (t == text.length()) {
                    return true;
                }
                next = -1;
            } else if (pattern.charAt(p) == '*') {
                while (at(pattern, p) == '*') {
                    p++;
                }
                if (p == pattern.length()) {
                    return true;
                }
                starText = t;
                starPattern = p;
                continue;
            } else if (t == text.length()) {
                return false;
            } else {
                next = one(text.charAt(t), p);
                if (next == ALL || next == NOTHING) {
                    return next == ALL;
                }
            }
            if (next >= 0) {
                p = next;
                t++;
            } else if (starPattern < 0 || starText >= text.length()) {
                return false;
            } else {
                // The star takes one character more.
                t = ++starText;
                p = starPattern;
            }
        }
    }

    /** What {@link #one} says where a list ends in the middle of a range: make takes it for a match of all that is left. */
    private static final int ALL = -2;
    /** The same, for none: the current edition looks no further. */
    private static final int NOTHING = -3;

    /** Where the pattern goes on if its part at {@code p} matches {@code c}; -1 if it does not. */
    private int one(char c, int p) {
        char first = pattern.charAt(p);
        if (first == '?') {
            return p + 1;
        }
        if (first == '[') {
            return list(c, p + 1);
        }
        if (first == '\\') {
            return at(pattern, p + 1) == c && p + 1 < pattern.length() ? p + 2 : -1;
        }
        return first == c ? p + 1 : -1;
    }

    private int list(char c, int from) {
        boolean negated = at(pattern, from) == '^';
        int p = negated ? from + 1 : from;
        while (true) {
            char here = at(pattern, p);
            if (here == 0) {
                mistakes.ifPresent(told -> told.accept("Unfinished character list"));
            }
            if (here == ']' || here == 0) {
                if (negated) {
                    break;
                }
                return -1;
            }
            if (here == c) {
                break;
            }
            if (at(pattern, p + 1) == '-') {
                char end = at(pattern, p + 2);
                if (end == 0) {
                    mistakes.ifPresent(told -> told.accept("Unfinished character range"));
                    return negated ? ALL : mistakes.isPresent() ? NOTHING : -1;
                }
                if (here <= c && end >= c || here >= c && end <= c) {
                    break;
                }
                p += 2;
            }
            p++;
        }
        if (negated && at(pattern, p) != ']' && at(pattern, p) != 0) {
            return -1;
        }
        while (p < pattern.length() && pattern.charAt(p) != ']') {
            p++;
        }
        return Math.min(p + 1, pattern.length());
    }
}
