package depscope.makefile.value;

/** Patterns of {@code :M}, {@code make()} and file names: {@code * ? [a-z] [^a-z] \c}, as make matches them (Str_Match). */
public final class Glob {
    private Glob() {
    }

    private static char at(String text, int index) {
        return index < text.length() ? text.charAt(index) : 0;
    }

    /** Whether all of {@code text} matches. Backslashes in a list are ordinary; a list that is not closed goes on to the end. */
    public static boolean matches(String text, String pattern) {
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
                next = one(text.charAt(t), pattern, p);
                if (next == ALL) {
                    return true;
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

    /** Where the pattern goes on if its part at {@code p} matches {@code c}; -1 if it does not. */
    private static int one(char c, String pattern, int p) {
        char first = pattern.charAt(p);
        if (first == '?') {
            return p + 1;
        }
        if (first == '[') {
            return list(c, pattern, p + 1);
        }
        if (first == '\\') {
            return at(pattern, p + 1) == c && p + 1 < pattern.length() ? p + 2 : -1;
        }
        return first == c ? p + 1 : -1;
    }

    private static int list(char c, String pattern, int from) {
        boolean negated = at(pattern, from) == '^';
        int p = negated ? from + 1 : from;
        while (true) {
            char here = at(pattern, p);
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
                    return negated ? ALL : -1;
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
