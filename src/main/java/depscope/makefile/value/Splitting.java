package depscope.makefile.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values as words: blanks part them, but for those in quotes or behind a backslash (make's brk_string). */
public final class Splitting {
    private Splitting() {
    }

    /** The words of {@code text} up to its first newline, quotes and backslashes left in. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int length = text.length();
        int at = 0;
        while (at < length && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        int start = -1;
        boolean first = true;
        char quote = 0;
        for (; at <= length; at++) {
            char c = at < length ? text.charAt(at) : '\n';
            boolean atEnd = at == length;
            if (!atEnd && (c == '"' || c == '\'')) {
                if (quote == 0) {
                    quote = c;
                } else if (quote == c) {
                    quote = 0;
                }
                start = start < 0 ? at : start;
            } else if (!atEnd && c == '\\') {
                start = start < 0 ? at : start;
                at = Math.min(at + 1, length - 1);
            } else if (atEnd || (c == ' ' || c == '\t' || c == '\n') && quote == 0) {
                // Of a text of blanks alone make has one word, and that is empty.
                if (start >= 0 || first && atEnd && words.isEmpty()) {
                    words.add(start < 0 ? "" : text.substring(start, at));
                } else if (first && c == '\n' && words.isEmpty()) {
                    words.add("");
                }
                start = -1;
                first = false;
                if (c == '\n') {
                    break;
                }
            } else if (start < 0) {
                start = at;
            }
        }
        return words;
    }

    /** The words of {@code text} with quotes and backslashes undone, as a command line has them; nothing if a quote is not closed. */
    public static Optional<List<String>> unquoted(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        int at = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote != 0 ? c == quote : c == '"' || c == '\'') {
                quote = quote == 0 ? c : 0;
                inWord = true;
            } else if (quote == 0 && (c == ' ' || c == '\t' || c == '\n')) {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                    inWord = false;
                }
                if (c == '\n') {
                    break;
                }
            } else {
                inWord = true;
                boolean escaped = c == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '\n';
                int control = escaped ? "bfnrt".indexOf(text.charAt(++at)) : -1;
                word.append(control >= 0 ? "\b\f\n\r\t".charAt(control) : text.charAt(at));
            }
        }
        if (inWord) {
            words.add(word.toString());
        }
        return quote == 0 ? Optional.of(words) : Optional.empty();
    }

    /** Whether make takes {@code c} for white space in the C locale. */
    public static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
