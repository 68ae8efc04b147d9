package depscope.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A macro's body with its arguments put in (C 6.10.3.1 to 6.10.3.3). */
final class Substitution {
    private final Names names;
    private final Definition definition;
    private final List<List<Token>> arguments;
    private final List<List<Token>> expanded = new ArrayList<>();
    private final UnaryOperator<List<Token>> expander;
    private final List<Token> out = new ArrayList<>();

    /** @param expander expands the macros of an argument, by itself */
    Substitution(Names names, Definition definition, List<List<Token>> arguments, UnaryOperator<List<Token>> expander) {
        this.names = names;
        this.definition = definition;
        this.arguments = arguments;
        this.expander = expander;
        arguments.forEach(any -> expanded.add(null));
    }

    List<Token> body() {
        Token[] body = definition.body();
        substitute(body, 0, body.length);
        out.removeIf(token -> token.is(Token.Kind.NOTHING));
        return out;
    }

    private void substitute(Token[] body, int from, int to) {
        int i = from;
        while (i < to) {
            Token token = body[i];
            if (token.is(Op.PASTE) && i > from && i + 1 < to) {
                i = paste(body, i + 1, to);
            } else if (isOption(body, i, to)) {
                int close = closing(body, i + 1, to);
                if (!expansion(definition.parameters() - 1).isEmpty()) {
                    substitute(body, i + 2, close);
                }
                i = close + 1;
            } else {
                boolean pasted = i + 1 < to && body[i + 1].is(Op.PASTE);
                i = operand(body, i, to, pasted);
            }
        }
    }

    private boolean isOption(Token[] body, int i, int to) {
        return definition.variadic() && body[i].is(Token.Kind.NAME) && body[i].number() == Names.VA_OPT
                && i + 1 < to && body[i + 1].is(Op.LPAREN);
    }

    private static int closing(Token[] body, int open, int to) {
        int depth = 0;
        for (int i = open; i < to; i++) {
            depth += body[i].is(Op.LPAREN) ? 1 : body[i].is(Op.RPAREN) ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return to;
    }

    /** Puts out the operand at {@code i}; what stands beside {@code ##} is not expanded. @return what follows it */
    private int operand(Token[] body, int i, int to, boolean pasted) {
        Token token = body[i];
        if (definition.isFunction() && token.is(Op.HASH) && i + 1 < to && body[i + 1].is(Token.Kind.PARAMETER)) {
            out.add(stringOf(arguments.get(body[i + 1].number())));
            return i + 2;
        }
        if (!token.is(Token.Kind.PARAMETER)) {
            out.add(token);
        } else if (pasted && arguments.get(token.number()).isEmpty()) {
            out.add(Token.EMPTY);
        } else {
            put(pasted ? arguments.get(token.number()) : expansion(token.number()), token);
        }
        return i + 1;
    }

    private void put(List<Token> argument, Token place) {
        int first = out.size();
        out.addAll(argument);
        if (first < out.size()) {
            out.set(first, out.get(first).at(place));
        }
    }

    private List<Token> expansion(int parameter) {
        if (expanded.get(parameter) == null) {
            expanded.set(parameter, expander.apply(arguments.get(parameter)));
        }
        return expanded.get(parameter);
    }

    /** Joins what came last with the operand at {@code i}. @return what follows it */
    private int paste(Token[] body, int i, int to) {
        int last = out.size() - 1;
        boolean variadic = body[i].is(Token.Kind.PARAMETER) && definition.variadic()
                && body[i].number() == definition.parameters() - 1;
        if (variadic && last >= 0 && out.get(last).is(Op.COMMA)) {
            // GNU: the comma goes if nothing is left for the last parameter, else nothing is joined.
            if (arguments.get(body[i].number()).isEmpty()) {
                out.remove(last);
                return i + 1;
            }
            return operand(body, i, to, false);
        }
        int mark = out.size();
        int after = operand(body, i, to, true);
        if (last >= 0 && mark < out.size()) {
            Token right = out.remove(mark);
            Token left = out.remove(last);
            out.addAll(last, joined(left, right));
        }
        return after;
    }

    private List<Token> joined(Token left, Token right) {
        if (left.is(Token.Kind.NOTHING)) {
            return List.of(right);
        }
        if (right.is(Token.Kind.NOTHING)) {
            return List.of(left);
        }
        if (left.is(Token.Kind.ANYTHING) || right.is(Token.Kind.ANYTHING)) {
            return List.of(Token.UNKNOWN);
        }
        Token[] made = Lexer.tokens(names, left.text() + right.text());
        return made.length == 1 ? List.of(made) : List.of(left, right);
    }

    /** C 6.10.3.2: the argument's spelling, one blank where there were some. */
    private static Token stringOf(List<Token> argument) {
        StringBuilder text = new StringBuilder();
        for (Token token : argument) {
            if (token.spaced() && text.length() > 0) {
                text.append(' ');
            }
            boolean literal = token.is(Token.Kind.STRING) || token.is(Token.Kind.CHARACTER);
            text.append(literal ? token.text().replace("\\", "\\\\").replace("\"", "\\\"") : token.text());
        }
        return new Token(Token.Kind.STRING, 0, null, "\"" + text + "\"", true);
    }
}
