package depscope.makefile.variable;

import depscope.makefile.value.Edition;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Message;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Spot;
import depscope.makefile.value.Unknowns;
import java.util.List;
import java.util.Locale;

/** The modifiers of one reference as far as they are read: where in the text that is, and what they made of the value. */
final class Chain {
    /** The modifier makes no sense as such; it may still be another. */
    static final class Other extends Exception {
        private static final long serialVersionUID = 1;

        Other() {
            super("", null, false, false);
        }
    }

    /** The whole reference makes no sense; the message is make's, empty if it was told. */
    static final class Senseless extends Exception {
        private static final long serialVersionUID = 1;

        Senseless(String message) {
            super(message, null, false, false);
        }
    }

    final Expander expander;
    final Variables variables;
    final Subject subject;
    final Scope scope;
    final int mode;
    final boolean wanted;
    final char open;
    final char close;
    final String text;
    final ModifierParts parts;
    final boolean current;
    /** Where the next sign stands. */
    int at;
    String value = "";
    Expansion.Kind kind = Expansion.Kind.VALUE;
    /** What comes between words; 0 for nothing. */
    char separator = ' ';
    /** Whether the value is one word, whatever is in it. */
    boolean big;

    /**
     * @param open the bracket that the reference begins with, 0 where the modifiers are a value of their own
     * @param at where the first modifier begins, behind its colon
     */
    Chain(Expander expander, Subject subject, Scope scope, int mode, char open, char close, String text, int at) {
        this.expander = expander;
        this.variables = expander.variables();
        this.subject = subject;
        this.scope = scope;
        this.mode = mode;
        this.wanted = (mode & Expander.WANTED) != 0;
        this.open = open;
        this.close = close;
        this.text = text;
        this.at = at;
        this.current = variables.edition() == Edition.CURRENT;
        this.parts = new ModifierParts(expander, scope, mode, text);
    }

    char charAt(int index) {
        return index < text.length() ? text.charAt(index) : 0;
    }

    /** Whether the modifier ends at {@code index}. */
    boolean ends(int index) {
        char c = charAt(index);
        return c == close || c == ':';
    }

    void end(int index) throws Other {
        if (!ends(index)) {
            throw new Other();
        }
        at = index;
    }

    void error(String message) {
        variables.messages().add(new Message(Spot.BUILT_IN, Message.Level.ERROR, message));
    }

    /** The words of the value. */
    List<String> words() {
        return big ? List.of(value) : Splitting.words(value);
    }

    boolean added(String word, boolean parted, StringBuilder out) {
        WordChange.part(out, parted, separator);
        out.append(word);
        return true;
    }

    /** A modifier of one letter. */
    void plain(String changed) throws Other {
        end(at + 1);
        value = changed;
    }

    /** A modifier of one letter that changes each word. */
    void words(WordChange change) throws Other {
        end(at + 1);
        changed(change);
    }

    void changed(WordChange change) {
        value = WordChange.all(value, big, separator, change);
    }

    /** Whether any of the value is not known; then none of it is from now on. */
    boolean isUnknown() {
        return unknown(Marks.first(value));
    }

    /** The value is not known if it hangs on {@code number}; whether it does. */
    boolean unknown(int number) {
        if (number != Unknowns.NONE) {
            value = Character.toString(Marks.unknown(number));
        }
        return number != Unknowns.NONE;
    }

    String printed(String command) {
        return variables.printed(command, expander.world());
    }

    /** A long modifier and the number that may follow it; 0 if there is none. */
    long number(String name) throws Other {
        int behind = at + name.length();
        if (!text.startsWith(name, at) || !ends(behind) && charAt(behind) != '=') {
            throw new Other();
        }
        if (charAt(behind) != '=') {
            at = behind;
            return 0;
        }
        int to = behind + 1;
        while (to < text.length() && Character.digit(text.charAt(to), 10) >= 0) {
            to++;
        }
        String digits = text.substring(behind + 1, to);
        at = to;
        return digits.isEmpty() ? 0 : digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    String part(char delimiter, boolean expanded) throws Senseless {
        String found = parts.plain(at, delimiter, expanded);
        took(delimiter);
        return found;
    }

    /** A part that loses a {@code $} at its end. */
    String branch(char delimiter, boolean expanded) throws Senseless {
        String found = parts.branch(at, delimiter, expanded);
        took(delimiter);
        return found;
    }

    /** Goes on behind the part just read. @throws Senseless if it had no end */
    void took(char delimiter) throws Senseless {
        at = parts.end();
        if (!parts.isClosed()) {
            throw new Senseless("Unclosed substitution for " + subject.name() + " (" + delimiter + " missing)");
        }
    }

    /** @param from where the modifier begins; what comes behind {@link #at} is no part of the reference any more */
    Senseless bad(int from) {
        int to = from;
        while (to < text.length() && ":)}".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return new Senseless(String.format(Locale.ROOT, "Bad modifier `:%s' for %s", text.substring(from, to), subject.name()));
    }
}
