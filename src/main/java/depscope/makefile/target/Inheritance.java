package depscope.makefile.target;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Edition;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Variables;
import java.util.ArrayList;
import java.util.List;

/**
 * What targets take over from others: from a {@code .USE} prerequisite, from the suffix rule they are made by, from
 * {@code .DEFAULT}: commands, prerequisites and attributes.
 *
 * <p>A prerequisite whose name has variables in it gets the name that they make for this target, in its one node: when
 * several targets take it over, all of them have it by the last one's name, unless a target of the name exists.
 *
 * <p>{@link Edition#CURRENT} does not look at prerequisites that the last one in the list, a {@code .USE}, adds: if they
 * are {@code .USE} themselves they stay as they are.
 */
final class Inheritance {
    private static final int OF_AN_EDGE = 256;
    private static final int LONGEST_NAME = 1 << 12;

    private final Targets targets;
    private final Variables variables;
    private final Edition edition;
    private final Budget budget;

    Inheritance(Targets targets, Variables variables, Edition edition, Budget budget) {
        this.targets = targets;
        this.variables = variables;
        this.edition = edition;
        this.budget = budget;
    }

    /** Gives all {@code .USE} prerequisites of a target what they are for. */
    void useAll(Target target) {
        unmark(target);
        boolean goesOn = true;
        for (int i = 0; goesOn && i < target.prerequisites.size();) {
            goesOn = edition == Edition.OF_2020 || i + 1 < target.prerequisites.size();
            Edge edge = target.prerequisites.get(i);
            Target each = edge.prerequisite();
            boolean isNew = !each.is(Attributes.MARK);
            each.type |= Attributes.MARK;
            if (!each.is(Attributes.ANY_USE)) {
                i++;
                continue;
            }
            if (isNew) {
                inherit(each, target, edge.doubt());
            }
            target.prerequisites.remove(i);
            target.unmade--;
        }
    }

    /** Takes the mark from all prerequisites, so that those met twice in a pass are seen. */
    static void unmark(Target target) {
        target.prerequisites.forEach(edge -> edge.prerequisite().type &= ~Attributes.MARK);
    }

    /** Adds what {@code from} has to {@code to}. @param doubt what decides whether that is done */
    void inherit(Target from, Target to, int doubt) {
        inheritCommands(from, to, doubt);
        for (Edge edge : List.copyOf(from.prerequisites)) {
            named(edge.prerequisite(), to, Doubts.first(doubt, edge.doubt()), edge);
        }
        to.type |= from.type & ~(Attributes.OPERATORS | Attributes.ANY_USE | Attributes.TRANSFORM);
    }

    /** Pays for one more prerequisite: rules can go on to give names to more and more of them, each longer than the last. */
    static void pay(String name, Budget budget) {
        budget.spend(OF_AN_EDGE);
        if (name.length() > LONGEST_NAME) {
            throw new Budget.Exceeded("a name grows longer than any file's: given up");
        }
    }

    private void inheritCommands(Target from, Target to, int doubt) {
        int whether = doubt;
        if (!from.is(Attributes.ANY_USE) && !to.commands.isEmpty()) {
            whether = Doubts.first(Doubts.ofScript(to), doubt);
            if (Doubts.ofScript(to) == Unknowns.NONE) {
                return;
            }
        }
        List<Command> given = new ArrayList<>(from.commands.size());
        for (Command command : from.commands) {
            given.add(whether == Unknowns.NONE ? command
                    : new Command(command.text(), command.spot(), Doubts.first(command.doubt(), whether)));
        }
        budget.spend(16L * (given.size() + to.commands.size()));
        List<Command> all = new ArrayList<>(from.is(Attributes.USEBEFORE) ? given : to.commands);
        all.addAll(from.is(Attributes.USEBEFORE) ? to.commands : given);
        to.commands = all;
    }

    private void named(Target prerequisite, Target to, int doubt, Edge edge) {
        if (prerequisite.unexpanded == null) {
            prerequisite.unexpanded = prerequisite.name;
        }
        String name = prerequisite.unexpanded.indexOf('$') < 0 ? prerequisite.unexpanded
                : variables.expand(prerequisite.unexpanded, to.scope());
        pay(name, budget);
        int unknown = Marks.firstUnknown(name);
        if (unknown != Unknowns.NONE) {
            to.hasUnknownPrerequisites(unknown);
            return;
        }
        int maybe = Marks.first(name);
        prerequisite.name = Marks.withoutMaybe(name);
        Target meant = prerequisite.name.equals(prerequisite.unexpanded) ? prerequisite
                : targets.find(prerequisite.name).orElse(prerequisite);
        to.need(meant, edge.spot(), Doubts.first(doubt, maybe));
    }
}
