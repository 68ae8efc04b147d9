package depscope.picture.file;

import java.util.Locale;

/** What XML files share. */
final class Xml {
    private Xml() {
    }

    /** For an element's text or an attribute in quotes; what XML cannot hold becomes U+FFFD. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isAllowed(letter) ? letter : 0xfffd);
            }
        });
        return escaped.toString();
    }

    /** By the production Char of XML 1.0. */
    private static boolean isAllowed(int letter) {
        return letter == '\t' || letter == '\n' || letter == '\r' || letter >= ' ' && letter < 0xd800
                || letter >= 0xe000 && letter <= 0xfffd || letter >= 0x10000;
    }

    /** With two digits after the point at most. */
    static String number(double number) {
        long hundredths = Math.round(number * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        String two = String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
        return two.endsWith("0") ? two.substring(0, two.length() - 1) : two;
    }
}
