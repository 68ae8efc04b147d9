package depscope.makefile.parse;

import depscope.makefile.variable.Assignment.Operator;
import depscope.makefile.variable.Scope;
import depscope.makefile.variable.Truth;
import depscope.makefile.variable.Variables;
import java.util.Optional;

/**
 * {@code target: NAME=value}: in the current edition what looks like an assignment among sources is one, for the targets
 * of the line alone, and the rest of the line is its value; to the 2020 edition it is sources (make(1), "Local variables").
 */
final class LocalVariable {
    private static final String SWITCH = "${.MAKE.TARGET_LOCAL_VARIABLES}";

    private LocalVariable() {
    }

    /** The assignment that the rest of a line is, if it is one, and if makefiles do not forbid it. */
    static Optional<AssignmentLine> of(Reading reading, String rest) {
        return reading.isCurrent() && rest.indexOf('=') >= 0
                ? AssignmentLine.of(rest, true).filter(line -> isOn(reading.variables().expand(SWITCH, reading.variables().global()))) : Optional.empty();
    }

    /** As make reads a choice (main.c, ParseBoolean). */
    private static boolean isOn(String value) {
        char first = value.isEmpty() ? 'y' : Character.toLowerCase(value.charAt(0));
        return first == 'o' ? value.length() < 2 || Character.toLowerCase(value.charAt(1)) != 'f' : "0fn".indexOf(first) < 0;
    }

    /** Does it for one target. What all makefiles know by the name is no matter to {@code +=}, and is to {@code ?=}. */
    static void assign(AssignmentLine line, Scope scope, Variables variables) {
        String name = line.name();
        switch (line.operator()) {
            case APPEND -> variables.append(name, line.text(), scope);
            case DEFAULT -> {
                if (variables.isDefined(name, scope) != Truth.TRUE) {
                    variables.set(name, line.text(), scope);
                }
            }
            case EXPAND -> variables.set(name, variables.expand(line.text(), scope), scope);
            default -> {
                variables.set(name, line.text(), scope);
                if (line.operator() == Operator.SHELL) {
                    variables.set(name, variables.expand("${" + name + ":sh}", scope), scope);
                }
            }
        }
    }
}
