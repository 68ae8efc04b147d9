package depscope.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a piece of text, freed of comments and spliced lines, into tokens. Anything is cut somehow: what is
 * no token is {@link Token.Kind#OTHER}, a string that does not end goes to the end of the text.
 */
final class Lexer {
    private static final Op[] LONGEST_FIRST = {Op.ELLIPSIS, Op.PASTE, Op.OR, Op.AND, Op.EQ, Op.NE, Op.LE, Op.GE, Op.SHL,
        Op.SHR, Op.LPAREN, Op.RPAREN, Op.NOT, Op.BITNOT, Op.HASH, Op.COLON, Op.COMMA, Op.QUESTION, Op.BITOR, Op.XOR,
        Op.BITAND, Op.LT, Op.GT, Op.PLUS, Op.MINUS, Op.TIMES, Op.DIVIDE, Op.REMAINDER};

    private final Names names;
    private final byte[] text;
    private final int end;
    private int at;

    private Lexer(Names names, byte[] text, int from, int end) {
        this.names = names;
        this.text = text;
        this.end = end;
        at = from;
    }

    static Token[] tokens(Names names, byte[] text, int from, int end) {
        Lexer lexer = new Lexer(names, text, from, end);
        List<Token> found = new ArrayList<>();
        for (Token next = lexer.next(); next != null; next = lexer.next()) {
            found.add(next);
        }
        return found.toArray(Token[]::new);
    }

    static Token[] tokens(Names names, String raw) {
        byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
        return tokens(names, bytes, 0, bytes.length);
    }

    private Token next() {
        boolean spaced = false;
        while (at < end && Bytes.isBlank(text[at])) {
            at++;
            spaced = true;
        }
        if (at >= end) {
            return null;
        }
        int from = at;
        byte c = text[at];
        if (Bytes.isNameStart(c)) {
            while (at < end && Bytes.isName(text[at])) {
                at++;
            }
            if (at < end && (text[at] == '"' || text[at] == '\'') && isPrefix(from, at)) {
                return quoted(from, spaced);
            }
            String name = spelled(from);
            return new Token(Token.Kind.NAME, names.of(name), null, name, spaced);
        }
        if (Bytes.isDigit(c) || c == '.' && at + 1 < end && Bytes.isDigit(text[at + 1])) {
            number();
            return new Token(Token.Kind.NUMBER, 0, null, spelled(from), spaced);
        }
        if (c == '"' || c == '\'') {
            return quoted(from, spaced);
        }
        for (Op op : LONGEST_FIRST) {
            if (isHere(op.spelling)) {
                at += op.spelling.length();
                return new Token(Token.Kind.OPERATOR, 0, op, op.spelling, spaced);
            }
        }
        at++;
        return new Token(Token.Kind.OTHER, 0, null, spelled(from), spaced);
    }

    /** A pp-number (C 6.4.8), with C++'s and C23's digit separators. */
    private void number() {
        while (at < end) {
            byte c = text[at];
            boolean sign = (c == '+' || c == '-') && "eEpP".indexOf(text[at - 1]) >= 0;
            boolean separator = c == '\'' && at + 1 < end && Bytes.isName(text[at + 1]);
            if (!Bytes.isName(c) && c != '.' && !sign && !separator) {
                return;
            }
            at++;
        }
    }

    private boolean isPrefix(int from, int to) {
        return switch (new String(text, from, to - from, StandardCharsets.ISO_8859_1)) {
            case "L", "u", "U", "u8" -> true;
            default -> false;
        };
    }

    private Token quoted(int from, boolean spaced) {
        byte quote = text[at++];
        while (at < end && text[at] != quote) {
            at += text[at] == '\\' ? 2 : 1;
        }
        at = Math.min(end, at + 1);
        Token.Kind kind = quote == '"' ? Token.Kind.STRING : Token.Kind.CHARACTER;
        return new Token(kind, 0, null, spelled(from), spaced);
    }

    private boolean isHere(String spelling) {
        if (at + spelling.length() > end) {
            return false;
        }
        for (int i = 0; i < spelling.length(); i++) {
            if (text[at + i] != spelling.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String spelled(int from) {
        return new String(text, from, at - from, StandardCharsets.ISO_8859_1);
    }
}
