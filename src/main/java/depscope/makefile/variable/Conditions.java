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
 * <p>2020: a single {@code |} or {@code &} does for two, and what decides nothing need make no sense. Current: neither.
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
        private final Edition edition;
        private final boolean told;

        Malformed() {
            this(Edition.OF_2020, false);
        }

        private Malformed(Edition edition, boolean told) {
            super("", null, false, false);
            this.edition = edition;
            this.told = told;
        }

        /** Whether it was told why, so that no more is to be said of it. 2020: never. */
        boolean isTold() {
            return told;
        }

        /** What make says of {@code condition}; nothing if it has told why. */
        public Optional<String> message(String condition) {
            String quoted = edition == Edition.CURRENT ? "\"" + condition + "\"" : "(" + condition + ")";
            return told ? Optional.empty() : Optional.of("Malformed conditional " + quoted);
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
        long errors = variables.messages().mistakes();
        variables.budget().in();
        try {
            Truth result = or(true);
            if (peek() != 0) {
                throw new Malformed();
            }
            return result;
        } catch (Malformed e) {
            throw new Malformed(variables.edition(), variables.edition() == Edition.CURRENT && variables.messages().mistakes() > errors);
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
        boolean two = text.charAt(text.at + 1) == sign;
        if (!two) {
            single(sign);
        }
        text.at += two ? 2 : 1;
        return true;
    }

    private void single(char sign) throws Malformed {
        if (variables.edition() == Edition.CURRENT) {
            variables.messages().add(Message.Level.FATAL, "Unknown operator \"" + sign + "\"");
            throw new Malformed();
        }
    }

    private Truth or(boolean evaluated) throws Malformed {
        Truth left = and(evaluated);
        while (takes('|')) {
            if (left.isTrue() || !evaluated) {
                skip(this::and);
            } else {
                left = left.or(left.isUnknown() ? perhaps(this::and, left) : and(true));
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
                left = left.and(left.isUnknown() ? perhaps(this::term, left) : term(true));
            }
        }
        return left;
    }

    @FunctionalInterface
    private interface Part {
        Truth of(boolean evaluated) throws Malformed;
    }

    /** What comes to nothing where {@code before} decides, and nobody knows whether it does: if it makes no sense then, it may never be asked. */
    private Truth perhaps(Part part, Truth before) throws Malformed {
        int start = text.at;
        variables.messages().aside();
        try {
            return part.of(true);
        } catch (Malformed e) {
            text.at = start;
            skip(part);
            return before;
        } finally {
            variables.messages().back();
        }
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
                case '|', '&':
                    if (text.charAt(text.at + 1) != c) {
                        single(c);
                    }
                    throw new Malformed();
                case 0, ')':
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
        String word = functions.argument(evaluated);
        char behind = text.charAt(text.behindSpace(text.at));
        // 2020: only signs of equality make it one.
        if (behind == '=' || behind == '!' || (behind == '<' || behind == '>') && variables.edition() == Edition.CURRENT) {
            text.at = start;
            return comparison.of(evaluated);
        }
        if (text.at == start) {
            throw new Malformed();
        }
        return evaluated ? functions.byForm(word) : Truth.TRUE;
    }
}
