package depscope.makefile.target;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Message;
import depscope.makefile.value.Messages;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What would be run to make a target. */
final class Scripts {
    /** Commands after this are for when all is made. */
    static final String LATER = "...";

    private final Targets targets;
    private final Files files;
    private final Inheritance inheritance;
    private final Dating dating;
    private final Times times;
    private final Variables variables;
    private final Unknowns unknowns;
    private final Messages messages;
    private final Budget budget;

    Scripts(Graph graph) {
        targets = graph.targets();
        files = graph.files();
        inheritance = graph.inheritance();
        dating = graph.dating();
        times = graph.times();
        variables = graph.variables();
        unknowns = graph.unknowns();
        messages = graph.messages();
        budget = graph.budget();
    }

    /**
     * Whether it can be made: it has a rule, or gets {@code .DEFAULT}'s, or its file is there. That a file is gone that
     * only a dependency record names is no matter; make runs {@code .STALE} then.
     */
    boolean canMake(Target target, Times.Moved stale) {
        if (target.hasOperator() || !target.commands.isEmpty() || target.is(Attributes.LIB) && !target.prerequisites.isEmpty()) {
            return true;
        }
        Optional<Target> fallback = targets.byDefault().filter(each -> !each.commands.isEmpty());
        if (fallback.isPresent() && !target.is(Attributes.SPECIAL)) {
            inheritance.inherit(fallback.get(), target, Doubts.ofScript(fallback.get()));
            variables.set("<", variables.value("@", target.scope()), target.scope());
            return true;
        }
        times.look(target, stale);
        if (target.mtime != 0 || target.is(Attributes.SPECIAL) || isUnknown(target)) {
            return true;
        }
        if (target.has(Flags.FROM_DEPEND)) {
            stale.found(target);
            return true;
        }
        boolean optional = target.is(Attributes.OPTIONAL);
        messages.add(new Message(target.spot(), optional ? Message.Level.INFO : Message.Level.ERROR,
                "don't know how to make " + target.name + (optional ? " (ignored)" : ". Stop")));
        return optional;
    }

    /** The tree does not hold all that there is: who knows whether the file is there. */
    private boolean isUnknown(Target target) {
        return files.isUnknown(target.path == null ? target.name : target.path);
    }

    /** What is put off until all is made goes to {@code end}. */
    void putOff(Target target, Target end) {
        int later = later(target);
        if (later == target.commands.size()) {
            return;
        }
        target.type |= Attributes.SAVE_CMDS;
        for (Command command : target.commands.subList(later + 1, target.commands.size())) {
            end.commands.add(expanded(command, target));
        }
    }

    private static int later(Target target) {
        int at = 0;
        while (at < target.commands.size() && !target.commands.get(at).text().equals(LATER)) {
            at++;
        }
        return at;
    }

    /** All commands that are run when it is made, expanded. */
    List<Command> expanded(Target target) {
        budget.line();
        try {
            prepare(target);
        } catch (Budget.Exceeded e) {
            messages.add(new Message(target.spot(), Message.Level.ERROR, target.label() + ": " + e.getMessage()));
        }
        List<Command> expanded = new ArrayList<>();
        target.commands.subList(0, later(target)).forEach(command -> expanded.add(expanded(command, target)));
        return expanded;
    }

    private void prepare(Target target) {
        dating.setSources(target);
        if (target.scope().get("<").isEmpty()) {
            target.prerequisites.stream().map(Edge::prerequisite).filter(each -> each.impliedDependents.contains(target)).findFirst()
                    .ifPresent(source -> variables.set("<", variables.value("@", source.scope()), target.scope()));
        }
    }

    private Command expanded(Command command, Target target) {
        String text;
        try {
            text = variables.expand(command.text(), target.scope());
        } catch (Budget.Exceeded e) {
            text = Character.toString(Marks.unknown(unknowns.number(command.spot(), "a command: " + e.getMessage())));
        }
        return new Command(text, command.spot(), Doubts.first(command.doubt(), Marks.first(text)));
    }
}
