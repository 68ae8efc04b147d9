package depscope.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * A macro's parameters and body (C 6.10.3, and GNU's named variadic parameters).
 *
 * @param parameters how many; -1 for a macro that takes none and is no function
 * @param variadic whether the last one takes all that is left
 * @param body with parameters by place; {@code #} and {@code ##} still in it
 * @param wrong what is the matter with it; empty if nothing
 */
record Definition(int parameters, boolean variadic, Token[] body, String wrong) {
    private static final Token[] NO_BODY = {};

    boolean isFunction() {
        return parameters >= 0;
    }

    static Definition of(Names names, byte[] text, int from, int to) {
        Token[] tokens = Lexer.tokens(names, text, from, to);
        if (tokens.length == 0 || !tokens[0].is(Op.LPAREN) || tokens[0].spaced()) {
            return new Definition(-1, false, tokens, "");
        }
        List<Integer> parameters = new ArrayList<>();
        boolean variadic = false;
        int at = 1;
        while (at < tokens.length && !tokens[at].is(Op.RPAREN)) {
            Token token = tokens[at++];
            if (variadic || !token.is(Token.Kind.NAME) && !token.is(Op.ELLIPSIS)) {
                return wrong("expected a parameter of the macro, found \"" + token.text() + "\"");
            }
            variadic = token.is(Op.ELLIPSIS);
            parameters.add(variadic ? Names.VA_ARGS : token.number());
            if (at < tokens.length && tokens[at].is(Op.ELLIPSIS) && !variadic) {
                variadic = true;
                at++;
            }
            if (at < tokens.length && tokens[at].is(Op.COMMA)) {
                at++;
            } else if (at < tokens.length && !tokens[at].is(Op.RPAREN)) {
                return wrong("expected a comma between the macro's parameters");
            }
        }
        if (at >= tokens.length) {
            return wrong("the macro's parameters do not end");
        }
        Token[] body = new Token[tokens.length - at - 1];
        for (int i = 0; i < body.length; i++) {
            Token token = tokens[at + 1 + i];
            int place = token.is(Token.Kind.NAME) ? parameters.indexOf(token.number()) : -1;
            body[i] = place < 0 ? token
                    : new Token(Token.Kind.PARAMETER, place, null, token.text(), token.spaced());
        }
        return new Definition(parameters.size(), variadic, body, "");
    }

    private static Definition wrong(String message) {
        return new Definition(-1, false, NO_BODY, message);
    }
}
