package depscope.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * A command line cut as the shell cuts it (POSIX 2.3): words with their quotes undone, operators apart.
 * Nothing is expanded: {@code $x} and the like stay as they stand. Redirections and comments are left out.
 */
final class ShellWords {
    /** @param operator whether it is one: {@code ; & && | || ( )} or a line's end, which is {@code ;} */
    record Word(String text, boolean operator) {
    }

    private final String line;
    private final List<Word> words = new ArrayList<>();
    private int at;

    private ShellWords(String line) {
        this.line = line;
    }

    static List<Word> of(String line) {
        ShellWords cut = new ShellWords(line);
        cut.cut();
        return cut.words;
    }

    private void cut() {
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '\n' || ";&|()".indexOf(c) >= 0) {
                operator(c);
            } else if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else if (c == '\\' && at + 1 < line.length() && line.charAt(at + 1) == '\n') {
                at += 2;
            } else if (c == '#') {
                int end = line.indexOf('\n', at);
                at = end < 0 ? line.length() : end;
            } else if (c == '<' || c == '>') {
                redirection();
            } else {
                word();
            }
        }
    }

    private void operator(char c) {
        boolean doubled = (c == '&' || c == '|') && at + 1 < line.length() && line.charAt(at + 1) == c;
        words.add(new Word(doubled ? "" + c + c : c == '\n' ? ";" : String.valueOf(c), true));
        at += doubled ? 2 : 1;
    }

    private void redirection() {
        while (at < line.length() && "<>&|-".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        int count = words.size();
        if (at < line.length() && ";&|()\n<>".indexOf(line.charAt(at)) < 0) {
            word();
        }
        while (words.size() > count) {
            words.remove(words.size() - 1);
        }
    }

    private void word() {
        StringBuilder text = new StringBuilder();
        while (at < line.length()) {
            char c = line.charAt(at);
            if (" \t\r\n;&|()<>".indexOf(c) >= 0) {
                break;
            }
            at++;
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
        boolean stream = at < line.length() && (line.charAt(at) == '<' || line.charAt(at) == '>')
                && text.length() == 1 && Character.isDigit(text.charAt(0));
        if (!stream) {
            words.add(new Word(text.toString(), false));
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
            if (c == '\\' && at < line.length() && "$`\"\\\n".indexOf(line.charAt(at)) >= 0) {
                escaped(text);
            } else if (c == '$' || c == '`') {
                substitution(c, text);
            } else {
                text.append(c);
            }
        }
        at++;
    }

    /** Copies what the shell would expand, as far as it reaches: its blanks cut nothing. */
    private void substitution(char first, StringBuilder text) {
        text.append(first);
        char open = first == '`' ? '`' : at < line.length() ? line.charAt(at) : 0;
        char close = open == '(' ? ')' : open == '{' ? '}' : '`';
        if (first == '$' && open != '(' && open != '{') {
            return;
        }
        int depth = first == '`' ? 1 : 0;
        while (at < line.length()) {
            char c = line.charAt(at++);
            text.append(c);
            depth += c == close ? -1 : c == open ? 1 : 0;
            if (depth == 0) {
                return;
            }
        }
    }
}
