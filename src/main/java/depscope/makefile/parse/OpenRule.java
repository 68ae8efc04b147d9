package depscope.makefile.parse;

import depscope.makefile.parse.TargetSide.Named;
import depscope.makefile.target.Attributes;
import depscope.makefile.target.Command;
import depscope.makefile.target.Target;
import depscope.makefile.value.Message;
import depscope.makefile.value.Messages;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Spot;
import depscope.makefile.value.Unknowns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rule whose lines are being read: a dependency line and the commands that follow it (parse.c, FinishDependencyGroup). */
final class OpenRule {
    private final Reading reading;
    private final Messages messages;
    private List<Named> targets = List.of();
    /** Where scripts end, to make, whose last command goes on on further lines. */
    private final Map<Target, Spot> continued = new HashMap<>();
    private boolean open;

    OpenRule(Reading reading) {
        this.reading = reading;
        this.messages = reading.messages();
    }

    /**
     * Begins a rule.
     *
     * @param text the dependency line, expanded, without commands
     * @param written the same as it stands in the makefile
     */
    void begin(String text, String written, Spot spot) {
        open = true;
        targets = List.of();
        targets = DependencyLine.read(reading, text, written, spot);
    }

    /** Forgets the rule: what it says is not over. */
    void leave() {
        targets = List.of();
        open = false;
    }

    /** @param given what stands behind the tab, or behind the semicolon of a dependency line */
    void command(String given, Spot spot) {
        int at = 0;
        while (at < given.length() && Splitting.isSpace(given.charAt(at))) {
            at++;
        }
        if (at == given.length()) {
            return;
        }
        String text = given.substring(at);
        if (!open) {
            messages.add(Message.Level.FATAL, "Unassociated shell command \"" + text + "\"");
        }
        int doubt = reading.variables().doubt();
        Spot end = messages.here();
        for (Named named : targets) {
            Target target = named.target().latest();
            if (target.is(Attributes.HAS_COMMANDS)) {
                messages.add(Message.Level.WARNING, "duplicate script for target \"" + target.name() + "\" ignored");
                List<Command> script = target.commands();
                messages.add(new Message(continued.getOrDefault(target, script.get(script.size() - 1).spot()), Message.Level.WARNING,
                        "using previous script for \"" + target.name() + "\" defined here"));
            } else {
                if (end.line() != spot.line()) {
                    continued.put(target, end);
                } else {
                    continued.remove(target);
                }
                target.addCommand(new Command(text, spot, named.doubt() == Unknowns.NONE ? doubt : named.doubt()));
                if (reading.isCurrent() ? SubMake.isCalled(text) : SubMake.isCalledFirst(text)) {
                    target.addType(Attributes.SUBMAKE);
                }
            }
        }
    }

    /** The lines of the rule are over: its script is complete, unless it is in doubt that it is one. */
    void finish() {
        if (!open) {
            return;
        }
        for (Named named : targets) {
            reading.graph().suffixes().endTransform(named.target());
            Target target = named.target();
            if (target.commands().stream().anyMatch(command -> command.doubt() == Unknowns.NONE)) {
                target.addType(Attributes.HAS_COMMANDS);
            }
        }
        leave();
    }
}
