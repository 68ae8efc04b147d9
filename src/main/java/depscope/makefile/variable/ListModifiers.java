package depscope.makefile.variable;

import depscope.makefile.value.Marks;
import depscope.makefile.value.Numeral;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Chain.Other;
import depscope.makefile.variable.Chain.Senseless;
import java.util.List;

/** Modifiers that take the value as a list: some of its words, how many there are, their order, what parts them (bmake(1), "Variable modifiers"). */
final class ListModifiers {
    private static final long SORTED = 500;
    private static final int LARGEST_CHARACTER = 0xff;

    private final Chain chain;

    ListModifiers(Chain chain) {
        this.chain = chain;
    }

    /** {@code [n]}, {@code [n..m]}, {@code [#]}, {@code [*]}, {@code [@]} */
    void select() throws Senseless {
        int start = chain.at;
        chain.at++;
        String inner = chain.part(']');
        if (!chain.ends(chain.at)) {
            throw chain.current ? new Senseless("Extra text after \"[" + inner + "]\"") : chain.bad(start);
        }
        if (chain.current && !chain.wanted || chain.unknown(Marks.first(inner))) {
            return;
        }
        Selection selection = Selection.of(inner, chain.current)
                .orElseThrow(() -> chain.current ? new Senseless("Invalid modifier \":[" + inner + "]\"") : chain.bad(start));
        switch (selection.what()) {
            case COUNT -> chain.value = chain.big ? "1" : chain.isUnknown() ? chain.value : Integer.toString(chain.words().size());
            case BIG -> chain.big = true;
            case SMALL -> chain.big = false;
            default -> chain.value = chain.isUnknown() ? chain.value : selection.of(chain.words(), chain.separator);
        }
    }

    /**
     * {@code range}, {@code range=n}: numbers from 1 on, one for each word, or n.
     *
     * <p>2020: what is no number is 0, and a negative one too, which asks for the words. Current: a mistake.
     */
    void range() throws Senseless, Other {
        if (!chain.startsWith("range")) {
            throw new Other();
        }
        int start = chain.at + "range".length();
        long count = 0;
        if (chain.charAt(start) == '=') {
            Numeral given = Numeral.of(chain.text, start + 1, 10);
            char first = chain.charAt(start + 1);
            if (chain.current && (first < '0' || first > '9' || given.exceeds())) {
                throw new Senseless("Invalid number \"" + chain.text.substring(start + 1) + "\" for modifier \":range\"");
            }
            chain.at = given.end();
            count = chain.current ? given.value() : (int) given.value();
        } else {
            chain.at = start;
        }
        if (count > 0 || !chain.isUnknown()) {
            chain.value = numbers(count > 0 ? count : Splitting.words(chain.value).size());
        }
    }

    private String numbers(long count) {
        StringBuilder out = new StringBuilder();
        for (long i = 1; i <= count; i++) {
            out.append(i == 1 ? "" : " ").append(i);
            chain.variables.budget().length(out.length());
        }
        return out.toString();
    }

    /** {@code O Or Ox}; those of numbers, {@code On Onr Orn}, are of the current edition. */
    void order() throws Senseless, Other {
        int behind = chain.at + 1;
        while (behind < chain.text.length() && behind < chain.at + 3 && !chain.ends(behind)) {
            behind++;
        }
        String how = chain.text.substring(chain.at + 1, behind);
        boolean numbers = chain.current && List.of("n", "nr", "rn").contains(how);
        if (!chain.ends(behind) || !numbers && !List.of("", "r", "x").contains(how)) {
            throw chain.none();
        }
        chain.at = behind;
        List<String> words = Splitting.words(chain.value);
        chain.variables.budget().spend(SORTED * words.size());
        if (how.equals("x") && words.size() > 1) {
            chain.value = chain.variables.unknown("a shuffled list");
            return;
        }
        chain.value = String.join(" ", Sorting.sorted(words, numbers, how.indexOf('r') >= 0));
        int unknown = Marks.firstUnknown(chain.value);
        if (unknown != Unknowns.NONE && words.size() > 1) {
            // Where it would come, nobody knows.
            String mark = Character.toString(Marks.unknown(unknown));
            chain.value = mark + " " + chain.value + " " + mark;
        }
    }

    /** {@code u}: without a word that is like the one before it. */
    void unique() throws Other {
        StringBuilder out = new StringBuilder(chain.value.length());
        String last = null;
        for (String word : Splitting.words(chain.value)) {
            if (!word.equals(last)) {
                out.append(last == null ? "" : " ").append(word);
            }
            last = word;
        }
        chain.plain(out.toString());
    }

    /** {@code ts} and the separator; none for nothing. */
    void separator() throws Senseless, Other {
        int from = chain.at + 2;
        char c = chain.charAt(from);
        if (c != 0 && c != chain.close && chain.ends(from + 1)) {
            chain.separator = c;
            chain.at = from + 1;
        } else if (chain.ends(from)) {
            chain.separator = 0;
            chain.at = from;
        } else if (c == '\\') {
            chain.at = escapedSeparator(from + 1);
        } else {
            throw chain.none();
        }
        chain.changed(chain::added);
    }

    /**
     * The character that is written behind a backslash: {@code n t}, octal, or hexadecimal behind an x; where it ends.
     *
     * <p>2020: what begins with 0 is what C takes it for, {@code 0x41}; of a large number the lowest eight bits are taken, and no digits
     * are a 0. Current: digits are octal, and the number has to be that of a character.
     */
    private int escapedSeparator(int from) throws Senseless, Other {
        char c = chain.charAt(from);
        if (c == 'n' || c == 't') {
            chain.separator = c == 'n' ? '\n' : '\t';
            return from + 1;
        }
        if (c != 'x' && (c < '0' || c > '9')) {
            throw chain.none();
        }
        int digits = c == 'x' ? from + 1 : from;
        Numeral number = Numeral.of(chain.text, digits, c == 'x' ? 16 : chain.current || c != '0' ? 8 : 0);
        if (chain.current && (!isAlphanumeric(chain.charAt(digits)) || number.value() > LARGEST_CHARACTER)) {
            throw new Senseless("Invalid character number at \"" + chain.text.substring(digits) + "\"");
        }
        if (!chain.ends(number.end())) {
            throw chain.none();
        }
        chain.separator = (char) (number.value() & LARGEST_CHARACTER);
        return number.end();
    }

    private static boolean isAlphanumeric(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
