package depscope.scan;

import java.util.List;

/** The operators of a condition (C 6.10.1, C++ [cpp.cond]); {@link #strength} orders the binary ones. */
enum Op {
    LPAREN("(", 0), RPAREN(")", 0), NOT("!", 0), BITNOT("~", 0), HASH("#", 0), PASTE("##", 0), ELLIPSIS("...", 0),
    COLON(":", 0), COMMA(",", 1), QUESTION("?", 2), OR("||", 3), AND("&&", 4), BITOR("|", 5), XOR("^", 6),
    BITAND("&", 7), EQ("==", 8), NE("!=", 8), LT("<", 9), GT(">", 9), LE("<=", 9), GE(">=", 9), SHL("<<", 10),
    SHR(">>", 10), PLUS("+", 11), MINUS("-", 11), TIMES("*", 12), DIVIDE("/", 12), REMAINDER("%", 12);

    /** C++'s words for operators (C++ [lex.digraph]), in the order of {@link #MEANT}. */
    static final List<String> WORDS = List.of("and", "or", "not", "bitand", "bitor", "xor", "compl", "not_eq");
    static final List<Op> MEANT = List.of(AND, OR, NOT, BITAND, BITOR, XOR, BITNOT, NE);

    final String spelling;
    /** Of a binary operator; 0 for what is none. */
    final int strength;

    Op(String spelling, int strength) {
        this.spelling = spelling;
        this.strength = strength;
    }
}
