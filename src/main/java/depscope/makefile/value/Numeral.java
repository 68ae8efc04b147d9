package depscope.makefile.value;

/**
 * A whole number as it stands somewhere in a text, read as strtol(3) reads it.
 *
 * @param value what is out of range is the nearest in range
 * @param end behind its last digit; where reading began if there is none
 * @param exceeds whether it is out of range
 */
public record Numeral(long value, int end, boolean exceeds) {
    /**
     * White space and a sign may come first.
     *
     * @param base 0 for what the digits say: {@code 0x10}, {@code 010}, {@code 10}; a base of 16 takes a {@code 0x} too
     */
    public static Numeral of(String text, int from, int base) {
        int at = from;
        while (at < text.length() && Splitting.isSpace(text.charAt(at))) {
            at++;
        }
        boolean negative = at < text.length() && text.charAt(at) == '-';
        at += at < text.length() && (negative || text.charAt(at) == '+') ? 1 : 0;
        boolean hexadecimal = (base == 0 || base == 16) && text.regionMatches(true, at, "0x", 0, 2) && digit(text, at + 2, 16) >= 0;
        int radix = hexadecimal ? 16 : base != 0 ? base : at < text.length() && text.charAt(at) == '0' ? 8 : 10;
        at += hexadecimal ? 2 : 0;
        int digits = at;
        long value = 0;
        boolean exceeds = false;
        for (int digit = digit(text, at, radix); digit >= 0; digit = digit(text, ++at, radix)) {
            exceeds |= value > (Long.MAX_VALUE - digit) / radix;
            value = exceeds ? Long.MAX_VALUE : value * radix + digit;
        }
        long signed = !negative ? value : exceeds ? Long.MIN_VALUE : -value;
        return new Numeral(signed, at == digits ? from : at, exceeds);
    }

    private static int digit(String text, int at, int radix) {
        return at < text.length() && text.charAt(at) < 0x80 ? Character.digit(text.charAt(at), radix) : -1;
    }
}
