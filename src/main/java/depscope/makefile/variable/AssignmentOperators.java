package depscope.makefile.variable;

import depscope.makefile.variable.Assignment.Operator;

/** What the signs between a name and a text do (bmake(1), "VARIABLE ASSIGNMENTS"). */
final class AssignmentOperators {
    private final Variables variables;
    private final Expander expander;

    AssignmentOperators(Variables variables, Expander expander) {
        this.variables = variables;
        this.expander = expander;
    }

    /** @param shown what is told of the step */
    void assign(String name, Operator operator, String text, Scope scope, Operator shown) {
        switch (operator) {
            case APPEND -> variables.append(name, text, scope, shown);
            case DEFAULT -> orElse(name, text, scope, shown);
            case EXPAND -> expanded(name, text, scope, shown);
            case SHELL -> printed(name, text, scope, shown);
            default -> variables.set(name, text, scope, shown, text);
        }
    }

    private void orElse(String name, String text, Scope scope, Operator shown) {
        if (variables.isDefined(name, scope).isTrue()) {
            variables.find(variables.named(name, scope), scope).ifPresent(variable -> variable.tell(variables.changes().step(shown, text, false)));
        } else {
            variables.set(name, text, scope, shown, text);
        }
    }

    private void expanded(String name, String text, Scope scope, Operator shown) {
        // So that a reference to itself is none to what is not defined.
        if (variables.isDecided() && variables.isDefined(name, scope).isFalse()) {
            scope.bind(variables.named(name, scope), "");
        }
        variables.set(name, expander.expandKeeping(text, scope), scope, shown, text);
    }

    private void printed(String name, String text, Scope scope, Operator shown) {
        // What the command line says holds, whatever would be printed.
        boolean overridden = scope == variables.global() && variables.commandLine().at(variables.named(name, scope)) != null;
        variables.set(name, overridden ? "" : variables.printed(text.indexOf('$') >= 0 ? variables.expand(text, variables.commandLine()) : text,
                expander.world()), scope, shown, text);
    }
}
