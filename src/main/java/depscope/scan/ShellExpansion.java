package depscope.scan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What the shell would put something else for (POSIX 2.6): {@code $(command)}, a command in backquotes,
 * {@code ${x}}. Of {@code $x} only the dollar, as the name cuts no word.
 *
 * @param end behind it, or the end of the line where nothing closes it
 * @param command the command that it runs, raw
 */
record ShellExpansion(int end, Optional<String> command) {
    /** @param start where its dollar or backquote is */
    static ShellExpansion at(String line, int start) {
        if (line.charAt(start) == '`') {
            int end = behindBackquote(line, start + 1);
            return new ShellExpansion(end, Optional.of(inside(line, start + 1, end)));
        }
        if (line.startsWith("(", start + 1)) {
            int end = behindParenthesis(line, start + 2);
            boolean arithmetic = line.startsWith("(", start + 2);
            return new ShellExpansion(end, arithmetic ? Optional.empty() : Optional.of(inside(line, start + 2, end)));
        }
        int end = start + 1;
        if (line.startsWith("{", end)) {
            int depth = 0;
            do {
                char c = line.charAt(end++);
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            } while (depth > 0 && end < line.length());
        }
        return new ShellExpansion(end, Optional.empty());
    }

    private static String inside(String line, int from, int end) {
        boolean closed = end > from && (line.charAt(end - 1) == ')' || line.charAt(end - 1) == '`');
        return line.substring(Math.min(from, end), closed ? end - 1 : end);
    }

    private static int behindBackquote(String line, int from) {
        int i = from;
        while (i < line.length() && line.charAt(i) != '`') {
            i += line.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, line.length());
    }

    /** Behind the parenthesis that closes the one before {@code from}, quotes minded. */
    private static int behindParenthesis(String line, int from) {
        Deque<Character> open = new ArrayDeque<>();
        open.push(')');
        int i = from;
        while (i < line.length() && !open.isEmpty()) {
            char c = line.charAt(i++);
            boolean inQuotes = open.peek() == '"';
            if (c == open.peek()) {
                open.pop();
            } else if (c == '\\') {
                i++;
            } else if (c == '`') {
                i = behindBackquote(line, i);
            } else if (c == '\'' && !inQuotes) {
                int end = line.indexOf('\'', i);
                i = end < 0 ? line.length() : end + 1;
            } else if (c == '"') {
                open.push('"');
            } else if (c == '(' && (!inQuotes || line.charAt(i - 2) == '$')) {
                open.push(')');
            }
        }
        return Math.min(i, line.length());
    }
}
