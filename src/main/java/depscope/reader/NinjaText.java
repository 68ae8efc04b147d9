package depscope.reader;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * The text of a ninja file and a place in it. Of values and paths only the bounds are kept while reading; what they
 * come to is asked for when the variables are known, see {@link #evaluated}.
 */
final class NinjaText {
    private static final int LONGEST_NAME = 4096;

    private final byte[] bytes;
    private final int end;
    private final ProblemList problems;
    /** The next byte to read. */
    int at;
    /** The bounds of the path or value that was read last. */
    int start;
    int until;

    /** The lines of a file; what stands behind the last newline, or from a NUL on, is cut off and told of. */
    NinjaText(byte[] bytes, ProblemList problems) {
        this.bytes = bytes;
        this.problems = problems;
        int whole = 0;
        int length = 0;
        while (length < bytes.length && bytes[length] != 0) {
            length++;
            whole = bytes[length - 1] == '\n' ? length : whole;
        }
        this.end = whole;
    }

    /** Tells of a statement that makes no sense; it may be cut off. */
    void wrong(int place, String message) {
        if (!atEnd()) {
            problems.add(place, message);
        } else if (end == bytes.length) {
            problems.add(end, "cut off: the last line is to be continued");
        }
    }

    /** Tells, once all is read, of what was not. */
    void tellEnd() {
        if (end < bytes.length) {
            int nul = end;
            while (nul < bytes.length && bytes[nul] != 0) {
                nul++;
            }
            problems.add(nul, nul < bytes.length ? "NUL byte: no text from here on" : "cut off: the last line has no end");
        }
    }

    void problem(int place, String message) {
        problems.add(place, message);
    }

    boolean atEnd() {
        return at >= end;
    }

    private int peek(int ahead) {
        return at + ahead < end ? bytes[at + ahead] : -1;
    }

    /** The length of the newline at {@code place}: 1, 2 with a carriage return, 0 for none. */
    private int newlineAt(int place) {
        if (place < end && bytes[place] == '\n') {
            return 1;
        }
        return place + 1 < end && bytes[place] == '\r' && bytes[place + 1] == '\n' ? 2 : 0;
    }

    /** Goes over comment lines; they may stand anywhere a line begins. */
    void skipComments() {
        while (true) {
            int next = at;
            while (next < end && bytes[next] == ' ') {
                next++;
            }
            if (next == end || bytes[next] != '#') {
                return;
            }
            while (bytes[next] != '\n') {
                next++;
            }
            at = next + 1;
        }
    }

    /** Goes over an empty line if one is here. */
    boolean skipEmpty() {
        int next = at;
        while (next < end && bytes[next] == ' ') {
            next++;
        }
        int newline = newlineAt(next);
        if (newline > 0) {
            at = next + newline;
        }
        return newline > 0;
    }

    /** Whether an indented line is here that holds anything; goes to what it holds. */
    boolean indented() {
        skipComments();
        int here = at;
        if (peek(0) != ' ' || skipEmpty()) {
            at = here;
            return false;
        }
        skipBlanks();
        return true;
    }

    /** Goes over blanks, and newlines with a dollar ahead. */
    private void skipBlanks() {
        while (at < end) {
            if (bytes[at] == ' ') {
                at++;
            } else if (bytes[at] == '$' && newlineAt(at + 1) > 0) {
                at += 1 + newlineAt(at + 1);
            } else {
                return;
            }
        }
    }

    /** A name and the blanks behind it; empty where there is none. */
    String name() {
        int from = at;
        while (at < end && isName(bytes[at], true)) {
            at++;
        }
        String name = raw(from, Math.min(at, from + LONGEST_NAME));
        skipBlanks();
        return name;
    }

    private static boolean isName(int c, boolean dots) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-' || dots && c == '.';
    }

    /** Whether {@code mark} is next, and not as the head of a longer one; goes over it and the blanks behind. */
    boolean accept(String mark) {
        for (int i = 0; i < mark.length(); i++) {
            if (peek(i) != mark.charAt(i)) {
                return false;
            }
        }
        int next = peek(mark.length());
        if (mark.equals("|") && (next == '|' || next == '@')) {
            return false;
        }
        at += mark.length();
        skipBlanks();
        return true;
    }

    /** Whether the line ends here; goes to the next one. */
    boolean lineEnd() {
        int newline = newlineAt(at);
        at += newline;
        return newline > 0;
    }

    /** Reads a path, to {@link #start} and {@link #until}, and the blanks behind it; whether there is one. */
    boolean path() {
        start = at;
        while (at < end && newlineAt(at) == 0 && bytes[at] != ' ' && bytes[at] != ':' && bytes[at] != '|') {
            step();
        }
        until = at;
        skipBlanks();
        return until > start;
    }

    /** Reads a value to the line's end. */
    void value() {
        start = at;
        while (at < end && newlineAt(at) == 0) {
            step();
        }
        until = at;
        lineEnd();
    }

    private void step() {
        if (bytes[at] != '$') {
            at++;
            return;
        }
        int length = escape(at);
        if (length == 0) {
            problems.add(at, "'$' before what it cannot stand before (a dollar is written '$$')");
            length = 1;
        }
        at += length;
    }

    /** The length of what the dollar at {@code place} begins; 0 if that is nothing. */
    private int escape(int place) {
        int next = place + 1;
        int newline = newlineAt(next);
        if (newline > 0) {
            next += newline;
            while (next < end && bytes[next] == ' ') {
                next++;
            }
            return next - place;
        }
        if (next >= end) {
            return 0;
        }
        if (bytes[next] == '$' || bytes[next] == ' ' || bytes[next] == ':') {
            return 2;
        }
        boolean braces = bytes[next] == '{';
        int close = braces ? next + 1 : next;
        int first = close;
        while (close < end && isName(bytes[close], braces)) {
            close++;
        }
        if (close == first || braces && (close == end || bytes[close] != '}')) {
            return 0;
        }
        return (braces ? close + 1 : close) - place;
    }

    /** Goes behind the line that is here and those that it goes on in, and behind the indented ones that follow. */
    void skipStatement() {
        do {
            while (at < end && newlineAt(at) == 0) {
                at += bytes[at] == '$' && newlineAt(at + 1) > 0 ? 1 + newlineAt(at + 1) : 1;
            }
            lineEnd();
        } while (indented());
    }

    /** What the bytes between two places come to, raw, with {@code variables} put in. */
    String evaluated(int from, int to, UnaryOperator<String> variables, NinjaBudget budget) {
        int dollar = from;
        while (dollar < to && bytes[dollar] != '$') {
            dollar++;
        }
        if (dollar == to) {
            return budget.spend(to - from) ? raw(from, to) : "";
        }
        StringBuilder text = new StringBuilder();
        int plain = from;
        int paid = 0;
        for (int i = dollar; i < to; ) {
            int length = bytes[i] == '$' ? escape(i) : 0;
            if (length == 0) {
                i++;
                continue;
            }
            text.append(raw(plain, i));
            char next = (char) bytes[i + 1];
            if (next == '{') {
                text.append(variables.apply(raw(i + 2, i + length - 1)));
            } else if (isName(next, false)) {
                text.append(variables.apply(raw(i + 1, i + length)));
            } else if (next != '\n' && next != '\r') {
                text.append(next);
            }
            if (text.length() > NinjaBudget.LONGEST_VALUE || !budget.spend(text.length() - paid + NinjaBudget.LOOKUP)) {
                budget.tooLong();
                return "";
            }
            paid = text.length();
            i += length;
            plain = i;
        }
        text.append(raw(plain, to));
        return budget.spend(text.length() - paid) ? text.toString() : "";
    }

    /** The bytes between two places, one character a byte. */
    String raw(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
