package depscope.makefile.target;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Message;
import depscope.makefile.value.Messages;
import depscope.makefile.variable.Variables;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The way up through the graph, one job at a time, nothing run: what is out of date counts as made. Targets wait in a
 * queue; one with prerequisites that are not made is dropped, with those put ahead of all others, and comes again when
 * the last of them is done.
 */
final class DryRun {
    private final Variables variables;
    private final Dating dating;
    private final Scripts scripts;
    private final Messages messages;
    private final Budget budget;
    private final Times.Moved stale;
    private final Deque<Target> queue = new ArrayDeque<>();
    private int round = 1;

    DryRun(Graph graph, Scripts scripts, Times.Moved stale) {
        variables = graph.variables();
        dating = graph.dating();
        messages = graph.messages();
        budget = graph.budget();
        this.scripts = scripts;
        this.stale = stale;
    }

    void run(Target all, Target end) {
        request(all);
        while (!queue.isEmpty() && !budget.isSpent()) {
            Target next = queue.pop();
            if (next.checked == round) {
                next.made = Made.DEFERRED;
                continue;
            }
            next.checked = round;
            budget.line();
            if (next.unmade != 0) {
                next.made = Made.DEFERRED;
                List<Target> first = new ArrayList<>();
                for (int i = 0; i < next.prerequisites.size() && !schedule(next.prerequisites.get(i).prerequisite(), first);) {
                    i++;
                }
                putAhead(first);
                continue;
            }
            next.made = Made.BEING_MADE;
            try {
                make(next, end);
            } catch (Budget.Exceeded e) {
                messages.add(new Message(next.spot(), Message.Level.ERROR, next.label() + ": " + e.getMessage()));
            }
        }
    }

    private void request(Target all) {
        List<Target> first = new ArrayList<>();
        schedule(all, first);
        putAhead(first);
    }

    private void putAhead(List<Target> first) {
        for (int i = first.size() - 1; i >= 0; i--) {
            queue.push(first.get(i));
        }
    }

    private void make(Target target, Target end) {
        if (dating.isOutOfDate(target, stale)) {
            dating.setSources(target);
            if (scripts.canMake(target, stale)) {
                scripts.putOff(target, end);
                target.made = Made.MADE;
                update(target);
            }
            return;
        }
        target.made = Made.UP_TO_DATE;
        if (target.is(Attributes.JOIN)) {
            dating.setSources(target);
        }
        update(target);
    }

    private static boolean waitsForOrder(Target target) {
        return !target.before.isEmpty() && target.before.stream().anyMatch(each -> each.made.isBefore(Made.MADE) && each.has(Flags.REMAKE));
    }

    /** Puts a target on the list of what comes next; whether what stands behind it in its line has to wait. */
    private boolean schedule(Target target, List<Target> next) {
        if (target.made.compareTo(Made.DEFERRED) > 0) {
            return false;
        }
        if (waitsForOrder(target)) {
            target.made = Made.DEFERRED;
            return false;
        }
        target.made = Made.REQUESTED;
        next.add(target);
        if (target.unmadeCohorts != 0) {
            for (int i = 0; i < target.cohorts.size() && !schedule(target.cohorts.get(i), next);) {
                i++;
            }
        }
        return target.is(Attributes.WAIT) && target.unmade > 0;
    }

    /** Tells all that depend on a target that it is done. */
    private void update(Target target) {
        round++;
        String name = variables.value("@", target.scope());
        boolean missing = target.made != Made.UP_TO_DATE && dating.recheck(target, stale) == 0 && !target.is(Attributes.WAIT);
        Target first = target;
        if (target.centurion != null) {
            first = target.centurion;
            first.unmadeCohorts--;
        }
        List<Target> after = new ArrayList<>();
        for (Target successor : first.after) {
            if (successor.made == Made.DEFERRED && !schedule(successor, after)) {
                successor.flags |= Flags.DONE_ORDER;
            }
        }
        putAhead(after);
        budget.spend(first.dependents.size());
        for (Target dependent : first.dependents) {
            if (dependent.has(Flags.REMAKE)) {
                inform(dependent, target, first, missing);
            }
        }
        for (Target implied : target.impliedDependents) {
            if (implied.has(Flags.REMAKE)) {
                variables.set("<", name, implied.scope());
                variables.set("*", variables.value("*", target.scope()), implied.scope());
            }
        }
    }

    private void inform(Target dependent, Target target, Target first, boolean missing) {
        if (missing) {
            dependent.flags |= Flags.FORCE;
        }
        if (dependent.is(Attributes.MADE)) {
            return;
        }
        if (!target.is(Attributes.EXEC | Attributes.ANY_USE)) {
            if (target.made == Made.MADE) {
                dependent.flags |= Flags.CHILDMADE;
            }
            Preparation.youngest(dependent, target);
        }
        // All groups of a :: target have to be done.
        if (first.unmadeCohorts != 0 || first.made.isBefore(Made.MADE)) {
            return;
        }
        if (--dependent.unmade < 0) {
            messages.add(new Message(dependent.spot(), Message.Level.ERROR, "Graph cycles through " + dependent.label()));
        }
        boolean rescan = first.is(Attributes.WAIT) || first.has(Flags.DONE_ORDER);
        if ((dependent.unmade == 0 || rescan) && dependent.made == Made.DEFERRED && !waitsForOrder(dependent)) {
            dependent.made = Made.REQUESTED;
            queue.add(dependent);
        }
    }
}
