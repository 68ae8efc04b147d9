package depscope.makefile.variable;

import depscope.makefile.value.Marks;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Unknowns;
import java.util.List;

/** What a modifier does to each word of a value. */
@FunctionalInterface
interface WordChange {
    /**
     * Adds what becomes of {@code word}.
     *
     * @param parted whether a separator has to come first, if anything is added
     * @return whether one has to come before what is added next
     */
    boolean to(String word, boolean parted, StringBuilder out);

    /**
     * All words of {@code value}, changed. What is made of a word that may be absent may be absent; a word that is
     * not known stays so.
     *
     * @param big whether the value is one word, whatever is in it
     * @param separator between words; 0 for none
     * @param dropsEmpty whether a word that nothing is left of is none. 2020: that is up to the change. Current: so it is
     */
    static String all(String value, boolean big, char separator, WordChange change, boolean dropsEmpty) {
        List<String> words = big ? List.of(value) : Splitting.words(value);
        StringBuilder out = new StringBuilder(value.length() + 16);
        boolean parted = false;
        boolean mayBeEmpty = !big && Marks.any(value) && Marks.firstUnknown(value) == Unknowns.NONE;
        for (String word : words) {
            mayBeEmpty &= Marks.any(word);
            if (!Marks.any(word)) {
                parted = dropsEmpty ? add(word, separator, change, out) : change.to(word, parted, out);
                continue;
            }
            int plain = 0;
            while (plain < word.length() && Marks.isMaybe(word.charAt(plain))) {
                plain++;
            }
            String rest = word.substring(plain);
            int unknown = Marks.first(rest);
            StringBuilder changed = new StringBuilder();
            if (unknown != Unknowns.NONE) {
                changed.append(Marks.unknown(unknown));
            } else {
                change.to(rest, false, changed);
            }
            if (changed.length() > 0) {
                part(out, parted, separator);
                perhaps(out, changed, word.substring(0, plain));
                parted = true;
            }
        }
        if (mayBeEmpty) {
            // Of no word at all some changes make one.
            StringBuilder ofNothing = new StringBuilder();
            Splitting.words("").forEach(none -> change.to(none, false, ofNothing));
            if (ofNothing.length() > 0) {
                part(out, parted, separator);
                perhaps(out, ofNothing, Character.toString(Marks.maybe(Marks.first(value))));
            }
        }
        return out.toString();
    }

    private static boolean add(String word, char separator, WordChange change, StringBuilder out) {
        int before = out.length();
        part(out, before > 0, separator);
        int from = out.length();
        change.to(word, false, out);
        if (out.length() == from) {
            out.setLength(before);
        }
        return out.length() > 0;
    }

    static void part(StringBuilder out, boolean parted, char separator) {
        if (parted && separator != 0) {
            out.append(separator);
        }
    }

    /** Adds {@code words}, each behind these marks. */
    static void perhaps(StringBuilder out, CharSequence words, String marks) {
        boolean inWord = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean blank = c == ' ' || c == '\t' || c == '\n';
            if (!blank && !inWord) {
                out.append(marks);
            }
            inWord = !blank;
            out.append(c);
        }
    }
}
