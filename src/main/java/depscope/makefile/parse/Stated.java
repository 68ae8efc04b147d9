package depscope.makefile.parse;

import depscope.makefile.target.Target;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Alternatives.Branch;
import depscope.makefile.variable.Truth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which targets have rules, as far as that is certain: what {@code target()} and {@code commands()} ask. */
final class Stated {
    /**
     * A rule that may not be one.
     *
     * @param number of what decides
     * @param branch in which it is one; nothing if it may not be one even there
     */
    private record Doubt(int number, Optional<Branch> branch) {
    }

    /** Targets whose only rules are in doubt. */
    private final Map<Target, Doubt> doubtful = new HashMap<>();
    /** The number of what decides on the name of a target, or on rules that are not read; 0 if there is no such thing. */
    private int unnamed;

    /** That a rule begins for this target. */
    void state(Target target, int doubt, Optional<Branch> branch) {
        if (doubt == Unknowns.NONE) {
            doubtful.remove(target);
        } else if (!target.hasOperator() || doubtful.containsKey(target) && !isCertainHere(doubtful.get(target))) {
            doubtful.put(target, new Doubt(doubt, branch));
        }
    }

    private static boolean isCertainHere(Doubt doubt) {
        return doubt.branch.filter(Branch::isOpen).isPresent();
    }

    /** That there may be rules for any target. */
    void unnamed(int number) {
        unnamed = unnamed == Unknowns.NONE ? number : unnamed;
    }

    /** Whether there may. */
    boolean hasUnnamed() {
        return unnamed != Unknowns.NONE;
    }

    private Truth none() {
        return unnamed == Unknowns.NONE ? Truth.FALSE : Truth.unknown(unnamed);
    }

    Truth isTarget(Optional<Target> target) {
        if (target.filter(Target::hasOperator).isEmpty()) {
            return none();
        }
        Doubt doubt = doubtful.get(target.get());
        return doubt == null || isCertainHere(doubt) ? Truth.TRUE : Truth.unknown(doubt.number);
    }

    Truth hasCommands(Optional<Target> target) {
        Truth isTarget = isTarget(target);
        if (target.isEmpty() || target.get().commands().isEmpty() || isTarget.isFalse()) {
            return none();
        }
        int doubt = target.get().commands().get(0).doubt();
        boolean certain = target.get().commands().stream().anyMatch(command -> command.doubt() == Unknowns.NONE);
        return certain ? isTarget : Truth.unknown(doubt);
    }
}
