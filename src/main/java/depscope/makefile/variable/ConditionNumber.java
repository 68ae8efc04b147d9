package depscope.makefile.variable;

import depscope.makefile.value.Marks;
import depscope.makefile.value.Splitting;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** What conditions take for a number (cond.c; 2020: CondCvtArg, current: TryParseNumber). */
final class ConditionNumber {
    private static final int LONGEST = 300;
    private static final int HEXADECIMAL = 16;
    private static final Pattern HEXADECIMAL_DIGITS = Pattern.compile("0x[0-9a-fA-F]+");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");
    private static final String SIGNS = "0123456789abcdefABCDEFxX.+-";

    private ConditionNumber() {
    }

    /**
     * Decimal, perhaps with a fraction or an exponent (strtod(3)), or hexadecimal behind {@code 0x}, without a sign (strtoul(3)); white
     * space may stand before it. Nothing at all is 0; what is none is not a number.
     */
    static double of(String given) {
        if (given.isEmpty()) {
            return 0;
        }
        if (LONGEST < given.length()) {
            return Double.NaN;
        }
        if (HEXADECIMAL_DIGITS.matcher(given).matches()) {
            return new BigInteger(given.substring(2), HEXADECIMAL).doubleValue();
        }
        int start = 0;
        while (start < given.length() && Splitting.isSpace(given.charAt(start))) {
            start++;
        }
        String plain = given.substring(start);
        return DECIMAL.matcher(plain).matches() ? Double.parseDouble(plain) : Double.NaN;
    }

    /** Whether a text of which something is not known may be a number, for all that is known. */
    static boolean mayBe(String text) {
        return text.chars().allMatch(c -> Marks.isMark((char) c) || SIGNS.indexOf(c) >= 0 || Splitting.isSpace((char) c));
    }
}
