package depscope.makefile.variable;

import depscope.makefile.value.Edition;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Message;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Conditions.Form;
import depscope.makefile.variable.Conditions.Malformed;

/** Two sides of a condition compared, or one with nothing (cond.c). */
final class Comparison {
    /** @param quoted whether it stood in quotes */
    private record Operand(String text, boolean quoted) {
    }

    private final Variables variables;
    private final ConditionText text;
    private final ConditionFunctions functions;
    private final Form form;
    private final boolean strict;
    private final boolean current;

    /** @param strict whether the left side has to be quoted, a reference or a number */
    Comparison(Variables variables, ConditionText text, ConditionFunctions functions, Form form, boolean strict) {
        this.variables = variables;
        this.text = text;
        this.functions = functions;
        this.form = form;
        this.strict = strict;
        this.current = variables.edition() == Edition.CURRENT;
    }

    /** What the comparison says that begins here. 2020: a single {@code =} or {@code !} is no operator, which is told. Current: it ends it. */
    Truth of(boolean evaluated) throws Malformed {
        Operand left = operand(evaluated, strict);
        text.skipSpace();
        char first = text.here();
        boolean orEqual = text.charAt(text.at + 1) == '=';
        if ("!=<>".indexOf(first) < 0 || first == 0 || current && !orEqual && (first == '!' || first == '=')) {
            return evaluated ? alone(left) : Truth.FALSE;
        }
        text.at += orEqual ? 2 : 1;
        text.skipSpace();
        String operator = first + (orEqual ? "=" : "");
        if (text.here() == 0) {
            throw malformed("Missing right-hand-side of operator", "Missing right-hand side of operator \"" + operator + "\"");
        }
        Operand right = operand(evaluated, false);
        if (!evaluated) {
            return Truth.FALSE;
        }
        int unknown = Marks.first(left.text) == Unknowns.NONE ? Marks.first(right.text) : Marks.first(left.text);
        if (unknown != Unknowns.NONE) {
            boolean differ = unlike(left, right) || unlike(right, left);
            return differ && (operator.equals("==") || operator.equals("!=")) ? Truth.of(first == '!') : Truth.unknown(unknown);
        }
        return compared(left, operator, right);
    }

    private Malformed malformed(String of2020, String now) {
        variables.messages().add(current ? Message.Level.FATAL : Message.Level.WARNING, current ? now : of2020);
        return new Malformed();
    }

    /** Whether one is empty, and the other differs, whatever is not known of it: it has a part that is certain, and is no number, as nothing is 0. */
    private static boolean unlike(Operand empty, Operand other) {
        return empty.text.isEmpty() && ConditionFunctions.isEmpty(other.text).isFalse()
                && (empty.quoted || other.quoted || !ConditionNumber.mayBe(other.text));
    }

    /** Something that is compared with nothing: a number with 0, a text with none. */
    private Truth alone(Operand operand) {
        int unknown = Marks.first(operand.text);
        if (unknown != Unknowns.NONE) {
            boolean open = !operand.quoted && (form != Form.IF || ConditionNumber.mayBe(operand.text));
            return open ? Truth.unknown(unknown) : ConditionFunctions.isEmpty(operand.text).not();
        }
        if (operand.quoted) {
            return Truth.of(!operand.text.isEmpty());
        }
        double number = ConditionNumber.of(operand.text);
        if (!Double.isNaN(number)) {
            return Truth.of(number != 0);
        }
        return form == Form.IF ? Truth.of(!operand.text.isEmpty()) : functions.byForm(operand.text);
    }

    private Truth compared(Operand left, String operator, Operand right) throws Malformed {
        double one = left.quoted || right.quoted ? Double.NaN : ConditionNumber.of(left.text);
        double other = left.quoted || right.quoted ? Double.NaN : ConditionNumber.of(right.text);
        boolean equality = operator.equals("==") || operator.equals("!=");
        if (Double.isNaN(one) || Double.isNaN(other)) {
            if (!equality) {
                throw malformed("String comparison operator should be either == or !=", "Comparison with \"" + operator
                        + "\" requires both operands \"" + left.text + "\" and \"" + right.text + "\" to be numeric");
            }
            return Truth.of(left.text.equals(right.text) == operator.equals("=="));
        }
        return Truth.of(switch (operator) {
            case "!=" -> one != other;
            case "==" -> one == other;
            case "<" -> one < other;
            case "<=" -> one <= other;
            case ">" -> one > other;
            case ">=" -> one >= other;
            default -> throw malformed("Unknown operator", "");
        });
    }

    /** One side of a comparison: in quotes, a reference, or a word. 2020: a reference right behind a quote may end it, as if there were none. */
    private Operand operand(boolean evaluated, boolean strictly) throws Malformed {
        boolean quoted = text.here() == '"';
        text.at += quoted ? 1 : 0;
        int start = text.at;
        StringBuilder out = new StringBuilder();
        while (text.here() != 0) {
            char c = text.here();
            if (c == '\\') {
                text.at++;
                if (text.here() != 0) {
                    out.append(text.charAt(text.at++));
                }
            } else if (c == '"' && quoted) {
                text.at++;
                break;
            } else if (!quoted && ")!=<> \t".indexOf(c) >= 0) {
                break;
            } else if (c == '$') {
                Expansion found = text.reference((!quoted && evaluated ? Expander.UNDEFINED_IS_ERROR : 0) | (evaluated ? Expander.WANTED : 0));
                if (found.isError()) {
                    throw new Malformed();
                }
                text.behind(found);
                char behind = text.here();
                out.append(found.value());
                if ((!quoted || !current) && out.length() == found.value().length() && text.at == start + found.length()
                        && (behind == 0 || Splitting.isSpace(behind) || "!=><)".indexOf(behind) >= 0)) {
                    break;
                }
            } else if (strictly && !quoted && text.charAt(start) != '$' && !(text.charAt(start) >= '0' && text.charAt(start) <= '9')) {
                throw new Malformed();
            } else {
                out.append(c);
                text.at++;
            }
        }
        return new Operand(out.toString(), quoted);
    }
}
