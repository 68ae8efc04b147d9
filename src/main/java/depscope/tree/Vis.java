package depscope.tree;

import java.util.Optional;

/**
 * Undoes vis(3), by which mtree(5) writes names with odd bytes: {@code \ooo} (one to three octal
 * digits), {@code \xHH}, C's {@code \n \r \b \a \v \t \f}, {@code \s} a space, {@code \E} escape,
 * {@code \^C} control, {@code \M-C} and {@code \M^C} with the top bit set, {@code \$} nothing; before
 * any other printable character the backslash only protects it.
 */
final class Vis {
    private final String text;
    private int at;

    private Vis(String text) {
        this.text = text;
    }

    /** The raw name; empty if an escape is malformed. */
    static Optional<String> decode(String text) {
        return text.indexOf('\\') < 0 ? Optional.of(text) : new Vis(text).decode();
    }

    private Optional<String> decode() {
        StringBuilder name = new StringBuilder(text.length());
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\\') {
                name.append(c);
            } else if (text.startsWith("$", at)) {
                at++;
            } else {
                int decoded = escape();
                if (decoded < 0) {
                    return Optional.empty();
                }
                name.append((char) decoded);
            }
        }
        return Optional.of(name.toString());
    }

    /** The next character of the text, or -1 at its end. */
    private int take() {
        return at < text.length() ? text.charAt(at++) : -1;
    }

    private int escape() {
        int c = take();
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'a' -> 7;
            case 'v' -> 11;
            case 't' -> '\t';
            case 'f' -> '\f';
            case 's' -> ' ';
            case 'E' -> 27;
            case '^' -> control(take());
            case 'M' -> meta();
            case 'x' -> number(16, 2);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                at--;
                yield number(8, 3);
            }
            default -> c > ' ' && c < 127 ? c : -1;
        };
    }

    private int meta() {
        int kind = take();
        int c = take();
        int low = kind == '^' ? control(c) : kind == '-' ? c : -1;
        return low < 0 ? -1 : low | 0x80;
    }

    private static int control(int c) {
        return c < 0 ? -1 : c == '?' ? 127 : c & 0x1f;
    }

    private int number(int radix, int most) {
        int value = 0;
        int digits = 0;
        for (; digits < most && at < text.length(); digits++) {
            int digit = Character.digit(text.charAt(at), radix);
            if (digit < 0) {
                break;
            }
            value = value * radix + digit;
            at++;
        }
        return digits == 0 || value > 0xff ? -1 : value;
    }
}
