package depscope.makefile.variable;

import depscope.makefile.value.Splitting;

/** The text of a condition, and where in it reading is. */
final class ConditionText {
    private final Expander expander;
    private final Variables variables;
    private final String text;
    int at;

    ConditionText(Expander expander, String text) {
        this.expander = expander;
        this.variables = expander.variables();
        this.text = text;
    }

    char charAt(int index) {
        return index < text.length() ? text.charAt(index) : 0;
    }

    char here() {
        return charAt(at);
    }

    boolean startsWith(String word) {
        return text.startsWith(word, at);
    }

    void skipBlanks() {
        while (here() == ' ' || here() == '\t') {
            at++;
        }
    }

    /** Where the next character is that is no white space, from {@code index} on. */
    int behindSpace(int index) {
        int behind = index;
        while (Splitting.isSpace(charAt(behind))) {
            behind++;
        }
        return behind;
    }

    void skipSpace() {
        at = behindSpace(at);
    }

    /** The reference whose {@code $} stands {@link #at here}; goes behind it unless it makes no sense. */
    Expansion reference(int mode) {
        return expander.parse(text, at, variables.commandLine(), mode);
    }

    /** Goes behind a reference. */
    void behind(Expansion reference) {
        at += Math.max(1, reference.length());
    }

    /** The reference that begins with the bracket at {@code bracket}; goes behind it. */
    Expansion bracketed(int bracket, int mode) {
        Expansion found = expander.parse(text, bracket - 1, variables.commandLine(), mode);
        at = bracket - 1 + found.length();
        return found;
    }
}
