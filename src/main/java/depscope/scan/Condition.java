package depscope.scan;

import java.util.Arrays;
import java.util.Optional;

/**
 * The value of an {@code #if}'s expression (C 6.10.1, C++ [cpp.cond]). What depends on an unknown macro is
 * unknown unless the rest decides: {@code unknown && 0} is false. An expression that is none is unknown and
 * says what is the matter.
 */
final class Condition {
    private static final int DEEPEST = 1000;

    /** What a condition asks besides macros. */
    interface Questions {
        /** Whether {@code __has_include}, or with {@code next} {@code __has_include_next}, finds it. */
        Truth hasInclude(Directives.Header header, boolean next);

        /** What the compiler says to a question like {@code __has_attribute(noreturn)}; empty if that is not known. */
        Optional<Long> answer(String question, String about);
    }

    /** @param wrong empty if nothing is */
    record Result(Truth truth, String wrong) {
    }

    private final Expander.Job job;
    private final Expander tokens;
    private final Questions questions;
    private final boolean cplusplus;
    private Token token;
    private String wrong = "";
    private boolean sawUnknown;
    private boolean dividedByZero;
    private int depth;

    private Condition(Expander.Job job, Token[] text, Questions questions, boolean cplusplus) {
        this.job = job;
        tokens = new Expander(job, Arrays.asList(text));
        this.questions = questions;
        this.cplusplus = cplusplus;
    }

    /** @param cplusplus whether {@code true} and {@code and} mean what they do in C++ */
    static Result of(Token[] text, Expander.Job job, Questions questions, boolean cplusplus) {
        return new Condition(job, text, questions, cplusplus).result();
    }

    private Result result() {
        advance();
        if (token == null) {
            return new Result(Truth.UNKNOWN, "a condition without an expression");
        }
        Value value = binary(1);
        if (token != null) {
            wrong("unexpected \"" + token.text() + "\"");
        }
        if (dividedByZero && !sawUnknown && value.truth() == Truth.UNKNOWN) {
            wrong("a division by zero");
        }
        String said = job.wrong().isEmpty() ? wrong : job.wrong();
        if (said.isEmpty()) {
            return new Result(value.truth(), "");
        }
        // What an unknown macro would expand to may be just what is missed here.
        return new Result(Truth.UNKNOWN, sawUnknown && job.wrong().isEmpty() ? "" : said);
    }

    private void wrong(String message) {
        if (wrong.isEmpty()) {
            wrong = message;
        }
        token = null;
    }

    private void advance() {
        token = wrong.isEmpty() ? tokens.next() : null;
        sawUnknown |= token != null && token.is(Token.Kind.ANYTHING);
    }

    private boolean isOp(Op op) {
        return token != null && operator() == op;
    }

    private Op operator() {
        if (token.is(Token.Kind.NAME) && cplusplus && isWord(token.number())) {
            return Op.MEANT.get(token.number() - Names.FIRST_OPERATOR);
        }
        return token.op();
    }

    private static boolean isWord(int name) {
        return name >= Names.FIRST_OPERATOR && name <= Names.LAST_OPERATOR;
    }

    /** An expression of binary operators that bind at least as strongly as {@code least}. */
    private Value binary(int least) {
        if (++depth > DEEPEST) {
            wrong("an expression nested too deep");
            depth--;
            return Value.ANY;
        }
        Value left = unary();
        while (token != null && operator() != null && operator().strength >= least) {
            Op op = operator();
            advance();
            left = switch (op) {
                case QUESTION -> choice(left);
                case AND, OR -> logical(op, left, binary(op.strength + 1));
                default -> arithmetic(op, left, binary(op.strength + 1));
            };
        }
        depth--;
        return left;
    }

    private Value choice(Value condition) {
        Value first = binary(1);
        if (!isOp(Op.COLON)) {
            wrong("expected \":\"");
            return Value.ANY;
        }
        advance();
        Value second = binary(Op.QUESTION.strength);
        Truth truth = condition.truth();
        if (truth == Truth.UNKNOWN) {
            return first.or(second);
        }
        Value taken = truth == Truth.TRUE ? first : second;
        return new Value(taken.low(), taken.high(), first.unsigned() || second.unsigned());
    }

    private static Value logical(Op op, Value left, Value right) {
        Truth decides = Truth.of(op == Op.OR);
        if (left.truth() == decides || right.truth() == decides) {
            return Value.of(decides);
        }
        boolean known = left.truth() != Truth.UNKNOWN && right.truth() != Truth.UNKNOWN;
        return Value.of(known ? decides.not() : Truth.UNKNOWN);
    }

    private Value arithmetic(Op op, Value left, Value right) {
        Value value = Value.apply(op, left, right);
        // An error only where it is evaluated and decides: not after "0 &&".
        dividedByZero |= value == null;
        return value == null ? Value.ANY : value;
    }

    private Value unary() {
        if (token == null) {
            wrong("the expression ends too early");
            return Value.ANY;
        }
        Op op = operator();
        if (op == null) {
            return primary();
        }
        if (++depth > DEEPEST) {
            wrong("an expression nested too deep");
        }
        advance();
        Value value = switch (op) {
            case LPAREN -> enclosed();
            case NOT -> Value.of(unary().truth().not());
            case BITNOT -> unary().inverted();
            case MINUS -> unary().negated();
            case PLUS -> unary();
            default -> {
                wrong("unexpected \"" + op.spelling + "\"");
                yield Value.ANY;
            }
        };
        depth--;
        return value;
    }

    private Value enclosed() {
        Value value = binary(1);
        if (!isOp(Op.RPAREN)) {
            wrong("expected \")\"");
            return Value.ANY;
        }
        advance();
        return value;
    }

    private Value primary() {
        Token at = token;
        Value value = switch (at.kind()) {
            case NUMBER -> Literals.number(at.text()).orElse(null);
            case CHARACTER -> Literals.character(at.text()).orElse(null);
            case ANYTHING -> Value.ANY;
            case NAME -> name(at);
            case PAINTED -> Value.of(0);
            default -> null;
        };
        if (value == null) {
            wrong(wrong.isEmpty() ? "not a number that a condition may hold: " + at.text() : wrong);
            return Value.ANY;
        }
        advance();
        if (at.is(Token.Kind.NAME) && isOp(Op.LPAREN)) {
            wrong("a call of \"" + at.text() + "\", which is no macro");
            return Value.ANY;
        }
        return value;
    }

    private Value name(Token at) {
        int name = at.number();
        if (name == Names.DEFINED) {
            return defined();
        }
        if (cplusplus && (name == Names.TRUE || name == Names.FALSE)) {
            return Value.of(name == Names.TRUE ? 1 : 0);
        }
        return job.macro(name).kind() == Macro.Kind.BUILT_IN ? asked(at) : Value.of(0);
    }

    private Value defined() {
        Token next = tokens.raw();
        boolean enclosed = next != null && next.is(Op.LPAREN);
        Token name = enclosed ? tokens.raw() : next;
        if (name == null || !name.is(Token.Kind.NAME) && !name.is(Token.Kind.PAINTED)) {
            wrong(name != null && name.is(Token.Kind.ANYTHING) ? "" : "\"defined\" without a name");
            return Value.ANY;
        }
        if (enclosed) {
            Token close = tokens.raw();
            if (close == null || !close.is(Op.RPAREN)) {
                wrong("expected \")\" after \"defined\"");
            }
        }
        return Value.of(job.macro(name.number()).isDefined());
    }

    /** {@code __has_include(<x.h>)}, {@code __has_attribute(x)} and their like. */
    private Value asked(Token at) {
        Token open = tokens.raw();
        if (open == null || !open.is(Op.LPAREN)) {
            wrong("expected \"(\" after \"" + at.text() + "\"");
            return Value.ANY;
        }
        boolean next = at.number() == Names.HAS_INCLUDE_NEXT;
        if (next || at.number() == Names.HAS_INCLUDE) {
            Token first = tokens.next();
            Optional<Directives.Header> header = HeaderTokens.of(job.names(), first, tokens::raw);
            if (header.isEmpty()) {
                sawUnknown |= first != null && first.is(Token.Kind.ANYTHING);
                wrong("\"" + at.text() + "\" without a file's name");
                return Value.ANY;
            }
            closeCall(tokens.raw());
            job.dependsOnMore();
            return Value.of(questions.hasInclude(header.get(), next));
        }
        StringBuilder about = new StringBuilder();
        int depthNow = 1;
        Token part = tokens.raw();
        while (part != null) {
            depthNow += part.is(Op.LPAREN) ? 1 : part.is(Op.RPAREN) ? -1 : 0;
            if (depthNow == 0) {
                break;
            }
            about.append(part.text());
            part = tokens.raw();
        }
        closeCall(part);
        if (at.number() == Names.AT_LEAST) {
            return Literals.number(about.toString()).map(least -> Value.atLeast(least.low())).orElse(Value.ANY);
        }
        return questions.answer(at.text(), about.toString()).map(Value::of).orElse(Value.ANY);
    }

    private void closeCall(Token token) {
        if (token == null || !token.is(Op.RPAREN)) {
            wrong("expected \")\"");
        }
    }
}
