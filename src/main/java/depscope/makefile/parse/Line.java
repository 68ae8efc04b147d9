package depscope.makefile.parse;

import depscope.makefile.value.Splitting;
import depscope.makefile.value.Spot;

/**
 * A logical line, its continuations joined.
 *
 * @param text raw; of a loop's body with continuations and comments still in it
 * @param spot where it begins
 * @param lastLine the last line of the file that it takes up
 */
record Line(String text, Spot spot, int lastLine) {
    boolean isDirective() {
        return text.startsWith(".");
    }

    /** A directive without its dot and the blanks behind that. */
    String directive() {
        int at = 1;
        while (at < text.length() && Splitting.isSpace(text.charAt(at))) {
            at++;
        }
        return text.substring(at);
    }
}
