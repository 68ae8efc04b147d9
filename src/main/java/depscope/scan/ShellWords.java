package depscope.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A command line cut as the shell cuts it (POSIX 2.3): words with their quotes undone, operators and
 * redirections apart. Nothing is expanded: {@code $x} and the like stay as they stand. Comments and the
 * lines of here-documents are left out.
 */
final class ShellWords {
    /**
     * {@link #PLAIN} has no quotes and so may be a reserved word; {@link #OPERATOR} is one of
     * {@code ; ;; & && | || ( )}, or a line's end, which is {@code ;}; {@link #REDIRECTION} is one like
     * {@code 2>>}, and the word after it, if one comes, is where it leads.
     */
    enum Kind { PLAIN, QUOTED, OPERATOR, REDIRECTION }

    /** @param captured the commands whose output the shell would put into it, raw */
    record Word(String text, Kind kind, List<String> captured) {
    }

    /** What ends a word, and what must be undone or looked into in one. */
    private static final String ENDS = " \t\r\n;&|()<>";
    private static final String SPECIAL = ENDS + "'\"\\$`";

    private final String line;
    private final List<Word> words = new ArrayList<>();
    /** Of here-documents whose lines are still to come. */
    private final Deque<String> delimiters = new ArrayDeque<>();
    private List<String> captured = List.of();
    private int at;

    private ShellWords(String line) {
        this.line = line;
    }

    static List<Word> of(String line) {
        ShellWords cut = new ShellWords(line);
        cut.cut();
        return cut.words;
    }

    /** Whether a word is a name as it stands: nothing in it is left for the shell, or for make, to expand. */
    static boolean isLiteral(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < '~' && (c < ' ' || "$`*?[{}".indexOf(c) >= 0)) {
                return false;
            }
        }
        return !word.isEmpty() && word.charAt(0) != '~';
    }

    private char next() {
        return at < line.length() ? line.charAt(at) : 0;
    }

    private void cut() {
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '\n' || ";&|()".indexOf(c) >= 0) {
                operator(c);
            } else if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else if (c == '\\' && line.startsWith("\n", at + 1)) {
                at += 2;
            } else if (c == '#') {
                int end = line.indexOf('\n', at);
                at = end < 0 ? line.length() : end;
            } else if (c == '<' || c == '>') {
                redirection("");
            } else {
                word();
            }
        }
    }

    private void operator(char c) {
        at++;
        boolean doubled = (c == '&' || c == '|' || c == ';') && next() == c;
        add(doubled ? "" + c + c : c == '\n' ? ";" : String.valueOf(c), Kind.OPERATOR);
        // What "|&" pipes besides is no other command.
        at += doubled || c == '|' && next() == '&' ? 1 : 0;
        while (c == '\n' && !delimiters.isEmpty()) {
            passOver(delimiters.pop());
        }
    }

    private void add(String text, Kind kind) {
        words.add(new Word(text, kind, captured));
        captured = List.of();
    }

    /** To behind the line that ends a here-document. */
    private void passOver(String delimiter) {
        boolean ended = false;
        while (!ended && at < line.length()) {
            int end = line.indexOf('\n', at);
            int stop = end < 0 ? line.length() : end;
            ended = line.substring(at, stop).strip().equals(delimiter);
            at = end < 0 ? stop : stop + 1;
        }
    }

    private void redirection(String stream) {
        int start = at;
        char first = line.charAt(at++);
        while (at - start < 3 && (next() == first || "&|-".indexOf(next()) >= 0 || first == '<' && next() == '>')) {
            at++;
        }
        // A dash belongs to "<<-" alone; else it is where "<&-" and ">&-" lead.
        String operator = line.substring(start, at);
        if (operator.endsWith("-") && !operator.equals("<<-")) {
            at--;
            operator = line.substring(start, at);
        }
        add(stream + operator, Kind.REDIRECTION);
        if (operator.equals("<<") || operator.equals("<<-")) {
            while (next() == ' ' || next() == '\t') {
                at++;
            }
            int before = words.size();
            if (ENDS.indexOf(next()) < 0 && at < line.length()) {
                word();
            }
            if (words.size() > before) {
                delimiters.add(words.get(before).text());
            }
        }
    }

    private void word() {
        int start = at;
        while (at < line.length() && SPECIAL.indexOf(line.charAt(at)) < 0) {
            at++;
        }
        boolean quoted = false;
        if (at < line.length() && ENDS.indexOf(line.charAt(at)) >= 0 && at - start > 1) {
            add(line.substring(start, at), Kind.PLAIN);
            return;
        }
        StringBuilder text = new StringBuilder().append(line, start, at);
        while (at < line.length() && ENDS.indexOf(line.charAt(at)) < 0) {
            char c = line.charAt(at++);
            // A backslash at a line's end joins the next one, and quotes nothing.
            quoted |= c == '\'' || c == '"' || c == '\\' && next() != '\n';
            switch (c) {
                case '\'' -> {
                    int end = line.indexOf('\'', at);
                    text.append(line, at, end < 0 ? line.length() : end);
                    at = end < 0 ? line.length() : end + 1;
                }
                case '"' -> doubleQuoted(text);
                case '\\' -> escaped(text);
                case '$', '`' -> substitution(c, text);
                default -> text.append(c);
            }
        }
        boolean stream = !quoted && (next() == '<' || next() == '>') && text.length() == 1
                && Character.isDigit(text.charAt(0));
        if (stream) {
            redirection(text.toString());
        } else {
            add(text.toString(), quoted ? Kind.QUOTED : Kind.PLAIN);
        }
    }

    private void escaped(StringBuilder text) {
        if (at < line.length()) {
            char c = line.charAt(at++);
            if (c != '\n') {
                text.append(c);
            }
        }
    }

    private void doubleQuoted(StringBuilder text) {
        while (at < line.length() && line.charAt(at) != '"') {
            char c = line.charAt(at++);
            if (c == '\\' && "$`\"\\\n".indexOf(next()) >= 0) {
                escaped(text);
            } else if (c == '$' || c == '`') {
                substitution(c, text);
            } else {
                text.append(c);
            }
        }
        at = Math.min(at + 1, line.length());
    }

    /** Copies what the shell would expand, as far as it reaches: its blanks cut nothing. */
    private void substitution(char first, StringBuilder text) {
        int start = at - 1;
        char open = first == '`' ? '`' : next();
        if (open == '`' && first == '`') {
            at = closing(at);
            capture(start + 1, at);
        } else if (open == '(') {
            at = balanced(at + 1);
            if (line.charAt(Math.min(start + 2, line.length() - 1)) != '(') {
                capture(start + 2, at);
            }
        } else if (open == '{') {
            int depth = 0;
            do {
                char c = line.charAt(at++);
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            } while (depth > 0 && at < line.length());
        }
        text.append(line, start, at);
    }

    /** @param end behind the character that closes it, or the end of the line where none does */
    private void capture(int start, int end) {
        char last = line.charAt(end - 1);
        String command = line.substring(start, Math.max(start, last == ')' || last == '`' ? end - 1 : end));
        if (captured.isEmpty()) {
            captured = new ArrayList<>();
        }
        captured.add(command);
    }

    /** Behind the backquote that comes next and is not escaped. */
    private int closing(int from) {
        int i = from;
        while (i < line.length() && line.charAt(i) != '`') {
            i += line.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, line.length());
    }

    /** Behind the parenthesis that closes the one before {@code from}, quotes minded. */
    private int balanced(int from) {
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
                i = closing(i);
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
