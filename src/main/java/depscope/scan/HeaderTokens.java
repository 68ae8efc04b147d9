package depscope.scan;

import java.util.Optional;
import java.util.function.Supplier;

/** A header's name as tokens have it: a string, or whatever stands between angle brackets (C 6.10.2p4). */
final class HeaderTokens {
    private HeaderTokens() {
    }

    /**
     * @param first may be null
     * @param more the tokens after it, null at their end
     * @return empty if they name no header
     */
    static Optional<Directives.Header> of(Names names, Token first, Supplier<Token> more) {
        if (first == null) {
            return Optional.empty();
        }
        String text = first.text();
        if (first.is(Token.Kind.STRING) && text.length() > 2 && text.startsWith("\"") && text.endsWith("\"")) {
            return Optional.of(Directives.Header.of(names, text.substring(1, text.length() - 1), true));
        }
        if (!first.is(Op.LT)) {
            return Optional.empty();
        }
        StringBuilder name = new StringBuilder();
        for (Token token = more.get(); token != null; token = more.get()) {
            if (token.is(Token.Kind.ANYTHING)) {
                return Optional.empty();
            }
            if (token.is(Op.GT)) {
                return name.isEmpty() ? Optional.empty()
                        : Optional.of(Directives.Header.of(names, name.toString(), false));
            }
            if (token.spaced() && !name.isEmpty()) {
                name.append(' ');
            }
            name.append(token.text());
        }
        return Optional.empty();
    }
}
