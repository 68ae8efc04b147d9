package depscope.makefile.value;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * Extended regular expressions of POSIX (regex(7)), leftmost and longest, in time that grows with the text alone. Of
 * GNU's own signs {@code \w \W \s \S \b \B \< \>} are known; references back into the match are not.
 */
public final class PosixRegex {
    private static final String TWICE = "what is repeated by numbers is repeated again: that is not known here";
    private static final String PLAIN = "\\.+*?()|[]{}^$";

    /** How many brackets may lie in each other, and how many signs an expression may have, repeated ones each time. */
    private static final int DEEPEST = 100;
    /** Of each sign of the expression for each character that it is held against. */
    private static final long COST = 8;
    private static final int LARGEST = 20_000;

    /** It may be one that make knows; here it is not. */
    public static final class Unsupported extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        Unsupported(String message) {
            super(message);
        }
    }

    private final Pattern pattern;
    private final int size;

    private PosixRegex(Pattern pattern, int size) {
        this.pattern = pattern;
        this.size = size;
    }

    /** @throws Unsupported if it is one, but not known here; another IllegalArgumentException if it is none; the message says why */
    public static PosixRegex of(String expression) {
        try {
            int size = RegexSize.of(expression, DEEPEST, LARGEST);
            return new PosixRegex(Pattern.compile(translated(expression), Pattern.DOTALL | Pattern.LONGEST_MATCH), size);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getDescription(), e);
        }
    }

    /** Over all of {@code text}; {@code ^} matches at its beginning only, wherever the search starts. */
    public Matcher over(String text) {
        return pattern.matcher(text);
    }

    /** The same, and {@code budget} pays for it. */
    public Matcher over(String text, Budget budget) {
        return pattern.matcher(new Paid(text, budget, COST * (size + 2)));
    }

    /** A text of which each look at a character is paid for: how many there will be, nobody knows before. */
    private record Paid(String text, Budget budget, long price) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            budget.spend(price);
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    public int groups() {
        return pattern.groupCount();
    }

    private static String translated(String given) {
        StringBuilder out = new StringBuilder(given.length() + 8);
        int open = 0;
        // Whether a sign of repetition may come here: there has to be something to repeat.
        boolean atom = false;
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            switch (c) {
                case '\\' -> {
                    if (++i == given.length()) {
                        throw new IllegalArgumentException("Trailing backslash");
                    }
                    escaped(out, given.charAt(i));
                    atom = true;
                }
                case '[' -> {
                    i = list(out, given, i);
                    atom = true;
                }
                case '(' -> {
                    out.append(c);
                    open++;
                    atom = false;
                }
                case ')' -> {
                    out.append(open > 0 ? ")" : "\\)");
                    open = Math.max(0, open - 1);
                    atom = true;
                }
                case '|' -> {
                    out.append(c);
                    atom = false;
                }
                case '*', '+', '?' -> {
                    if (!atom) {
                        throw new IllegalArgumentException("Invalid preceding regular expression");
                    }
                    repeated(out, c);
                }
                case '{' -> {
                    int end = given.indexOf('}', i);
                    if (!atom || end < 0 || !given.substring(i + 1, end).matches("\\d*(,\\d*)?") || end == i + 1) {
                        out.append("\\{");
                        atom = true;
                    } else {
                        String bounds = given.substring(i + 1, end);
                        if (isRepeated(out)) {
                            throw new Unsupported(TWICE);
                        }
                        out.append('{').append(bounds.startsWith(",") ? "0" : "").append(bounds).append('}');
                        i = end;
                    }
                }
                case '^' -> {
                    out.append(c);
                    atom = false;
                }
                default -> {
                    out.append(c);
                    atom = true;
                }
            }
        }
        if (open > 0) {
            throw new IllegalArgumentException("Unmatched ( or \\(");
        }
        return out.toString();
    }

    private static boolean isRepeated(StringBuilder out) {
        int at = out.length() - 1;
        boolean literal = at > 0 && out.charAt(at - 1) == '\\';
        return !literal && "*+?}".indexOf(out.charAt(at)) >= 0;
    }

    /** A sign of repetition; any two upon one another come to as many as there are. */
    private static void repeated(StringBuilder out, char c) {
        int at = out.length() - 1;
        if (!isRepeated(out)) {
            out.append(c);
        } else if (out.charAt(at) == '}') {
            throw new Unsupported(TWICE);
        } else if (c != out.charAt(at)) {
            out.setCharAt(at, '*');
        }
    }

    private static void escaped(StringBuilder out, char c) {
        if (c >= '1' && c <= '9') {
            throw new Unsupported("a reference back, \\" + c + ", is not known here");
        }
        switch (c) {
            case 'w', 'W', 's', 'S', 'b', 'B' -> out.append('\\').append(c);
            case '<', '>' -> out.append("\\b");
            default -> literal(out, c);
        }
    }

    private static void literal(StringBuilder out, char c) {
        if (PLAIN.indexOf(c) >= 0) {
            out.append('\\');
        }
        out.append(c);
    }

    /** A list in brackets from {@code start} on; where it ends. Backslashes are ordinary in it. */
    private static int list(StringBuilder out, String given, int start) {
        int i = start + 1;
        out.append('[');
        if (i < given.length() && given.charAt(i) == '^') {
            out.append('^');
            i++;
        }
        for (boolean first = true; i < given.length(); i++, first = false) {
            char c = given.charAt(i);
            if (c == ']' && !first) {
                out.append(']');
                return i;
            }
            char kind = i + 1 < given.length() ? given.charAt(i + 1) : 0;
            if (c == '[' && (kind == ':' || kind == '.' || kind == '=')) {
                int end = given.indexOf(kind + "]", i + 2);
                if (end < 0) {
                    break;
                }
                String name = given.substring(i + 2, end);
                if (kind == ':') {
                    out.append("[:").append(name).append(":]");
                } else {
                    name.chars().forEach(each -> listed(out, (char) each));
                }
                i = end + 1;
            } else if (c == '-') {
                out.append(first || i + 1 < given.length() && given.charAt(i + 1) == ']' ? "\\-" : "-");
            } else {
                listed(out, c);
            }
        }
        throw new IllegalArgumentException("Unmatched [, [^, [:, [., or [=");
    }

    private static void listed(StringBuilder out, char c) {
        if (c == '\\' || c == ']' || c == '[' || c == '^' || c == '-' || c == '&') {
            out.append('\\');
        }
        out.append(c);
    }
}
