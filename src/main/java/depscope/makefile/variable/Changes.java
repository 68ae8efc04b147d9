package depscope.makefile.variable;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Spot;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Assignment.Operator;

/** Gives variables values, adds to them, takes them away, and tells how they came to what they are (var.c, Var_Set and its like). */
final class Changes {
    /** What a variable takes, in bytes, besides its value. */
    private static final long VARIABLE = 300;

    private final Variables variables;
    private final Scopes scopes;
    private final Scope global;
    private final Scope commandLine;
    private final Scope environment;
    private final Holding holding;
    private final Budget budget;
    private boolean keepsDollars;

    Changes(Variables variables, Scopes scopes, Holding holding) {
        this.variables = variables;
        this.scopes = scopes;
        this.holding = holding;
        global = scopes.global;
        commandLine = scopes.commandLine;
        environment = scopes.environment;
        budget = variables.budget();
    }

    /** Whether {@code :=} keeps two dollars as they are ({@code .MAKE.SAVE_DOLLARS}). */
    boolean keepsDollars() {
        return keepsDollars;
    }

    /** @param text what was given, before anything was expanded */
    void set(String name, String value, Scope scope, Operator operator, String text) {
        budget.length(value.length());
        String plain = variables.named(name, scope);
        if (plain.isEmpty()) {
            return;
        }
        if (scope == global && commandLine.at(plain) != null) {
            commandLine.tell(plain, step(operator, text, false));
            return;
        }
        scope.touch(plain);
        Variable variable = scope.at(plain);
        boolean isNew = variable == null;
        if (isNew ? holding.isNone(plain) : holding.isHeld(variable, "overwrite")) {
            scope.tell(plain, step(operator, text, false));
            return;
        }
        if (isNew) {
            if (scope == commandLine && holding.mayOverride(global.at(plain))) {
                global.remove(plain);
            }
            variable = scope.create(plain);
            budget.keep(VARIABLE);
        }
        int open = variables.isDecided() ? variable.heldPerhaps() : variables.turn();
        if (open != Unknowns.NONE) {
            boolean same = !isNew && variable.value().equals(value);
            if (isNew) {
                variable.doubt(variables.turn());
            }
            if (!same) {
                variable.set(Character.toString(Marks.unknown(open)));
            }
        } else {
            // What may have been given a value, and gets this one only if it has not.
            boolean either = operator == Operator.DEFAULT && !isNew && !variable.isCertain();
            variable.set(either ? MaybeWords.either(variable.value(), value, variable.doubt()) : value);
            variable.doubt(Unknowns.NONE);
        }
        told(scope, variable, operator, text);
        if (variable.exported && scope == global) {
            variables.exports().again(variable);
        }
        if (scope == commandLine) {
            environment.bind(plain, variable.value());
            append(".MAKEOVERRIDES", plain, global, Operator.BUILT_IN);
        }
        if (plain.equals(".MAKE.SAVE_DOLLARS")) {
            keepsDollars = isYes(value, keepsDollars);
        }
    }

    /** Adds a word, or creates the variable. */
    void append(String name, String value, Scope scope, Operator operator) {
        String plain = variables.named(name, scope);
        if (plain.isEmpty()) {
            return;
        }
        Variable variable = scope.at(plain);
        if (scope == global && variable == null) {
            if (commandLine.at(plain) != null) {
                commandLine.tell(plain, step(operator, value, false));
                return;
            }
            Variable inherited = environment.at(plain);
            if (inherited != null) {
                variable = global.create(plain);
                variable.set(inherited.value());
            }
        }
        if (variable == null) {
            if (variables.isDecided()) {
                set(plain, value, scope, operator, value);
            } else {
                variable = scope.create(plain);
                variable.doubt(variables.turn());
                variable.set(MaybeWords.of(value, variables.turn()));
                told(scope, variable, operator, value);
            }
            return;
        }
        if (holding.isHeld(variable, "append to")) {
            variable.tell(step(operator, value, false));
            return;
        }
        scope.touch(plain);
        long length = (long) variable.length() + value.length();
        if (operator == Operator.BUILT_IN && length > Budget.LONGEST_VALUE) {
            return;
        }
        budget.length(length);
        int open = variables.isDecided() ? variable.heldPerhaps() : variables.turn();
        variable.append(open == Unknowns.NONE ? value : MaybeWords.of(value, open));
        if (variables.isDecided()) {
            variable.doubt(Unknowns.NONE);
        }
        if (operator != Operator.BUILT_IN) {
            told(scope, variable, operator, value);
        }
    }

    void delete(String name, Scope scope) {
        String plain = variables.named(name, global);
        Variable variable = scope.at(plain);
        if (variable == null || holding.isHeld(variable, "delete") || holding.isInUse(variable)) {
            return;
        }
        scope.touch(plain);
        told(scope, variable, Operator.UNDEFINE, "");
        int open = variables.isDecided() ? variable.heldPerhaps() : variables.turn();
        if (open != Unknowns.NONE) {
            variable.doubt(open);
            variable.set(MaybeWords.of(variable.value(), open));
            return;
        }
        if (variable.exported) {
            environment.remove(plain);
        }
        scope.remove(plain);
    }

    private void told(Scope scope, Variable variable, Operator operator, String text) {
        if (scopes.isTold(scope)) {
            budget.keep(variable.tell(step(operator, text, true)));
        }
    }

    /** @param effective false where it changed nothing */
    Assignment step(Operator operator, String text, boolean effective) {
        Spot spot = operator == Operator.COMMAND_LINE || operator == Operator.ENVIRONMENT || operator == Operator.GIVEN ? Spot.BUILT_IN
                : variables.messages().here();
        return new Assignment(spot, operator, text, variables.doubt(), effective);
    }

    private static boolean isYes(String value, boolean otherwise) {
        return value.isEmpty() ? otherwise : switch (Character.toLowerCase(value.charAt(0))) {
            case '0', 'f', 'n' -> false;
            case 'o' -> value.length() < 2 || Character.toLowerCase(value.charAt(1)) != 'f';
            default -> true;
        };
    }
}
