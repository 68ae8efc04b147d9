package depscope.makefile.variable;

import depscope.makefile.value.Edition;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Message;
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

    /** @param strict whether the left side has to be quoted, a reference or a number */
    Comparison(Variables variables, ConditionText text, ConditionFunctions functions, Form form, boolean strict) {
        this.variables = variables;
        this.text = text;
        this.functions = functions;
        this.form = form;
        this.strict = strict;
    }

    /** What the comparison says that begins here. */
    Truth of(boolean evaluated) throws Malformed {
        Operand left = operand(evaluated, strict);
        text.skipSpace();
        char first = text.here();
        if ("!=<>".indexOf(first) < 0 || first == 0) {
            return evaluated ? alone(left) : Truth.FALSE;
        }
        boolean orEqual = text.charAt(text.at + 1) == '=';
        text.at += orEqual ? 2 : 1;
        text.skipSpace();
        if (text.here() == 0) {
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

    private static boolean unlike(String left, String right) {
        return left.isEmpty() && ConditionFunctions.isEmpty(right).isFalse() || right.isEmpty() && ConditionFunctions.isEmpty(left).isFalse();
    }

    private Truth alone(Operand operand) {
        if (Marks.any(operand.text)) {
            Truth empty = ConditionFunctions.isEmpty(operand.text);
            return empty.isUnknown() ? empty : Truth.TRUE;
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

    private Truth compared(Operand left, char first, boolean orEqual, Operand right) throws Malformed {
        double one = left.quoted || right.quoted ? Double.NaN : ConditionNumber.of(left.text);
        double other = left.quoted || right.quoted ? Double.NaN : ConditionNumber.of(right.text);
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
                // The 2020 edition ends a text in quotes here too.
                if ((!quoted || variables.edition() == Edition.OF_2020) && out.length() == found.value().length() && text.at == start + found.length()
                        && (behind == 0 || Character.isWhitespace(behind) || "!=><)".indexOf(behind) >= 0)) {
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
