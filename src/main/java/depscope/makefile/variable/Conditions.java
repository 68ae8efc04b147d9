package depscope.makefile.variable;

import depscope.makefile.value.Edition;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Message;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Unknowns;
import java.util.regex.Pattern;

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
    }

    /** It makes no sense as a condition. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed() {
            super("", null, false, false);
        }
    }

    /** @param quoted whether it stood in quotes */
    private record Operand(String text, boolean quoted) {
    }

    private static final int LONGEST_NUMBER = 300;
    private static final Pattern HEXADECIMAL = Pattern.compile("[-+]?0[xX][0-9a-fA-F]{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");

    private final Expander expander;
    private final Variables variables;
    private String text = "";
    private int at;
    private Form form = Form.IF;
    private boolean strict;

    Conditions(Expander expander) {
        this.expander = expander;
        this.variables = expander.variables();
    }

    /** @param strict whether the left side of a comparison has to be quoted, a reference or a number */
    Truth of(String condition, Form given, boolean strictly) throws Malformed {
        text = condition;
        at = 0;
        form = given;
        strict = strictly;
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

    private char charAt(int index) {
        return index < text.length() ? text.charAt(index) : 0;
    }

    /** The next sign; 0 at the end, where a comment or a new line counts as one. */
    private char peek() {
        while (charAt(at) == ' ' || charAt(at) == '\t') {
            at++;
        }
        char c = charAt(at);
        return c == '#' || c == '\n' ? 0 : c;
    }

    private boolean takes(char sign) throws Malformed {
        if (peek() != sign) {
            return false;
        }
        if (charAt(at + 1) != sign && variables.edition() == Edition.CURRENT) {
            variables.messages().add(Message.Level.FATAL, "Unknown operator '" + sign + "'");
            throw new Malformed();
        }
        at += charAt(at + 1) == sign ? 2 : 1;
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
                    at++;
                    Truth inner = or(evaluated);
                    if (peek() != ')') {
                        throw new Malformed();
                    }
                    at++;
                    return inner;
                case '!':
                    at++;
                    return term(evaluated).not();
                case '"', '$':
                    return comparison(evaluated);
                default:
                    return function(evaluated);
            }
        } finally {
            variables.budget().out();
        }
    }

    private Truth function(boolean evaluated) throws Malformed {
        for (String name : new String[] {"defined", "make", "exists", "empty", "target", "commands"}) {
            int behind = at + name.length();
            if (!text.startsWith(name, at) || Character.isLetter(charAt(behind))) {
                continue;
            }
            while (Character.isWhitespace(charAt(behind))) {
                behind++;
            }
            if (charAt(behind) != '(') {
                break;
            }
            return name.equals("empty") ? empty(behind, evaluated) : called(name, behind, evaluated);
        }
        if (charAt(at) >= '0' && charAt(at) <= '9' || charAt(at) == '-' || charAt(at) == '+') {
            return comparison(evaluated);
        }
        // A word alone; but before == it is the left side of a comparison.
        int start = at;
        String word = argument(evaluated, "");
        int behind = at;
        while (Character.isWhitespace(charAt(behind))) {
            behind++;
        }
        if (charAt(behind) == '=' || charAt(behind) == '!') {
            at = start;
            return comparison(evaluated);
        }
        if (at == start) {
            throw new Malformed();
        }
        return evaluated ? byForm(word) : Truth.TRUE;
    }

    private Truth byForm(String word) {
        Truth answer = form.make ? goal(word) : variables.isDefined(word, variables.commandLine());
        return form.negated ? answer.not() : answer;
    }

    private Truth goal(String pattern) {
        int unknown = Marks.first(pattern);
        return unknown != Unknowns.NONE ? Truth.unknown(unknown) : expander.world().isGoal(pattern);
    }

    private Truth called(String name, int bracket, boolean evaluated) {
        at = bracket;
        int before = variables.messages().all().size();
        String argument = argument(evaluated, name);
        boolean closed = variables.messages().all().size() == before || charAt(at - 1) == ')';
        if (argument.isEmpty() || !closed) {
            return Truth.FALSE;
        }
        if (!evaluated) {
            return Truth.TRUE;
        }
        int unknown = Marks.first(argument);
        if (unknown != Unknowns.NONE) {
            return Truth.unknown(unknown);
        }
        World world = expander.world();
        return switch (name) {
            case "defined" -> variables.isDefined(argument, variables.commandLine());
            case "make" -> world.isGoal(argument);
            case "exists" -> world.exists(argument);
            case "target" -> world.isTarget(argument);
            default -> world.hasCommands(argument);
        };
    }

    /** A word, or the argument of a function from its bracket on; goes behind it and its closing bracket. */
    private String argument(boolean evaluated, String function) {
        boolean called = !function.isEmpty();
        at += called ? 1 : 0;
        while (charAt(at) == ' ' || charAt(at) == '\t') {
            at++;
        }
        StringBuilder out = new StringBuilder();
        int depth = 0;
        while (true) {
            char c = charAt(at);
            if (c == 0 || c == ' ' || c == '\t' || (c == '&' || c == '|') && depth == 0) {
                break;
            }
            if (c == '$') {
                Expansion found = expander.parse(text, at, variables.commandLine(),
                        Expander.UNDEFINED_IS_ERROR | (evaluated ? Expander.WANTED : 0));
                out.append(found.value());
                at += Math.max(1, found.length());
                continue;
            }
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth < 0) {
                break;
            }
            out.append(c);
            at++;
        }
        while (charAt(at) == ' ' || charAt(at) == '\t') {
            at++;
        }
        if (called) {
            if (charAt(at++) != ')') {
                variables.messages().add(Message.Level.WARNING, "Missing closing parenthesis for " + function + "()");
                return "";
            }
        }
        return out.toString();
    }

    /** {@code empty(NAME:modifiers)}: the bracket is that of a reference. */
    private Truth empty(int bracket, boolean evaluated) throws Malformed {
        Expansion found = expander.parse(text, bracket - 1, variables.commandLine(), evaluated ? Expander.WANTED : 0);
        at = bracket - 1 + found.length();
        if (found.isError()) {
            throw new Malformed();
        }
        return evaluated ? isEmpty(found.value()) : Truth.TRUE;
    }

    private static Truth isEmpty(String value) {
        boolean perhaps = false;
        int doubt = Unknowns.NONE;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Marks.isMark(c)) {
                perhaps |= Marks.isMaybe(c);
                doubt = doubt == Unknowns.NONE ? Marks.number(c) : doubt;
            } else if (Character.isWhitespace(c)) {
                perhaps = false;
            } else if (!perhaps) {
                return Truth.FALSE;
            }
        }
        return doubt == Unknowns.NONE ? Truth.TRUE : Truth.unknown(doubt);
    }

    private Truth comparison(boolean evaluated) throws Malformed {
        Operand left = operand(evaluated, strict);
        while (Character.isWhitespace(charAt(at))) {
            at++;
        }
        char first = charAt(at);
        if ("!=<>".indexOf(first) < 0 || first == 0) {
            return evaluated ? alone(left) : Truth.FALSE;
        }
        boolean orEqual = charAt(at + 1) == '=';
        at += orEqual ? 2 : 1;
        while (Character.isWhitespace(charAt(at))) {
            at++;
        }
        if (charAt(at) == 0) {
            variables.messages().add(Message.Level.WARNING, "Missing right-hand-side of operator");
            throw new Malformed();
        }
        Operand right = operand(evaluated, false);
        if (!evaluated) {
            return Truth.FALSE;
        }
        int unknown = Marks.first(left.text) == Unknowns.NONE ? Marks.first(right.text) : Marks.first(left.text);
        if (unknown != Unknowns.NONE) {
            return unlike(left.text, right.text) && orEqual && (first == '=' || first == '!') ? Truth.of(first == '!') : Truth.unknown(unknown);
        }
        return compared(left, first, orEqual, right);
    }

    /** Whether two texts differ, whatever is not known of one: one is empty, and the other has a part that is certain. */
    private static boolean unlike(String left, String right) {
        return left.isEmpty() && isEmpty(right).isFalse() || right.isEmpty() && isEmpty(left).isFalse();
    }

    /** Something that is compared with nothing: a number with 0, a text with none. */
    private Truth alone(Operand operand) {
        if (Marks.any(operand.text)) {
            Truth empty = isEmpty(operand.text);
            return empty.isUnknown() ? empty : Truth.TRUE;
        }
        if (operand.quoted) {
            return Truth.of(!operand.text.isEmpty());
        }
        double number = number(operand.text);
        if (!Double.isNaN(number)) {
            return Truth.of(number != 0);
        }
        return form == Form.IF ? Truth.of(!operand.text.isEmpty()) : byForm(operand.text);
    }

    private Truth compared(Operand left, char first, boolean orEqual, Operand right) throws Malformed {
        double one = left.quoted || right.quoted ? Double.NaN : number(left.text);
        double other = left.quoted || right.quoted ? Double.NaN : number(right.text);
        if (Double.isNaN(one) || Double.isNaN(other)) {
            if (first != '!' && first != '=' || !orEqual) {
                variables.messages().add(Message.Level.WARNING, "String comparison operator should be either == or !=");
                throw new Malformed();
            }
            return Truth.of(left.text.equals(right.text) == (first == '='));
        }
        if ((first == '!' || first == '=') && !orEqual) {
            variables.messages().add(Message.Level.WARNING, "Unknown operator");
            throw new Malformed();
        }
        return Truth.of(switch (first) {
            case '!' -> one != other;
            case '=' -> one == other;
            case '<' -> orEqual ? one <= other : one < other;
            default -> orEqual ? one >= other : one > other;
        });
    }

    /** One side of a comparison: in quotes, a reference, or a word. */
    private Operand operand(boolean evaluated, boolean strictly) throws Malformed {
        boolean quoted = charAt(at) == '"';
        at += quoted ? 1 : 0;
        int start = at;
        StringBuilder out = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
                if (at < text.length()) {
                    out.append(text.charAt(at++));
                }
            } else if (c == '"' && quoted) {
                at++;
                break;
            } else if (!quoted && ")!=<> \t".indexOf(c) >= 0) {
                break;
            } else if (c == '$') {
                Expansion found = expander.parse(text, at, variables.commandLine(),
                        (!quoted && evaluated ? Expander.UNDEFINED_IS_ERROR : 0) | (evaluated ? Expander.WANTED : 0));
                if (found.isError()) {
                    throw new Malformed();
                }
                at += Math.max(1, found.length());
                char behind = charAt(at);
                out.append(found.value());
                // The 2020 edition ends a text in quotes here too.
                if ((!quoted || variables.edition() == Edition.OF_2020) && out.length() == found.value().length() && at == start + found.length()
                        && (behind == 0 || Character.isWhitespace(behind) || "!=><)".indexOf(behind) >= 0)) {
                    break;
                }
            } else if (strictly && !quoted && text.charAt(start) != '$' && !(text.charAt(start) >= '0' && text.charAt(start) <= '9')) {
                throw new Malformed();
            } else {
                out.append(c);
                at++;
            }
        }
        return new Operand(out.toString(), quoted);
    }

    /** Decimal, hexadecimal, or with a fraction (strtoul(3), strtod(3)); an empty one is 0; not a number if it is none. */
    static double number(String given) {
        if (given.isEmpty()) {
            return 0;
        }
        int start = 0;
        while (start < given.length() && Splitting.isSpace(given.charAt(start))) {
            start++;
        }
        int digits = start < given.length() && "+-".indexOf(given.charAt(start)) >= 0 ? start + 1 : start;
        if (digits == given.length() || LONGEST_NUMBER < given.length()) {
            return Double.NaN;
        }
        char first = given.charAt(digits);
        if (first != '.' && (first < '0' || first > '9')) {
            return Double.NaN;
        }
        String plain = given.substring(start);
        if (HEXADECIMAL.matcher(plain).matches()) {
            return Long.decode(plain.startsWith("+") ? plain.substring(1) : plain);
        }
        return DECIMAL.matcher(plain).matches() ? Double.parseDouble(plain) : Double.NaN;
    }
}
