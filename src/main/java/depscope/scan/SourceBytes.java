package depscope.scan;

/** How far comments, strings and spliced lines reach in a source's bytes. */
final class SourceBytes {
    /** No number has more digits; and no search for one's start takes long. */
    private static final int LONGEST_NUMBER = 200;
    /** As often as a raw string's end is looked for in vain: each time the rest of the source is read. */
    private static final int MOST_VAIN_SEARCHES = 16;

    private final byte[] text;
    private int vainSearches;

    SourceBytes(byte[] text) {
        this.text = text;
    }

    boolean isAt(int at, String word) {
        if (at + word.length() > text.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The first byte from {@code at} on that is neither blank, line end, comment nor splice. */
    int skipBlanks(int at) {
        int i = at;
        while (i < text.length) {
            byte c = text[i];
            int after = c == '\n' || Bytes.isBlank(c) ? i + 1
                    : c == '\\' ? afterSplice(i) : c == '/' ? afterComment(i) : -1;
            if (after < 0) {
                return i;
            }
            i = after;
        }
        return i;
    }

    /** Where the next line goes on if a backslash at {@code at} joins it to this one; -1 if it does not. */
    int afterSplice(int at) {
        int i = at + 1;
        // gcc and clang let blanks stand between the backslash and the line's end.
        while (i < text.length && Bytes.isBlank(text[i])) {
            i++;
        }
        return i < text.length && text[i] == '\n' ? i + 1 : -1;
    }

    /** Where a comment ends that begins at the slash at {@code at}; a line's comment before its line end; -1 if none. */
    int afterComment(int at) {
        int second = at + 1;
        while (second < text.length && text[second] == '\\') {
            int after = afterSplice(second);
            if (after < 0) {
                return -1;
            }
            second = after;
        }
        if (second >= text.length) {
            return -1;
        }
        if (text[second] == '*') {
            return afterBlock(second + 1);
        }
        return text[second] == '/' ? lineEnd(second + 1) : -1;
    }

    private int afterBlock(int from) {
        for (int i = from; i < text.length; i++) {
            if (text[i] == '*') {
                int slash = i + 1;
                while (slash < text.length && text[slash] == '\\') {
                    int after = afterSplice(slash);
                    if (after < 0) {
                        break;
                    }
                    slash = after;
                }
                if (slash < text.length && text[slash] == '/') {
                    return slash + 1;
                }
            }
        }
        return text.length;
    }

    private int lineEnd(int from) {
        int i = from;
        while (i < text.length && text[i] != '\n') {
            int after = text[i] == '\\' ? afterSplice(i) : -1;
            i = after < 0 ? i + 1 : after;
        }
        return i;
    }

    /** Where the string or character ends whose quote is at {@code at}: behind its closing quote, or at its line's end. */
    int afterQuoted(int at) {
        byte quote = text[at];
        if (quote == '\'' && isSeparator(at)) {
            return at + 1;
        }
        if (quote == '"' && at > 0 && text[at - 1] == 'R') {
            int raw = afterRaw(at);
            if (raw >= 0) {
                return raw;
            }
        }
        int i = at + 1;
        while (i < text.length) {
            byte c = text[i];
            if (c == quote) {
                return i + 1;
            }
            if (c == '\n') {
                return i;
            }
            if (c == '\\') {
                int after = afterSplice(i);
                i = after >= 0 ? after : i + 1 < text.length && text[i + 1] != '\n' ? i + 2 : i + 1;
            } else {
                i++;
            }
        }
        return i;
    }

    /** Whether the apostrophe stands between the digits of a number (C++14, C23). */
    private boolean isSeparator(int at) {
        if (at + 1 >= text.length || !Bytes.isName(text[at + 1])) {
            return false;
        }
        int start = at;
        while (start > 0 && at - start < LONGEST_NUMBER
                && (Bytes.isName(text[start - 1]) || text[start - 1] == '.' || text[start - 1] == '\'')) {
            start--;
        }
        return start < at && Bytes.isDigit(text[start]);
    }

    /** Where a raw string ends (C++ [lex.string], GNU C); -1 if this is none. */
    private int afterRaw(int quote) {
        int prefix = quote - 1;
        while (prefix > 0 && quote - prefix < 4 && Bytes.isName(text[prefix - 1])) {
            prefix--;
        }
        if (vainSearches > MOST_VAIN_SEARCHES || !isRawPrefix(prefix, quote)) {
            return -1;
        }
        int open = quote + 1;
        while (open < text.length && open - quote <= 17 && isDelimiter(text[open])) {
            open++;
        }
        if (open >= text.length || text[open] != '(') {
            return -1;
        }
        int length = open - quote - 1;
        for (int i = open + 1; i + length + 1 < text.length; i++) {
            if (text[i] == ')' && text[i + length + 1] == '"' && same(quote + 1, i + 1, length)) {
                return i + length + 2;
            }
        }
        vainSearches++;
        return -1;
    }

    private boolean isRawPrefix(int from, int to) {
        return switch (DirectiveReader.string(text, from, to)) {
            case "R", "LR", "uR", "UR", "u8R" -> true;
            default -> false;
        };
    }

    private static boolean isDelimiter(byte c) {
        return c != '(' && c != ')' && c != '\\' && c != '"' && c != '\n' && !Bytes.isBlank(c);
    }

    private boolean same(int a, int b, int length) {
        for (int i = 0; i < length; i++) {
            if (text[a + i] != text[b + i]) {
                return false;
            }
        }
        return true;
    }

    /** Where a header's name in angle brackets ends, or its line. */
    int afterBracket(int at) {
        int i = at;
        while (i < text.length && text[i] != '\n') {
            if (text[i++] == '>') {
                return i;
            }
        }
        return i;
    }
}
