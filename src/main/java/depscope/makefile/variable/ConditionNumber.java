package depscope.makefile.variable;

import depscope.makefile.value.Splitting;
import java.util.regex.Pattern;

/** What conditions take for a number. */
final class ConditionNumber {
    private static final int LONGEST = 300;
    private static final Pattern HEXADECIMAL = Pattern.compile("[-+]?0[xX][0-9a-fA-F]{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");

    private ConditionNumber() {
    }

    /** Decimal, hexadecimal, or with a fraction (strtoul(3), strtod(3)); an empty one is 0; not a number if it is none. */
    static double of(String given) {
        if (given.isEmpty()) {
            return 0;
        }
        int start = 0;
        while (start < given.length() && Splitting.isSpace(given.charAt(start))) {
            start++;
        }
        int digits = start < given.length() && "+-".indexOf(given.charAt(start)) >= 0 ? start + 1 : start;
        if (digits == given.length() || LONGEST < given.length()) {
            return Double.NaN;
        }
        char first = given.charAt(digits);
        if (first != '.' && (first < '0' || first > '9')) {
            return Double.NaN;
        }
        String plain = given.substring(start);
        if (HEXADECIMAL.matcher(plain).matches()) {
            return Long.decode(plain.startsWith("+") ? plain.substring(1) : plain);
        }
        return DECIMAL.matcher(plain).matches() ? Double.parseDouble(plain) : Double.NaN;
    }
}
