package depscope.makefile.variable;

import java.util.ArrayList;
import java.util.List;

/**
 * Where names are looked for (bmake(1), "Variable classes"): seen from a target its own variables come first, then those of the command
 * line, of the makefiles, of make itself, of the environment. Seen from all makefiles, as the right side of {@code :=} is, those of make
 * itself ({@code MAKEFILE}) are not there (VarFind).
 */
final class Scopes {
    final Scope global = new Scope("Global");
    final Scope commandLine = new Scope("Command");
    final Scope internal = new Scope("Internal");
    final Scope environment = new Scope("Environment");

    Scopes(Alternatives alternatives) {
        List.of(global, commandLine, internal, environment).forEach(scope -> scope.watch(alternatives));
    }

    /** What {@code kept}, a name as scopes keep it, means, seen from {@code scope}; null if nothing. */
    Variable find(String kept, Scope scope) {
        Variable found = scope.at(kept);
        if (found == null && scope != commandLine) {
            found = commandLine.at(kept);
        }
        if (found == null && scope != global) {
            found = global.at(kept);
            found = found == null ? internal.at(kept) : found;
        }
        return found == null ? environment.at(kept) : found;
    }

    /** Whether a name is seen from no target, so that a target's own variables are left for later. */
    boolean isOfNoTarget(Scope scope) {
        return scope == commandLine || scope == global;
    }

    /** Whether steps of its variables are told. */
    boolean isTold(Scope scope) {
        return scope == global || scope == commandLine || scope == environment;
    }

    /** The steps by which a name came to its value, of all scopes, in the order that they were taken. */
    List<Assignment> history(String name) {
        List<Assignment> steps = new ArrayList<>(environment.history(name));
        steps.addAll(commandLine.history(name));
        steps.addAll(global.history(name));
        steps.addAll(internal.history(name));
        return steps;
    }
}
