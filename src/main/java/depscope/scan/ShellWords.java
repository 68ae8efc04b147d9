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
                case '$', '`' -> expansion(text);
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
                expansion(text);
            } else {
                text.append(c);
            }
        }
        at = Math.min(at + 1, line.length());
    }

    /** Copies what the shell would expand, as far as it reaches: its blanks cut nothing. */
    private void expansion(StringBuilder text) {
        ShellExpansion expansion = ShellExpansion.at(line, at - 1);
        text.append(line, at - 1, expansion.end());
        at = expansion.end();
        if (expansion.command().isPresent()) {
            captured = captured.isEmpty() ? new ArrayList<>() : captured;
            captured.add(expansion.command().get());
        }
    }
}
