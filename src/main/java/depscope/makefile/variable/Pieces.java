package depscope.makefile.variable;

import depscope.makefile.value.Marks;

/**
 * Puts text and the values of references in it together, where words may be absent. What stands right before or behind a value belongs
 * to its first or last word that is there; where it is open which one that is, the word is not known. A mark at the head of a word of the
 * text is one of all words that its references come to.
 */
final class Pieces {
    private final StringBuilder out;
    /** What stands at the head of the word of the text that is being put together. */
    private String marks = "";
    /** Where the value begins that was added last; -1 if text was. */
    private int last = -1;

    Pieces(int capacity) {
        out = new StringBuilder(capacity);
    }

    int length() {
        return out.length();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    /** Whether a word may be absent: it says so, or nothing of it is known. */
    private static boolean mayBeAbsent(CharSequence text, int from, int to) {
        if (from < to && Marks.isMaybe(text.charAt(from))) {
            return true;
        }
        int at = from;
        while (at < to && Marks.isUnknown(text.charAt(at))) {
            at++;
        }
        return at == to && from < to;
    }

    private static int wordEnd(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && !isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a word begins here, marks left aside. */
    private boolean isApart() {
        int end = out.length();
        while (end > 0 && Marks.isMaybe(out.charAt(end - 1))) {
            end--;
        }
        return end == 0 || isBlank(out.charAt(end - 1));
    }

    void text(String source, int from, int to) {
        if (from == to) {
            return;
        }
        char first = source.charAt(from);
        if (!isBlank(first) && last >= 0) {
            closeLast();
            if (!marks.isEmpty() && isApart()) {
                out.append(marks);
            }
        }
        last = -1;
        out.append(source, from, to);
        int word = to;
        while (word > from && !isBlank(source.charAt(word - 1))) {
            word--;
        }
        if (word > from || from == 0) {
            int end = word;
            while (end < to && Marks.isMaybe(source.charAt(end))) {
                end++;
            }
            marks = end == word ? "" : source.substring(word, end);
        }
    }

    void value(String value) {
        if (value.isEmpty()) {
            return;
        }
        boolean apart = isApart();
        String added = value;
        if (!apart) {
            if (last >= 0 && !isBlank(value.charAt(0))) {
                closeLast();
            }
            added = Marks.isMark(value.charAt(0)) && mayBeAbsent(value, 0, wordEnd(value, 0)) ? opened(value) : value;
        } else if (!marks.isEmpty() && out.length() > 0 && Marks.isMaybe(out.charAt(out.length() - 1))) {
            // They come again with each word.
            out.setLength(out.length() - marks.length());
        }
        last = out.length();
        if (marks.isEmpty()) {
            out.append(added);
        } else {
            distribute(added, !apart);
        }
    }

    private void distribute(String value, boolean within) {
        boolean inWord = within;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!isBlank(c) && !inWord) {
                out.append(marks);
            }
            inWord = !isBlank(c);
            out.append(c);
        }
    }

    /** A value behind text: its words up to the first that is certain are one that is not known. */
    private static String opened(String value) {
        int at = 0;
        while (at < value.length()) {
            int end = wordEnd(value, at);
            boolean maybe = mayBeAbsent(value, at, end);
            at = end;
            if (!maybe) {
                break;
            }
            int next = at;
            while (next < value.length() && isBlank(value.charAt(next))) {
                next++;
            }
            if (next == value.length()) {
                break;
            }
            at = next;
        }
        return Marks.unknown(Marks.number(value.charAt(0))) + value.substring(at);
    }

    /** A value before text: if its last word may be absent, that and those before it, to one that is certain, are not known. */
    private void closeLast() {
        int end = out.length();
        int number = 0;
        while (true) {
            int word = end;
            while (word > last && !isBlank(out.charAt(word - 1))) {
                word--;
            }
            int head = out.indexOf(marks, word) == word ? word + marks.length() : word;
            boolean maybe = mayBeAbsent(out, head, end);
            if (number == 0 && !maybe) {
                return;
            }
            number = number == 0 ? Marks.number(out.charAt(head)) : number;
            end = word;
            while (end > last && isBlank(out.charAt(end - 1))) {
                end--;
            }
            if (!maybe || end == last) {
                out.setLength(!maybe ? word : last);
                break;
            }
        }
        out.append(isApart() ? marks : "").append(Marks.unknown(number));
        last = -1;
    }
}
