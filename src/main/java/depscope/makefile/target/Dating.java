package depscope.makefile.target;

import depscope.makefile.value.Budget;
import depscope.makefile.variable.Variables;

/** Whether a target has to be made, by the times that are known when its prerequisites are done, and what its local variables are then. */
final class Dating {
    private final Times times;
    private final Variables variables;
    private final Budget budget;

    Dating(Times times, Variables variables, Budget budget) {
        this.times = times;
        this.variables = variables;
        this.budget = budget;
    }

    /** Whether it is to be made; if not, what depends on it learns of its time. */
    boolean isOutOfDate(Target target, Times.Moved moved) {
        if (!target.is(Attributes.JOIN | Attributes.ANY_USE | Attributes.EXEC)) {
            times.look(target, moved);
        }
        boolean old = judge(target);
        if (!old) {
            target.dependents.forEach(dependent -> Preparation.youngest(dependent, target));
        }
        return old;
    }

    private boolean judge(Target target) {
        if (target.is(Attributes.ANY_USE)) {
            return false;
        }
        if (target.is(Attributes.LIB) && (target.mtime == 0 || times.isArchive(target))) {
            return target.mtime == 0 || isOldLibrary(target) || target.youngest == null && target.is(Attributes.DOUBLE_COLON);
        }
        if (target.is(Attributes.JOIN)) {
            return target.has(Flags.CHILDMADE);
        }
        if (target.is(Attributes.FORCE | Attributes.EXEC | Attributes.PHONY)) {
            return true;
        }
        if (target.youngest != null && target.mtime < target.youngest.mtime) {
            return true;
        }
        boolean alone = target.mtime == 0 && !target.is(Attributes.OPTIONAL) || target.is(Attributes.DOUBLE_COLON);
        return target.youngest == null && alone || target.has(Flags.FORCE);
    }

    private static boolean isOldLibrary(Target target) {
        if (target.is(Attributes.PHONY)) {
            return true;
        }
        if (!target.hasOperator() && target.prerequisites.isEmpty()) {
            return false;
        }
        return target.youngest == null ? !target.prerequisites.isEmpty() : target.mtime < target.youngest.mtime;
    }

    /** The time after it was, or would have been, made; what it was in truth is the result. */
    long recheck(Target target, Times.Moved moved) {
        times.look(target, moved);
        long real = target.mtime;
        boolean pretended = !target.is(Attributes.MAKE) || target.is(Attributes.SAVE_CMDS);
        if (pretended || real == 0 && !target.is(Attributes.WAIT)) {
            target.mtime = Times.NOW;
        }
        return real;
    }

    /** Gives {@code .ALLSRC} and {@code .OODATE} their values; once. */
    void setSources(Target target) {
        if (target.has(Flags.DONE_ALLSRC)) {
            return;
        }
        Inheritance.unmark(target);
        target.prerequisites.forEach(edge -> addSource(edge.prerequisite(), target));
        for (String name : new String[] {"?", ">"}) {
            if (target.scope().get(name).isEmpty()) {
                variables.set(name, "", target.scope());
            }
        }
        if (target.is(Attributes.JOIN)) {
            variables.set("@", variables.value(">", target.scope()), target.scope());
        }
        target.flags |= Flags.DONE_ALLSRC;
    }

    private void addSource(Target source, Target target) {
        if (source.is(Attributes.MARK)) {
            return;
        }
        source.type |= Attributes.MARK;
        if (source.is(Attributes.EXEC | Attributes.ANY_USE | Attributes.INVISIBLE)) {
            return;
        }
        String file = source.is(Attributes.ARCHV) ? variables.value("%", source.scope()) : source.path == null ? source.name : source.path;
        budget.spend(2L * file.length());
        if (!source.is(Attributes.JOIN)) {
            variables.append(">", file, target.scope());
        } else if (source.scope().get(">").isPresent()) {
            variables.append(">", variables.value(">", source.scope()), target.scope());
        }
        boolean made = source.made == Made.MADE;
        if (target.is(Attributes.JOIN) ? made : target.mtime < source.mtime || source.mtime == Times.NOW && made) {
            variables.append("?", file, target.scope());
        }
    }
}
