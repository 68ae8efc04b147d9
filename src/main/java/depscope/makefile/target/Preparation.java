package depscope.makefile.target;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Message;
import depscope.makefile.value.Messages;
import depscope.makefile.value.Spot;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Variables;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The way down through the graph, before anything is made: from the goals on each target gets what its {@code .USE}
 * prerequisites and suffix rules have for it; then each {@code .WAIT} gets what it waits for.
 */
final class Preparation {
    /** What rules can go on to make has an end when so much was paid for each. */
    private static final int OF_A_TARGET = 5_000;

    private final Targets targets;
    private final Variables variables;
    private final Inheritance inheritance;
    private final ImplicitSources implicit;
    private final Times times;
    private final Unknowns unknowns;
    private final Messages messages;
    private final Budget budget;

    Preparation(Graph graph) {
        targets = graph.targets();
        variables = graph.variables();
        inheritance = graph.inheritance();
        implicit = graph.implicitSources();
        times = graph.times();
        unknowns = graph.unknowns();
        messages = graph.messages();
        budget = graph.budget();
    }

    void expand(List<Target> goals, Times.Moved moved) {
        Deque<Target> ahead = new ArrayDeque<>(goals);
        while (!ahead.isEmpty()) {
            Target next = ahead.pop();
            if (next.has(Flags.REMAKE)) {
                continue;
            }
            next.flags |= Flags.REMAKE;
            if (next.is(Attributes.DOUBLE_COLON)) {
                pushAll(next.cohorts, ahead);
            }
            budget.line();
            try {
                if (budget.isSpent()) {
                    throw new Budget.Exceeded("too much to work out: given up");
                }
                budget.spend(OF_A_TARGET);
                look(next, moved);
            } catch (Budget.Exceeded e) {
                messages.add(new Message(next.spot(), Message.Level.ERROR, next.label() + ": " + e.getMessage()));
                next.hasUnknownPrerequisites(unknowns.number(next.spot(), next.label() + " " + e.getMessage()));
                if (budget.isSpent()) {
                    return;
                }
            }
            if (next.unmade != 0) {
                next.prerequisites.stream().map(Edge::prerequisite).filter(each -> !each.has(Flags.REMAKE) && !each.is(Attributes.ANY_USE))
                        .forEach(ahead::add);
            }
        }
    }

    private static void pushAll(List<Target> first, Deque<Target> ahead) {
        for (int i = first.size() - 1; i >= 0; i--) {
            ahead.push(first.get(i));
        }
    }

    private void look(Target target, Times.Moved moved) {
        if (target.is(Attributes.ARCHV)) {
            int open = target.name.indexOf('(');
            int close = target.name.indexOf(')');
            if (open < 0 || close < open) {
                return;
            }
            variables.set("%", target.name.substring(open + 1, close), target.scope());
            variables.set("!", target.name.substring(0, open), target.scope());
        }
        times.look(target, moved);
        variables.set("@", target.path == null ? target.name : target.path, target.scope());
        inheritance.useAll(target);
        if (!target.is(Attributes.MADE)) {
            implicit.find(target);
            return;
        }
        // As if all its prerequisites had been made.
        for (Edge edge : target.prerequisites) {
            times.look(edge.prerequisite(), moved);
            youngest(target, edge.prerequisite());
            target.unmade--;
        }
    }

    static void youngest(Target target, Target prerequisite) {
        if (target.youngest == null || prerequisite.mtime > target.youngest.mtime) {
            target.youngest = prerequisite;
        }
    }

    /** Makes what all goals are prerequisites of, and each {@code .WAIT} depend on what stands before it. */
    Target joinGoals(List<Target> goals) {
        Target all = targets.fresh(Graph.ALL_GOALS);
        all.flags = Flags.REMAKE;
        all.type = Attributes.PHONY | Attributes.DEPENDS;
        targets.putFirst(all);
        goals.forEach(goal -> all.need(goal, Spot.BUILT_IN, Unknowns.NONE));
        Deque<Target> ahead = new ArrayDeque<>(List.of(all));
        while (!ahead.isEmpty()) {
            Target next = ahead.pop();
            if (next.has(Flags.DONE_WAIT)) {
                continue;
            }
            next.flags |= Flags.DONE_WAIT;
            budget.line();
            if (next.is(Attributes.DOUBLE_COLON)) {
                pushAll(next.cohorts, ahead);
            }
            List<Edge> since = new ArrayList<>();
            for (Edge edge : next.prerequisites) {
                Target each = edge.prerequisite();
                if (!each.is(Attributes.WAIT)) {
                    ahead.add(each);
                } else {
                    since.stream().takeWhile(before -> before.prerequisite() != each)
                            .forEach(before -> each.need(before.prerequisite(), before.spot(), before.doubt()));
                    budget.spend(since.size());
                    since.clear();
                }
                since.add(edge);
            }
        }
        return all;
    }
}
