package depscope.makefile.variable;

import depscope.makefile.value.Marks;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Chain.Other;
import depscope.makefile.variable.Chain.Senseless;
import java.util.List;

/** Modifiers that take the value as a list: some of its words, how many there are, their order, what parts them (bmake(1), "Variable modifiers"). */
final class ListModifiers {
    private static final long SORTED = 500;

    private final Chain chain;

    ListModifiers(Chain chain) {
        this.chain = chain;
    }

    /** {@code [n]}, {@code [n..m]}, {@code [#]}, {@code [*]}, {@code [@]} */
    void select() throws Senseless {
        int start = chain.at;
        chain.at++;
        String inner = chain.part(']', true);
        if (!chain.ends(chain.at)) {
            throw chain.bad(start);
        }
        if (chain.unknown(Marks.first(inner))) {
            return;
        }
        Selection selection;
        try {
            selection = Selection.of(inner);
        } catch (IllegalArgumentException e) {
            throw chain.bad(start);
        }
        switch (selection.what()) {
            case COUNT -> chain.value = chain.isUnknown() ? chain.value : Integer.toString(chain.words().size());
            case BIG -> chain.big = true;
            case SMALL -> chain.big = false;
            default -> chain.value = chain.isUnknown() ? chain.value : selection.of(chain.words(), chain.separator);
        }
    }

    /** {@code range}, {@code range=n}: numbers from 1 on, one for each word, or n. */
    void range() throws Other {
        long count = chain.number("range");
        if (count == 0 && chain.isUnknown()) {
            return;
        }
        long numbers = count > 0 ? count : Splitting.words(chain.value).size();
        StringBuilder out = new StringBuilder();
        for (long i = 1; i <= numbers; i++) {
            out.append(i == 1 ? "" : " ").append(i);
            chain.variables.budget().length(out.length());
        }
        chain.value = out.toString();
    }

    /** {@code O Or Ox}; those of numbers, {@code On Onr Orn}, are of the current edition. */
    void order() throws Senseless {
        int behind = chain.at + 1;
        while (behind < chain.text.length() && behind < chain.at + 3 && !chain.ends(behind)) {
            behind++;
        }
        String how = chain.text.substring(chain.at + 1, behind);
        boolean numbers = chain.current && List.of("n", "nr", "rn").contains(how);
        if (!chain.ends(behind) || !numbers && !List.of("", "r", "x").contains(how)) {
            throw chain.bad(chain.at++);
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
    void separator() throws Senseless {
        char c = chain.charAt(chain.at + 2);
        if (c != chain.close && chain.ends(chain.at + 3)) {
            chain.separator = c;
            chain.at += 3;
        } else if (chain.ends(chain.at + 2)) {
            chain.separator = 0;
            chain.at += 2;
        } else if (c == '\\') {
            chain.at = escapedSeparator(chain.at + 3);
        } else {
            throw chain.bad(chain.at++);
        }
        chain.changed(chain::added);
    }

    /** The character that is written behind a backslash: {@code n t}, octal, or hexadecimal behind an x. */
    private int escapedSeparator(int from) throws Senseless {
        char c = chain.charAt(from);
        if (c == 'n' || c == 't') {
            chain.separator = c == 'n' ? '\n' : '\t';
            return from + 1;
        }
        int base = c == 'x' ? 16 : 8;
        int to = c == 'x' ? from + 1 : from;
        if (c == '0' && Character.toLowerCase(chain.charAt(from + 1)) == 'x') {
            base = 16;
            to = from + 2;
        }
        int code = 0;
        int digits = to;
        while (Character.digit(chain.charAt(to), base) >= 0 && code <= 0xff) {
            code = code * base + Character.digit(chain.charAt(to++), base);
        }
        if (digits == to || !chain.ends(to)) {
            throw chain.bad(chain.at++);
        }
        chain.separator = (char) (code & 0xff);
        return to;
    }
}
