package depscope.scan;

import java.util.Set;

/** Strings of C that an assembler reads: those in the parentheses of {@code asm} (gcc manual, "Using Assembly Language"). */
final class AsmStrings {
    private static final String INCBIN = ".incbin";
    private static final Set<String> ASM = Set.of("asm", "__asm", "__asm__");
    private static final Set<String> QUALIFIERS = Set.of("volatile", "__volatile", "__volatile__", "inline", "__inline", "__inline__", "goto");
    /** An asm that is longer is not looked through again for each of its strings. */
    private static final int FARTHEST = 1 << 12;

    private final byte[] text;
    private final SourceBytes source;

    AsmStrings(byte[] text, SourceBytes source) {
        this.text = text;
        this.source = source;
    }

    /** Where in a string, its quotes at {@code quote} and before {@code end}, the next {@code .incbin} stands; -1 if nowhere. */
    int incbin(int quote, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text[i] == '.' && source.isAt(i, INCBIN) && isOfAsm(quote)) {
                return i;
            }
        }
        return -1;
    }

    /** The file's name between escaped quotes after an {@code .incbin} at {@code dot}; empty if it is not all in the string. */
    String name(int dot, int end) {
        int open = dot + INCBIN.length();
        while (open < end && Bytes.isBlank(text[open])) {
            open++;
        }
        int close = open + 2;
        while (close < end && text[close] != '"' && text[close] != '\\') {
            close++;
        }
        boolean named = isEscapedQuote(open, end) && isEscapedQuote(close, end);
        return named ? DirectiveReader.string(text, open + 2, close) : "";
    }

    private boolean isEscapedQuote(int at, int end) {
        return at + 1 < end && text[at] == '\\' && text[at + 1] == '"';
    }

    /** Whether nothing but strings stands between the quote and the parenthesis of an asm. */
    private boolean isOfAsm(int quote) {
        int least = Math.max(0, quote - FARTHEST);
        int at = beforeBlanks(quote - 1);
        while (at > least && text[at] == '"') {
            at = beforeBlanks(opening(at, least) - 1);
        }
        if (at <= least || text[at] != '(') {
            return false;
        }
        String word = wordBefore(at);
        for (at -= word.length(); QUALIFIERS.contains(word.trim()); at -= word.length()) {
            word = wordBefore(at);
        }
        return ASM.contains(word.trim());
    }

    private int beforeBlanks(int last) {
        int at = last;
        while (at >= 0 && (Bytes.isBlank(text[at]) || text[at] == '\n')) {
            at--;
        }
        return at;
    }

    /** The quote that opens the string whose closing one is at {@code close}. */
    private int opening(int close, int least) {
        int at = close - 1;
        while (at > least && (text[at] != '"' || text[at - 1] == '\\')) {
            at--;
        }
        return at;
    }

    /** The word that ends before {@code end}, with the blanks after it; it is short, or none. */
    private String wordBefore(int end) {
        int last = beforeBlanks(end - 1);
        int first = last;
        while (first >= 0 && last - first < 16 && Bytes.isName(text[first])) {
            first--;
        }
        return DirectiveReader.string(text, first + 1, end);
    }
}
