package depscope.scan;

import java.util.Locale;
import java.util.Optional;

/** Integer and character constants of a condition (C 6.4.4.1, 6.4.4.4; C++ and C23 digit separators and binary). */
final class Literals {
    private Literals() {
    }

    /** Empty for a floating one, or what is no number. One too large for intmax_t is unsigned, as in gcc. */
    static Optional<Value> number(String text) {
        String digits = text.replace("'", "").toLowerCase(Locale.ROOT);
        int radix = 10;
        int from = 0;
        if (digits.startsWith("0x") || digits.startsWith("0b")) {
            radix = digits.charAt(1) == 'x' ? 16 : 2;
            from = 2;
        } else if (digits.startsWith("0")) {
            radix = 8;
        }
        int end = from;
        while (end < digits.length() && Character.digit(digits.charAt(end), radix) >= 0) {
            end++;
        }
        Optional<Boolean> suffix = unsignedBySuffix(digits.substring(end));
        if (end == from || suffix.isEmpty()) {
            return Optional.empty();
        }
        long value = 0;
        boolean large = false;
        for (int i = from; i < end; i++) {
            int digit = Character.digit(digits.charAt(i), radix);
            // What overflows uintmax_t too is cut off, with a warning in gcc.
            large |= Long.compareUnsigned(value, Long.divideUnsigned(-1L - digit, radix)) > 0;
            value = value * radix + digit;
        }
        boolean unsigned = suffix.get() || large || value < 0;
        return Optional.of(unsigned ? Value.ofUnsigned(value) : Value.of(value));
    }

    private static Optional<Boolean> unsignedBySuffix(String suffix) {
        return switch (suffix) {
            case "", "l", "ll", "z", "wb" -> Optional.of(false);
            case "u", "ul", "ull", "lu", "llu", "uz", "zu", "uwb", "wbu" -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    /** A plain character is signed, as on every machine of the tables but arm64, where none asks. */
    static Optional<Value> character(String text) {
        int open = text.indexOf('\'');
        if (text.length() < open + 3 || !text.endsWith("'")) {
            return Optional.empty();
        }
        String prefix = text.substring(0, open);
        long value = 0;
        int count = 0;
        int at = open + 1;
        int end = text.length() - 1;
        while (at < end) {
            long c;
            if (text.charAt(at) != '\\') {
                c = text.charAt(at++);
            } else {
                int escapeEnd = escapeEnd(text, at + 1, end);
                c = escape(text, at + 1, escapeEnd);
                at = escapeEnd;
            }
            value = prefix.isEmpty() ? value << 8 | c & 0xff : c;
            count++;
        }
        if (prefix.isEmpty()) {
            return Optional.of(Value.of(count == 1 ? (byte) value : (int) value));
        }
        return Optional.of(prefix.equals("L") ? Value.of((int) value) : Value.ofUnsigned(value));
    }

    private static int escapeEnd(String text, int from, int end) {
        if (from >= end) {
            return end;
        }
        char c = text.charAt(from);
        int at = from + 1;
        if (c == 'x') {
            while (at < end && Character.digit(text.charAt(at), 16) >= 0) {
                at++;
            }
        } else if (c == 'u' || c == 'U') {
            at = Math.min(end, at + (c == 'u' ? 4 : 8));
        } else if (c >= '0' && c <= '7') {
            while (at < end && at < from + 3 && text.charAt(at) >= '0' && text.charAt(at) <= '7') {
                at++;
            }
        }
        return at;
    }

    private static long escape(String text, int from, int to) {
        if (from >= to) {
            return '\\';
        }
        char c = text.charAt(from);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'a' -> 7;
            case 'b' -> 8;
            case 'f' -> 12;
            case 'v' -> 11;
            case 'e', 'E' -> 27;
            case 'x', 'u', 'U' -> digits(text, from + 1, to, 16);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> digits(text, from, to, 8);
            default -> c;
        };
    }

    private static long digits(String text, int from, int to, int radix) {
        long value = 0;
        for (int i = from; i < to; i++) {
            value = value * radix + Math.max(0, Character.digit(text.charAt(i), radix));
        }
        return value;
    }
}
