package depscope.makefile.variable;

import depscope.makefile.value.Edition;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Message;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Conditions.Form;
import depscope.makefile.variable.Conditions.Malformed;
import java.util.List;
import java.util.Optional;

/** The functions of conditions, and what a word alone asks for (bmake(1), "Include statements, conditionals and for loops"). */
final class ConditionFunctions {
    private static final List<String> NAMES = List.of("defined", "make", "exists", "empty", "target", "commands");

    private final Expander expander;
    private final Variables variables;
    private final ConditionText text;
    private final Form form;

    ConditionFunctions(Expander expander, ConditionText text, Form form) {
        this.expander = expander;
        this.variables = expander.variables();
        this.text = text;
        this.form = form;
    }

    /** What the function says that stands here; empty if none does. */
    Optional<Truth> function(boolean evaluated) throws Malformed {
        for (String name : NAMES) {
            int behind = text.at + name.length();
            if (text.startsWith(name) && !Character.isLetter(text.charAt(behind))) {
                int bracket = text.behindSpace(behind);
                if (text.charAt(bracket) != '(') {
                    break;
                }
                return Optional.of(name.equals("empty") ? empty(bracket, evaluated) : called(name, bracket, evaluated));
            }
        }
        return Optional.empty();
    }

    /** What a word alone asks for. */
    Truth byForm(String word) {
        Truth answer = form.ofMake() ? goal(word) : variables.isDefined(word, variables.commandLine());
        return form.isNegated() ? answer.not() : answer;
    }

    private Truth goal(String pattern) {
        int unknown = Marks.first(pattern);
        return unknown != Unknowns.NONE ? Truth.unknown(unknown) : expander.world().isGoal(pattern);
    }

    private Truth called(String name, int bracket, boolean evaluated) {
        text.at = bracket + 1;
        String argument = argument(evaluated);
        if (text.charAt(text.at++) != ')') {
            variables.messages().add(variables.edition() == Edition.CURRENT ? Message.Level.FATAL : Message.Level.WARNING,
                    "Missing closing parenthesis for " + name + "()");
            // The bracket is read once more, and nothing may come there.
            text.at = bracket;
            return Truth.FALSE;
        }
        if (argument.isEmpty()) {
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

    /** A word, alone or as the argument of a function; goes behind it and the blanks after it. */
    String argument(boolean evaluated) {
        text.skipBlanks();
        StringBuilder out = new StringBuilder();
        int depth = 0;
        while (true) {
            char c = text.here();
            if (c == 0 || c == ' ' || c == '\t' || (c == '&' || c == '|') && depth == 0) {
                break;
            }
            if (c == '$') {
                Expansion found = text.reference((variables.edition() == Edition.CURRENT ? 0 : Expander.UNDEFINED_IS_ERROR)
                        | (evaluated ? Expander.WANTED : 0));
                out.append(found.value());
                text.behind(found);
                continue;
            }
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth < 0) {
                break;
            }
            out.append(c);
            text.at++;
        }
        text.skipBlanks();
        return out.toString();
    }

    /** {@code empty(NAME:modifiers)}: the bracket is that of a reference. */
    private Truth empty(int bracket, boolean evaluated) throws Malformed {
        Expansion found = text.bracketed(bracket, evaluated ? Expander.WANTED : 0);
        if (found.isError()) {
            throw new Malformed();
        }
        return evaluated ? isEmpty(found.value()) : Truth.TRUE;
    }

    /** Whether nothing but white space is there. */
    static Truth isEmpty(String value) {
        boolean perhaps = false;
        int doubt = Unknowns.NONE;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Marks.isMark(c)) {
                perhaps |= Marks.isMaybe(c);
                doubt = doubt == Unknowns.NONE ? Marks.number(c) : doubt;
            } else if (Splitting.isSpace(c)) {
                perhaps = false;
            } else if (!perhaps) {
                return Truth.FALSE;
            }
        }
        return doubt == Unknowns.NONE ? Truth.TRUE : Truth.unknown(doubt);
    }
}
