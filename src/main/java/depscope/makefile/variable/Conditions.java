package depscope.makefile.variable;

import depscope.makefile.value.Edition;
import depscope.makefile.value.Message;
import java.util.Optional;

/**
 * Conditions of {@code .if} and {@code :?} (bmake(1), "Include statements, conditionals and for loops"; cond.c):
 *
 * <pre>
 * or      := and ["||" or]
 * and     := term ["&amp;&amp;" and]
 * term    := "(" or ")" | "!" term | function "(" argument ")" | comparison | word
 * </pre>
 *
 * A single {@code |} or {@code &} does for two in the 2020 edition; the current one takes neither.
 */
public final class Conditions {
    /** What a word alone asks for: whether it is defined, or a goal; or not. */
    public enum Form {
        IF(false, false), IFDEF(false, false), IFNDEF(false, true), IFMAKE(true, false), IFNMAKE(true, true);

        private final boolean make;
        private final boolean negated;

        Form(boolean make, boolean negated) {
            this.make = make;
            this.negated = negated;
        }

        /** Whether it asks for goals. */
        boolean ofMake() {
            return make;
        }

        boolean isNegated() {
            return negated;
        }
    }

    /** It makes no sense as a condition. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed() {
            super("", null, false, false);
        }
    }

    private final Variables variables;
    private final ConditionText text;
    private final ConditionFunctions functions;
    private final Comparison comparison;

    /** @param strict whether the left side of a comparison has to be quoted, a reference or a number */
    Conditions(Expander expander, String condition, Form form, boolean strict) {
        variables = expander.variables();
        text = new ConditionText(expander, condition);
        functions = new ConditionFunctions(expander, text, form);
        comparison = new Comparison(variables, text, functions, form, strict);
    }

    /** Whether it holds. @throws Malformed if it makes no sense */
    Truth value() throws Malformed {
        variables.budget().in();
        try {
            Truth result = or(true);
            if (peek() != 0) {
                throw new Malformed();
            }
            return result;
        } finally {
            variables.budget().out();
        }
    }

    /** The next sign; 0 at the end, where a comment or a new line counts as one. */
    private char peek() {
        text.skipBlanks();
        char c = text.here();
        return c == '#' || c == '\n' ? 0 : c;
    }

    private boolean takes(char sign) throws Malformed {
        if (peek() != sign) {
            return false;
        }
        if (text.charAt(text.at + 1) != sign && variables.edition() == Edition.CURRENT) {
            variables.messages().add(Message.Level.FATAL, "Unknown operator '" + sign + "'");
            throw new Malformed();
        }
        text.at += text.charAt(text.at + 1) == sign ? 2 : 1;
        return true;
    }

    private Truth or(boolean evaluated) throws Malformed {
        Truth left = and(evaluated);
        while (takes('|')) {
            if (left.isTrue() || !evaluated) {
                skip(this::and);
            } else {
                left = left.or(and(true));
            }
        }
        return left;
    }

    private Truth and(boolean evaluated) throws Malformed {
        Truth left = term(evaluated);
        while (takes('&')) {
            if (left.isFalse() || !evaluated) {
                skip(this::term);
            } else {
                left = left.and(term(true));
            }
        }
        return left;
    }

    @FunctionalInterface
    private interface Part {
        Truth of(boolean evaluated) throws Malformed;
    }

    /** What decides nothing may even make no sense. */
    private void skip(Part part) throws Malformed {
        try {
            part.of(false);
        } catch (Malformed e) {
            if (variables.edition() == Edition.CURRENT) {
                throw e;
            }
        }
    }

    private Truth term(boolean evaluated) throws Malformed {
        variables.budget().in();
        try {
            char c = peek();
            switch (c) {
                case 0, ')', '|', '&':
                    throw new Malformed();
                case '(':
                    text.at++;
                    Truth inner = or(evaluated);
                    if (peek() != ')') {
                        throw new Malformed();
                    }
                    text.at++;
                    return inner;
                case '!':
                    text.at++;
                    return term(evaluated).not();
                case '"', '$':
                    return comparison.of(evaluated);
                default:
                    return leaf(evaluated);
            }
        } finally {
            variables.budget().out();
        }
    }

    private Truth leaf(boolean evaluated) throws Malformed {
        Optional<Truth> function = functions.function(evaluated);
        if (function.isPresent()) {
            return function.get();
        }
        if (text.here() >= '0' && text.here() <= '9' || text.here() == '-' || text.here() == '+') {
            return comparison.of(evaluated);
        }
        // A word alone; but before == it is the left side of a comparison.
        int start = text.at;
        String word = functions.argument(evaluated, "");
        char behind = text.charAt(text.behindSpace(text.at));
        if (behind == '=' || behind == '!') {
            text.at = start;
            return comparison.of(evaluated);
        }
        if (text.at == start) {
            throw new Malformed();
        }
        return evaluated ? functions.byForm(word) : Truth.TRUE;
    }
}
