package depscope.makefile.target;

import depscope.makefile.value.Unknowns;

/** What decides whether something is so that depends on several things, each of which may be in doubt. */
final class Doubts {
    private Doubts() {
    }

    /** The number of the first that is not certain. */
    static int first(int one, int other) {
        return one == Unknowns.NONE ? other : one;
    }

    static int first(int one, int other, int third) {
        return first(first(one, other), third);
    }

    /** Whether a script that has commands may come to none; a script without commands is certain. */
    static int ofScript(Target target) {
        int doubt = Unknowns.NONE;
        for (Command command : target.commands) {
            if (command.doubt() == Unknowns.NONE) {
                return Unknowns.NONE;
            }
            doubt = first(doubt, command.doubt());
        }
        return doubt;
    }

    /** Whether a suffix rule applies at all: it has to have a command or a prerequisite. */
    static int ofRule(Target rule) {
        int doubt = ofScript(rule);
        if (!rule.commands.isEmpty() && doubt == Unknowns.NONE) {
            return Unknowns.NONE;
        }
        for (Edge edge : rule.prerequisites) {
            if (edge.doubt() == Unknowns.NONE) {
                return Unknowns.NONE;
            }
            doubt = first(doubt, edge.doubt());
        }
        return doubt;
    }
}
