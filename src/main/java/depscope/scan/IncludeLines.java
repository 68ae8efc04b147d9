package depscope.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The {@code #include} lines of one text: {@code #}, {@code include} or {@code import}, and a name in
 * quotes or angle brackets, with blanks where C allows them; not inside block comments. Lines that name
 * a macro instead of a file are passed over.
 */
final class IncludeLines {
    /**
     * @param name as written, raw
     * @param quoted whether it stood in quotes, and so is looked for beside its includer first
     * @param place byte where the line's {@code #} stands
     */
    record Include(String name, boolean quoted, int place) {
    }

    private IncludeLines() {
    }

    static List<Include> of(byte[] text) {
        List<Include> found = new ArrayList<>();
        boolean inComment = false;
        int at = 0;
        while (at < text.length) {
            int end = at;
            while (end < text.length && text[end] != '\n') {
                end++;
            }
            int hash = skipBlanks(text, at, end);
            if (!inComment && hash < end && text[hash] == '#') {
                directive(text, hash, end, found);
            }
            inComment = endsInComment(text, at, end, inComment);
            at = end + 1;
        }
        return found;
    }

    private static void directive(byte[] text, int hash, int end, List<Include> found) {
        int word = skipBlanks(text, hash + 1, end);
        int after = word;
        while (after < end && (text[after] >= 'a' && text[after] <= 'z' || text[after] == '_')) {
            after++;
        }
        String name = new String(text, word, after - word, StandardCharsets.ISO_8859_1);
        if (!name.equals("include") && !name.equals("import") && !name.equals("include_next")) {
            return;
        }
        int open = skipBlanks(text, after, end);
        if (open >= end || text[open] != '"' && text[open] != '<') {
            return;
        }
        byte closing = (byte) (text[open] == '"' ? '"' : '>');
        int close = open + 1;
        while (close < end && text[close] != closing) {
            close++;
        }
        if (close < end && close > open + 1) {
            found.add(new Include(new String(text, open + 1, close - open - 1, StandardCharsets.ISO_8859_1),
                    closing == '"', hash));
        }
    }

    private static boolean endsInComment(byte[] text, int from, int to, boolean inComment) {
        boolean inside = inComment;
        byte quote = 0;
        for (int i = from; i < to; i++) {
            byte c = text[i];
            byte next = i + 1 < to ? text[i + 1] : 0;
            if (inside) {
                if (c == '*' && next == '/') {
                    inside = false;
                    i++;
                }
            } else if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"') {
                quote = c;
            } else if (c == '/' && next == '*') {
                inside = true;
                i++;
            } else if (c == '/' && next == '/') {
                return false;
            }
        }
        return inside;
    }

    private static int skipBlanks(byte[] text, int from, int to) {
        int i = from;
        while (i < to && (text[i] == ' ' || text[i] == '\t')) {
            i++;
        }
        return i;
    }
}
