package depscope.makefile.parse;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Message;
import depscope.makefile.value.Messages;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Spot;
import depscope.tree.TreePath;
import java.util.Locale;
import java.util.Optional;

/**
 * A text as logical lines (bmake(1), "File dependency specifications"; parse.c, ParseGetLine): a backslash joins a line
 * to the next, {@code #} begins a comment but in commands, behind a backslash and in {@code [#}. Lines of blanks or
 * comments alone are passed over.
 */
final class Lines {
    private final String text;
    private final TreePath file;
    private final Optional<Line> fixed;
    private final Messages messages;
    private final boolean current;
    private int at;
    private int line;

    /** The lines of a file. @param current whether the current edition reads them */
    Lines(TreePath file, String text, Messages messages, boolean current) {
        this(file, text, Optional.empty(), 0, messages, current);
    }

    private Lines(TreePath file, String text, Optional<Line> fixed, int line, Messages messages, boolean current) {
        this.current = current;
        this.file = file;
        this.text = text;
        this.fixed = fixed;
        this.line = line;
        this.messages = messages;
    }

    /** The lines of what was made of one line of a loop's body: all of them stand there. */
    static Lines of(Line body, String made, Messages messages, boolean current) {
        return new Lines(body.spot().file(), made, Optional.of(body), body.spot().line() - 1, messages, current);
    }

    /** How many lines of the file, or up to the end of what was made of a loop's line, were read. */
    int line() {
        return fixed.map(Line::lastLine).orElse(line);
    }

    private Line line(String found, int start, int firstLine) {
        return fixed.map(of -> new Line(found, of.spot(), of.lastLine())).orElseGet(() -> new Line(found, new Spot(file, firstLine, start), line));
    }

    /** The next line, with its backslashes undone and its comment cut off. */
    Optional<Line> next() {
        return read(false);
    }

    /** The next line as it is, for a loop's body. */
    Optional<Line> nextRaw() {
        return read(true);
    }

    private Optional<Line> read(boolean raw) {
        while (at < text.length()) {
            int start = at;
            int firstLine = ++line;
            int end = start;
            int comment = -1;
            boolean escaped = false;
            int i = start;
            for (; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\n') {
                    break;
                }
                if (c == 0 || c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == 0) {
                    i = zero(i, line("", start, firstLine).spot());
                    break;
                }
                if (c == '\\') {
                    escaped = true;
                    if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                        line++;
                    }
                    i++;
                    end = Math.min(i + 1, text.length());
                    continue;
                }
                if (c == '#' && comment < 0 && !(i > start && text.charAt(i - 1) == '[')) {
                    comment = end;
                }
                if (!Splitting.isSpace(c)) {
                    end = i + 1;
                }
            }
            at = Math.min(i + 1, text.length());
            if (end == start || comment == start) {
                continue;
            }
            if (end - start > Budget.LONGEST_LINE) {
                messages.add(new Message(line("", start, firstLine).spot(), Message.Level.ERROR, String.format(Locale.ROOT,
                        "is longer than %,d characters: not read", Budget.LONGEST_LINE)));
                continue;
            }
            if (raw) {
                return Optional.of(line(text.substring(start, end), start, firstLine));
            }
            boolean command = text.charAt(start) == '\t';
            int to = comment >= 0 && !command ? comment : end;
            String found = text.substring(start, to);
            String whole = escaped ? undone(found, command) : found;
            if (!whole.isEmpty()) {
                return Optional.of(line(whole, start, firstLine));
            }
        }
        return Optional.empty();
    }

    /** 2020: the rest of the line is skipped, with all lines it goes on on; current: make stops there. @return where the line ends */
    private int zero(int from, Spot spot) {
        messages.add(current ? new Message(spot, Message.Level.STOP, "Zero byte read from file")
                : new Message(spot, Message.Level.WARNING, "Zero byte read from file, skipping rest of line."));
        int end = text.indexOf('\n', from);
        while (end >= 0 && text.charAt(end - 1) == '\\') {
            line++;
            end = text.indexOf('\n', end + 1);
        }
        return end < 0 ? text.length() : end;
    }

    /** Joins continued lines by one blank, and takes the backslash off {@code \#}. */
    private static String undone(String text, boolean command) {
        StringBuilder out = new StringBuilder(text.length());
        int first = text.indexOf('\\');
        if (first < 0) {
            return text;
        }
        out.append(text, 0, first);
        // What stands before the first backslash, or behind one, is no blank at the end.
        int kept = 0;
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                out.append(c);
            } else if (++i == text.length()) {
                break;
            } else if (text.charAt(i) == '#' && !command) {
                out.append('#');
            } else if (text.charAt(i) != '\n') {
                out.append('\\').append(text.charAt(i));
                kept = out.length();
            } else {
                while (i + 1 < text.length() && (text.charAt(i + 1) == ' ' || text.charAt(i + 1) == '\t')) {
                    i++;
                }
                out.append(' ');
            }
        }
        int end = out.length();
        while (end > kept && Splitting.isSpace(out.charAt(end - 1))) {
            end--;
        }
        return out.substring(0, end);
    }
}
