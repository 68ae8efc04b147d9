package depscope.makefile.variable;

import depscope.makefile.value.Edition;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Message;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Spot;
import depscope.makefile.value.Unknowns;
import java.util.List;
import java.util.Locale;

/**
 * The modifiers of one reference as far as they are read: where in the text that is, and what they made of the value.
 *
 * <p>2020: what makes no sense is told without a place, and reading goes on. Current: it is told with the place, and make stops when all
 * is read. In both the reference comes to nothing then, and the text behind the mistake is text.
 */
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

    /** Whether the modifier ends at {@code index}. Current: so it does where the text ends, if no bracket comes. */
    boolean ends(int index) {
        char c = charAt(index);
        return c == close || c == ':' || current && c == 0;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    void end(int index) throws Other {
        if (!ends(index)) {
            throw new Other();
        }
        at = index;
    }

    void error(String message) {
        if (current) {
            variables.messages().add(Message.Level.FATAL, message);
        } else {
            variables.messages().add(new Message(Spot.BUILT_IN, Message.Level.ERROR, message));
        }
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
        changed(change, big);
    }

    /** @param asOne whether the value is one word for this change */
    void changed(WordChange change, boolean asOne) {
        value = WordChange.all(value, asOne, separator, change, current);
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

    /** Whether a long modifier stands here, alone or with {@code =} behind it. */
    boolean startsWith(String name) {
        int behind = at + name.length();
        return text.startsWith(name, at) && (ends(behind) || charAt(behind) == '=');
    }

    /** The part that begins here, references expanded; goes behind it. @throws Senseless if it has no end */
    String part(char delimiter) throws Senseless {
        return took(parts.plain(at, delimiter), delimiter);
    }

    /** One of two, of which one is taken, or perhaps taken. */
    String branch(char delimiter, boolean taken) throws Senseless {
        return took(taken ? parts.branch(at, delimiter) : parts.passedOver(at, delimiter), delimiter);
    }

    /** Goes on behind the part just read. @throws Senseless if it had no end */
    String took(String part, char delimiter) throws Senseless {
        int from = at;
        at = parts.end();
        if (!parts.isClosed()) {
            throw new Senseless(current ? "Unfinished modifier after \"" + text.substring(from) + "\", expecting \"" + delimiter + "\""
                    : "Unclosed substitution for " + subject.name() + " (" + delimiter + " missing)");
        }
        return part;
    }

    /** 2020: the reference makes no sense; current: it may be System V's. */
    Other none() throws Senseless {
        if (current) {
            return new Other();
        }
        throw bad(at++);
    }

    /** What 2020 says of it. @param from where the modifier begins; what comes behind {@link #at} is no part of the reference any more */
    Senseless bad(int from) {
        int to = from;
        while (to < text.length() && ":)}".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return new Senseless(String.format(Locale.ROOT, "Bad modifier `:%s' for %s", text.substring(from, to), subject.name()));
    }
}
