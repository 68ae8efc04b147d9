package depscope.makefile.where.answer;

import depscope.makefile.where.answer.Script.Flow;
import depscope.makefile.where.answer.Script.Redirection;
import depscope.makefile.where.answer.Script.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a command: words and quotes, {@code | || && ;}, groups, and the redirections that make no file. Expansions,
 * loops, functions and assignments are not known here.
 */
final class ScriptReader {
    private static final Set<String> RESERVED = Set.of("if", "then", "else", "elif", "fi", "for", "while", "until", "do", "done", "case",
            "esac", "!", "}", "function");
    /** So deep groups may lie in one another. */
    private static final int DEEPEST = 50;

    private final String text;
    private int at;
    private int depth;

    private ScriptReader(String text) {
        this.text = text;
    }

    static Script read(String command) throws NotKnown {
        ScriptReader reader = new ScriptReader(command);
        Script script = reader.sequence();
        if (reader.at < command.length()) {
            throw new NotKnown("what stands after the end of it");
        }
        return script;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void blanks() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && text.startsWith("\n", at + 1)) {
                at += 2;
            } else if (c == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (c == ' ' || c == '\t') {
                at++;
            } else {
                return;
            }
        }
    }

    private Script sequence() throws NotKnown {
        List<Script> all = new ArrayList<>();
        while (true) {
            blanks();
            char c = peek();
            if (c == ';' || c == '\n') {
                at++;
            } else if (c == 0 || c == ')' || isClosingBrace()) {
                return all.size() == 1 ? all.get(0) : new Script.Sequence(all);
            } else {
                all.add(either());
                blanks();
                if (";\n)".indexOf(peek()) < 0 && peek() != 0) {
                    throw new NotKnown("what runs at the same time");
                }
            }
        }
    }

    private boolean isClosingBrace() {
        return peek() == '}' && (at + 1 == text.length() || " \t\n;|&)<>".indexOf(text.charAt(at + 1)) >= 0);
    }

    private Script either() throws NotKnown {
        Script script = pipe();
        while (true) {
            blanks();
            boolean isAnd = text.startsWith("&&", at);
            if (!isAnd && !text.startsWith("||", at)) {
                return script;
            }
            at += 2;
            lines();
            script = new Script.Either(script, isAnd, pipe());
        }
    }

    private Script pipe() throws NotKnown {
        Script script = command();
        while (true) {
            blanks();
            if (peek() != '|' || text.startsWith("||", at)) {
                return script;
            }
            at++;
            lines();
            script = new Script.Pipe(script, command());
        }
    }

    private void lines() {
        blanks();
        while (peek() == '\n') {
            at++;
            blanks();
        }
    }

    private Script command() throws NotKnown {
        blanks();
        boolean isBrace = peek() == '{' && at + 1 < text.length() && " \t\n".indexOf(text.charAt(at + 1)) >= 0;
        if (isBrace || peek() == '(') {
            if (++depth > DEEPEST) {
                throw new NotKnown("groups in groups");
            }
            at++;
            Script inner = sequence();
            if (peek() != (isBrace ? '}' : ')')) {
                throw new NotKnown("a group that does not end");
            }
            at++;
            depth--;
            List<Redirection> redirections = new ArrayList<>();
            while (redirection(redirections)) {
                blanks();
            }
            return new Script.Group(inner, redirections);
        }
        return simple();
    }

    private Script simple() throws NotKnown {
        List<Word> words = new ArrayList<>();
        List<Redirection> redirections = new ArrayList<>();
        while (true) {
            blanks();
            if (at == text.length() || "|&;()\n".indexOf(peek()) >= 0) {
                break;
            }
            if (!redirection(redirections)) {
                int start = at;
                Word word = word();
                String bare = text.substring(start, at);
                if (words.isEmpty() && (RESERVED.contains(bare) || bare.matches("[A-Za-z_][A-Za-z_0-9]*=.*") || peek() == '(')) {
                    throw new NotKnown(bare);
                }
                words.add(word);
            }
        }
        if (words.isEmpty()) {
            throw new NotKnown("no command");
        }
        return new Script.Simple(words, redirections);
    }

    /** Takes a redirection, if one stands here. */
    private boolean redirection(List<Redirection> all) throws NotKnown {
        blanks();
        int start = at;
        boolean errors = text.startsWith("2>", at);
        if (errors || text.startsWith("1>", at)) {
            at++;
        }
        char sign = peek();
        if (sign != '<' && sign != '>') {
            at = start;
            return false;
        }
        at++;
        if (text.startsWith("&1", at) && errors) {
            at += 2;
            all.add(new Redirection(Flow.ERRORS_TOO, ""));
            return true;
        }
        if (peek() == '&' || peek() == '<' || peek() == '>' || peek() == '|') {
            throw new NotKnown("a redirection");
        }
        blanks();
        String file = word().text();
        if (sign == '>' && !file.equals("/dev/null")) {
            throw new NotKnown("a file would be written");
        }
        all.add(new Redirection(sign == '<' ? Flow.IN : errors ? Flow.ERRORS : Flow.OUT, file));
        return true;
    }

    private Word word() throws NotKnown {
        StringBuilder said = new StringBuilder();
        StringBuilder pattern = new StringBuilder();
        int start = at;
        while (at < text.length() && " \t\n|&;()<>".indexOf(peek()) < 0) {
            char c = text.charAt(at++);
            switch (c) {
                case '\'' -> {
                    int end = text.indexOf('\'', at);
                    if (end < 0) {
                        throw new NotKnown("a quote that does not end");
                    }
                    quoted(said, pattern, text.substring(at, end));
                    at = end + 1;
                }
                case '"' -> doubleQuoted(said, pattern);
                case '\\' -> {
                    if (at == text.length()) {
                        throw new NotKnown("a backslash at the end");
                    }
                    char next = text.charAt(at++);
                    if (next != '\n') {
                        quoted(said, pattern, String.valueOf(next));
                    }
                }
                case '$' -> {
                    expansion();
                    said.append(c);
                    pattern.append(c);
                }
                case '`' -> throw new NotKnown("a command in a command");
                case '~' -> {
                    if (at == start + 1) {
                        throw new NotKnown("whose home that is");
                    }
                    said.append(c);
                    pattern.append(c);
                }
                default -> {
                    said.append(c);
                    pattern.append(c);
                }
            }
        }
        if (at == start) {
            throw new NotKnown("a word is missing");
        }
        return new Word(said.toString(), pattern.toString());
    }

    private void doubleQuoted(StringBuilder said, StringBuilder pattern) throws NotKnown {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return;
            }
            if (c == '`') {
                throw new NotKnown("a command in a command");
            }
            if (c == '$') {
                expansion();
            }
            if (c == '\\' && at < text.length() && "$`\"\\\n".indexOf(text.charAt(at)) >= 0) {
                c = text.charAt(at++);
                if (c == '\n') {
                    continue;
                }
            }
            quoted(said, pattern, String.valueOf(c));
        }
        throw new NotKnown("a quote that does not end");
    }

    private void expansion() throws NotKnown {
        char next = peek();
        if (Character.isLetterOrDigit(next) || "_{(@*#?-$!".indexOf(next) >= 0 && next != 0) {
            throw new NotKnown("a variable of the shell's");
        }
    }

    private static void quoted(StringBuilder said, StringBuilder pattern, String part) {
        said.append(part);
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if ("*?[]\\".indexOf(c) >= 0) {
                pattern.append('\\');
            }
            pattern.append(c);
        }
    }
}
