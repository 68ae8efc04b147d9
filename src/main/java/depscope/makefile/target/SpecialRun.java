package depscope.makefile.target;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Message;
import depscope.makefile.value.Messages;
import depscope.makefile.variable.Variables;

/**
 * How {@code .BEGIN}, {@code .END} and {@code .STALE} are made, and what they need: each prerequisite in its turn,
 * down to the last one, without the queue that all others go through.
 */
final class SpecialRun implements Times.Moved {
    private static final String STALE = ".STALE";

    private final Targets targets;
    private final ImplicitSources implicit;
    private final Dating dating;
    private final Variables variables;
    private final Messages messages;
    private final Budget budget;
    private final Scripts scripts;
    private boolean stopped;

    SpecialRun(Graph graph, Scripts scripts) {
        targets = graph.targets();
        implicit = graph.implicitSources();
        dating = graph.dating();
        variables = graph.variables();
        messages = graph.messages();
        budget = graph.budget();
        this.scripts = scripts;
    }

    /** Whether make would have given up here. */
    boolean isStopped() {
        return stopped;
    }

    void run(Target target) {
        budget.line();
        try {
            make(target, target);
        } catch (Budget.Exceeded e) {
            messages.add(new Message(target.spot(), Message.Level.ERROR, target.label() + ": " + e.getMessage()));
        }
    }

    /** What a dependency record names is not where it says, or gone. */
    @Override
    public void found(Target moved) {
        targets.find(STALE).filter(stale -> stale.made == Made.UNMADE).ifPresent(stale -> {
            variables.set(">", moved.spot().file().raw(), stale.scope());
            make(stale, stale);
        });
    }

    private void make(Target target, Target dependent) {
        budget.in();
        budget.spend(1);
        if (target.made == Made.UNMADE && (target == dependent || !dependent.is(Attributes.MADE))) {
            makeNew(target, dependent);
        } else {
            tellAgain(target, dependent);
        }
        for (int i = 0; i < target.cohorts.size() && !stopped; i++) {
            make(target.cohorts.get(i), dependent);
        }
        budget.out();
    }

    private void makeNew(Target target, Target dependent) {
        target.flags |= Flags.REMAKE;
        target.made = Made.BEING_MADE;
        if (!target.is(Attributes.MADE)) {
            implicit.find(target);
        }
        for (int i = 0; i < target.prerequisites.size() && !stopped; i++) {
            make(target.prerequisites.get(i).prerequisite(), target);
        }
        if (stopped) {
            return;
        }
        if (!target.has(Flags.REMAKE)) {
            target.made = Made.ABORTED;
            dependent.flags &= ~Flags.REMAKE;
            return;
        }
        imply(target, dependent);
        if (!dating.isOutOfDate(target, this)) {
            target.made = Made.UP_TO_DATE;
            return;
        }
        dating.setSources(target);
        target.type |= targets.marks();
        if (!scripts.canMake(target, this)) {
            stopped = true;
            return;
        }
        target.made = Made.MADE;
        if (dating.recheck(target, this) == 0) {
            dependent.flags |= Flags.FORCE;
        }
        if (!target.is(Attributes.EXEC)) {
            dependent.flags |= Flags.CHILDMADE;
            Preparation.youngest(dependent, target);
        }
    }

    private void imply(Target target, Target dependent) {
        if (target.impliedDependents.contains(dependent)) {
            variables.set("<", variables.value("@", target.scope()), dependent.scope());
        }
    }

    private void tellAgain(Target target, Target dependent) {
        if (target.made == Made.ERROR) {
            dependent.flags &= ~Flags.REMAKE;
            return;
        }
        imply(target, dependent);
        if (target.made == Made.BEING_MADE) {
            messages.add(new Message(target.spot(), Message.Level.ERROR, "Graph cycles through " + target.label()));
            target.made = Made.ERROR;
            dependent.flags &= ~Flags.REMAKE;
        } else if ((target.made == Made.MADE || target.made == Made.UP_TO_DATE) && !target.is(Attributes.EXEC)) {
            if (target.made == Made.MADE) {
                dependent.flags |= Flags.CHILDMADE;
            }
            Preparation.youngest(dependent, target);
        }
    }
}
