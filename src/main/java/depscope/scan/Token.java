package depscope.scan;

/**
 * A preprocessing token (C 6.4) of a condition, a macro's body or a computed include.
 *
 * @param kind what it is
 * @param number a {@link Kind#NAME}'s number in {@link Names}, a {@link Kind#PARAMETER}'s place among the
 *     macro's parameters; 0 otherwise
 * @param op a {@link Kind#OPERATOR}'s; null otherwise, and never seen outside this package
 * @param text as spelled, raw
 * @param spaced whether blanks stand before it
 */
record Token(Kind kind, int number, Op op, String text, boolean spaced) {
    /**
     * {@link #PAINTED}: a name that may not be expanded any more (C 6.10.3.4). {@link #ANYTHING}: what a
     * macro leaves behind of which nothing is known. {@link #NOTHING}: an empty operand of {@code ##}.
     */
    enum Kind { NAME, PAINTED, NUMBER, STRING, CHARACTER, OPERATOR, OTHER, PARAMETER, ANYTHING, NOTHING }

    static final Token UNKNOWN = new Token(Kind.ANYTHING, 0, null, "", true);
    static final Token EMPTY = new Token(Kind.NOTHING, 0, null, "", false);

    boolean is(Op wanted) {
        return op == wanted;
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    static Token number(long value) {
        return new Token(Kind.NUMBER, 0, null, Long.toString(value), true);
    }

    static Token string(String content) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\');
            }
            text.append(c);
        }
        return new Token(Kind.STRING, 0, null, text.append('"').toString(), true);
    }

    /** This with blanks before it as before {@code place}, where it comes to stand. */
    Token at(Token place) {
        return spaced == place.spaced ? this : new Token(kind, number, op, text, place.spaced);
    }

    Token painted() {
        return new Token(Kind.PAINTED, number, null, text, spaced);
    }
}
