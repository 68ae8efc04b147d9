package depscope.makefile.parse;

import depscope.makefile.value.Message;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Spot;
import depscope.makefile.value.Unknowns;

/** A dependency line that is being read: its text, its references expanded, where it stands, and how far it was read. */
final class DependencyText {
    /** A mistake that ends the line; it was told. */
    static final class Given extends Exception {
        private static final long serialVersionUID = 1;

        Given() {
            super("", null, false, false);
        }
    }

    /** So many backslashes in a row are worth to be paid for. */
    private static final int LONG = 16;

    final Reading reading;
    final Spot spot;
    /** The number of what decides whether the line is read at all; 0 if it is. */
    final int doubt;
    final String text;
    /** The same before references in it were expanded. */
    private final String written;
    int at;

    DependencyText(Reading reading, String text, String written, Spot spot) {
        this.reading = reading;
        this.text = text;
        this.written = written;
        this.spot = spot;
        this.doubt = reading.variables().doubt();
    }

    /** Tells of a mistake that make would not go on after. */
    void tell(String message) {
        reading.messages().add(doubt == Unknowns.NONE ? Message.Level.FATAL : Message.Level.WARNING, message);
    }

    void warn(String message) {
        reading.messages().add(Message.Level.WARNING, message);
    }

    void error(String message) throws Given {
        tell(message);
        throw new Given();
    }

    /**
     * That this is no dependency line.
     *
     * @param old what the 2020 edition says of it; the current one shows the line, and of a directive the name
     */
    void noDependency(String old) throws Given {
        if (!reading.isCurrent()) {
            error(text.startsWith(".") ? "Unknown directive" : old);
        }
        if (written.startsWith(".")) {
            int start = 1;
            while (start < written.length() && Splitting.isSpace(written.charAt(start))) {
                start++;
            }
            int end = start;
            while (end < written.length() && (isAlphanumeric(written.charAt(end)) || written.charAt(end) == '-')) {
                end++;
            }
            error("Unknown directive \"" + written.substring(start, end) + "\"");
        }
        error("Invalid line \"" + written + "\"" + (written.equals(text) ? "" : ", expanded to \"" + text + "\""));
    }

    /** In the C locale. */
    static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    /** What stands there; 0 behind the end. */
    char charAt(int index) {
        return index < text.length() ? text.charAt(index) : 0;
    }

    /** Whether an odd number of backslashes stands before {@code index}. */
    boolean isEscaped(int index) {
        boolean escaped = false;
        int i = index;
        for (; i > 0 && text.charAt(i - 1) == '\\'; i--) {
            escaped = !escaped;
        }
        if (index - i > LONG) {
            reading.variables().budget().spend(index - i);
        }
        return escaped;
    }

    /** Whether the targets end here: an operator begins. */
    boolean isAtOperator() {
        return !isEscaped(at) && (charAt(at) == '!' || charAt(at) == ':');
    }

    void blanks() {
        while (Splitting.isSpace(charAt(at))) {
            at++;
        }
    }
}
