package depscope.makefile.parse;

import depscope.makefile.parse.Branches.Outcome;
import depscope.makefile.target.Attributes;
import depscope.makefile.target.Command;
import depscope.makefile.target.Graph;
import depscope.makefile.target.Target;
import depscope.makefile.value.Budget;
import depscope.makefile.value.Message;
import depscope.makefile.value.Messages;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Spot;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Assignment.Operator;
import depscope.makefile.variable.Variables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads makefiles line by line into variables and a graph (bmake(1); parse.c, Parse_File). What a line cannot be done
 * for is told, and reading goes on with the next.
 */
public final class MakefileParser {
    private final Reading reading;
    private final Variables variables;
    private final Graph graph;
    private final Messages messages;
    private final Budget budget;
    private final Branches branches;
    private final Includes includes;
    private final Inputs inputs;
    private List<DependencyLine.Named> targets = List.of();
    /** Where scripts end, to make, whose last command goes on on further lines. */
    private final Map<Target, Spot> continued = new HashMap<>();
    private boolean inRule;
    private boolean depending;
    private boolean told;
    private Spot here = Spot.BUILT_IN;

    MakefileParser(Reading reading, Includes includes) {
        this.reading = reading;
        this.includes = includes;
        this.variables = reading.variables();
        this.graph = reading.graph();
        this.messages = reading.messages();
        this.budget = variables.budget();
        this.branches = new Branches(variables, messages);
        this.inputs = new Inputs(budget);
        messages.at(() -> here);
    }

    /**
     * Reads a makefile and all that it includes.
     *
     * @param name as make calls it
     * @param dependencies whether it is a dependency record
     */
    void read(Includes.Found file, boolean dependencies) {
        depending = dependencies;
        graph.targets().readDepend(dependencies);
        inRule = false;
        targets = List.of();
        open(file);
        while (!inputs.isEmpty() && !budget.isSpent()) {
            budget.line();
            try {
                Optional<Line> line = next();
                if (line.isPresent()) {
                    take(line.get());
                } else {
                    endInput();
                }
            } catch (Budget.Exceeded e) {
                messages.add(Message.Level.ERROR, e.getMessage());
                budget.giveUp();
            }
            boolean refused = inputs.wasRefused();
            if (inputs.isInLoop() && (refused || budget.isLoopSpent())) {
                leaveLoops(refused);
            }
        }
        if (budget.isSpent()) {
            if (!told) {
                told = true;
                messages.add(Message.Level.ERROR, "takes too long, or too much memory, in all: the rest is not read");
            }
            while (!inputs.isEmpty()) {
                branches.abandon(inputs.pop().floor);
            }
        }
        // The 2020 edition never completes the last rule of a file.
        if (reading.isCurrent()) {
            finishRule();
        }
        budget.line();
        here = Spot.BUILT_IN;
        graph.targets().readDepend(false);
    }

    private void open(Includes.Found file) {
        begin(Input.file(file.name(), branches.enter(), depending, new Lines(file.path(), file.text(), messages), file.text().length()));
        includes.track(file.name());
    }

    private void begin(Input input) {
        try {
            inputs.push(input);
        } catch (Budget.Exceeded e) {
            branches.abandon(input.floor);
            throw e;
        }
        includes.nowIn(input.name);
    }

    /** Gives up all loops that what is read lies in. @param isTold whether it was told why */
    private void leaveLoops(boolean isTold) {
        if (!isTold) {
            messages.add(Message.Level.ERROR, "a loop takes too long, or too much memory: given up");
            budget.giveUp();
        }
        while (inputs.isInLoop()) {
            branches.abandon(inputs.pop().floor);
        }
        depending = inputs.top().depending;
        graph.targets().readDepend(depending);
        includes.nowIn(inputs.top().name);
    }

    private void endInput() {
        Input input = inputs.top();
        depending = input.depending;
        graph.targets().readDepend(depending);
        if (input.loop.isPresent() && input.loop.get().hasNext()) {
            turn(input);
            return;
        }
        branches.leave(input.floor);
        inputs.pop();
        if (inputs.isEmpty()) {
            includes.nowInNone();
        } else {
            includes.nowIn(inputs.top().name);
        }
    }

    private void turn(Input input) {
        ForLoop loop = input.loop.orElseThrow();
        input.turn(loop.turn(messages, budget));
        int outer = input.floor.turn();
        branches.turn(outer == Unknowns.NONE ? loop.doubt() : outer);
    }

    private Optional<Line> raw(boolean asIs) {
        Optional<Line> line = inputs.top().next(asIs);
        line.ifPresent(found -> here = reading.isCurrent() ? found.spot() : new Spot(found.spot().file(), found.lastLine(), found.spot().offset()));
        return line;
    }

    /** The next line that is neither a conditional, nor skipped, nor a loop. */
    private Optional<Line> next() {
        while (true) {
            Optional<Line> line = raw(false);
            if (line.isEmpty() || !line.get().isDirective()) {
                return line;
            }
            String directive = directive(line.get());
            Outcome outcome = branches.take(directive);
            if (outcome == Outcome.SKIP) {
                if (!skip()) {
                    return Optional.empty();
                }
            } else if (outcome == Outcome.NO_CONDITIONAL && !loop(directive)) {
                return line;
            }
        }
    }

    private static String directive(Line line) {
        int at = 1;
        while (at < line.text().length() && Splitting.isSpace(line.text().charAt(at))) {
            at++;
        }
        return line.text().substring(at);
    }

    /** Goes to where conditionals let lines be read again; false if nothing is left before. */
    private boolean skip() {
        while (true) {
            Optional<Line> line = raw(false);
            if (line.isEmpty()) {
                return false;
            }
            if (line.get().isDirective() && branches.take(directive(line.get())) == Outcome.READ) {
                return true;
            }
        }
    }

    /** Begins a loop, if the directive is one or goes with one. */
    private boolean loop(String directive) {
        if (!ForLoop.begins(directive)) {
            boolean end = directive.startsWith("endfor");
            if (end) {
                messages.add(Message.Level.FATAL, "for-less endfor");
            }
            return end;
        }
        Optional<ForLoop> made = ForLoop.of(directive, variables, messages);
        if (made.isEmpty()) {
            return true;
        }
        int depth = 1;
        while (depth > 0) {
            Optional<Line> line = raw(true);
            if (line.isEmpty()) {
                messages.add(Message.Level.FATAL, "Unexpected end of file in for loop.");
                break;
            }
            if (line.get().isDirective()) {
                String inner = directive(line.get());
                depth += ForLoop.ends(inner) ? -1 : ForLoop.begins(inner) ? 1 : 0;
            }
            if (depth > 0) {
                made.get().add(line.get());
            }
        }
        if (made.get().hasNext()) {
            Input input = Input.loop(inputs.top().name, branches.enter(), depending, made.get());
            begin(input);
            turn(input);
        }
        return true;
    }

    private void take(Line line) {
        String text = line.text();
        if (line.isDirective() && directive(line, directive(line))) {
            return;
        }
        if (text.charAt(0) == '\t') {
            command(text.substring(1), line.spot());
            return;
        }
        if (Includes.isTraditional(text)) {
            includes.traditional(text, line.spot()).forEach(this::include);
            return;
        }
        if (text.startsWith("export") && text.length() > 6 && Splitting.isSpace(text.charAt(6)) && text.indexOf(':') < 0) {
            gnuExport(text.substring(7).strip());
            return;
        }
        Optional<AssignmentLine> assignment = AssignmentLine.of(text);
        if (assignment.isPresent()) {
            finishRule();
            assign(assignment.get());
            return;
        }
        if (Splitting.isSpace(text.charAt(0)) && inRule && !hasOperator(text)) {
            messages.add(Message.Level.WARNING, "Shell command needs a leading tab");
            command(text, line.spot());
            return;
        }
        finishRule();
        int end = Semicolon.in(text);
        String expanded = variables.expand(text.substring(0, end), variables.commandLine());
        inRule = true;
        targets = List.of();
        targets = DependencyLine.read(reading, expanded, line.spot());
        if (end < text.length()) {
            command(text.substring(end + 1), line.spot());
        }
    }

    private static boolean hasOperator(String text) {
        boolean escaped = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!escaped && (c == ':' || c == '!')) {
                return true;
            }
            escaped = c == '\\' && !escaped;
        }
        return false;
    }

    private boolean directive(Line line, String directive) {
        if (Includes.isOne(directive)) {
            includes.find(directive, inputs.top().name).ifPresent(this::include);
            return true;
        }
        if (directive.startsWith("undef")) {
            undefine(directive.substring(5).strip());
            return true;
        }
        if (directive.startsWith("export")) {
            variables.exports().export(directive.substring(6).stripLeading());
            return true;
        }
        if (directive.startsWith("unexport")) {
            variables.exports().unexport(directive.substring(8));
            return true;
        }
        if (reading.isCurrent() && directive.equals("break")) {
            leaveLoop();
            return true;
        }
        return message(directive);
    }

    private void include(Includes.Found found) {
        budget.spend(found.text().length());
        includes.leaving();
        boolean before = depending;
        open(found);
        if (found.dependencies()) {
            depending = true;
            graph.targets().readDepend(true);
        } else {
            depending = before;
        }
    }

    /** The 2020 edition takes one name as it stands; the current one expands, and takes several. */
    private void undefine(String names) {
        if (reading.isCurrent()) {
            Splitting.words(variables.expand(names, variables.global())).forEach(name -> variables.delete(name, variables.global()));
        } else {
            int end = 0;
            while (end < names.length() && !Splitting.isSpace(names.charAt(end))) {
                end++;
            }
            variables.delete(names.substring(0, end), variables.global());
        }
    }

    private void leaveLoop() {
        Input input = inputs.top();
        if (input.loop.isEmpty()) {
            messages.add(Message.Level.FATAL, "break outside of for loop");
            return;
        }
        if (variables.doubt() == Unknowns.NONE) {
            input.drop();
            input.loop.get().end();
        } else {
            input.loop.get().mayEnd(variables.doubt());
            branches.turn(variables.doubt());
        }
    }

    /** {@code .info}, {@code .warning}, {@code .error}; false if the directive is something else. */
    private boolean message(String directive) {
        Message.Level level = directive.startsWith("info") ? Message.Level.INFO : directive.startsWith("warning") ? Message.Level.WARNING
                : directive.startsWith("error") ? Message.Level.STOP : null;
        if (level == null) {
            return false;
        }
        int at = 0;
        while (at < directive.length() && Character.isLetter(directive.charAt(at))) {
            at++;
        }
        if (at == directive.length() || !Splitting.isSpace(directive.charAt(at))) {
            return false;
        }
        String text = variables.expand(directive.substring(at).stripLeading(), variables.commandLine());
        // Whether make says so is in doubt, and so is whether it stops.
        messages.add(variables.doubt() != Unknowns.NONE ? Message.Level.INFO : level, text);
        return true;
    }

    /** GNU make's way, {@code export NAME=value}. */
    private void gnuExport(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            messages.add(Message.Level.FATAL, "Variable/Value missing from \"export\"");
            return;
        }
        variables.setEnvironment(text.substring(0, equals), variables.expand(text.substring(equals + 1), variables.commandLine()));
    }

    private void assign(AssignmentLine line) {
        variables.assign(line.name(), line.operator(), line.text());
        if (line.name().equals(".CURDIR")) {
            graph.directories().enterSource(line.operator() == Operator.EXPAND ? variables.value(".CURDIR", variables.global()) : line.text());
            graph.directories().setPath();
        } else if (line.name().equals(".MAKE.EXPORTED")) {
            variables.exports().exportListed(line.text());
        }
    }

    private void command(String given, Spot spot) {
        int at = 0;
        while (at < given.length() && Splitting.isSpace(given.charAt(at))) {
            at++;
        }
        if (at == given.length()) {
            return;
        }
        String text = given.substring(at);
        if (!inRule) {
            messages.add(Message.Level.FATAL, "Unassociated shell command \"" + text + "\"");
        }
        int doubt = variables.doubt();
        for (DependencyLine.Named named : targets) {
            Target target = named.target().latest();
            if (target.is(Attributes.HAS_COMMANDS)) {
                messages.add(Message.Level.WARNING, "duplicate script for target \"" + target.name() + "\" ignored");
                List<Command> script = target.commands();
                messages.add(new Message(continued.getOrDefault(target, script.get(script.size() - 1).spot()), Message.Level.WARNING,
                        "using previous script for \"" + target.name() + "\" defined here"));
            } else {
                if (here.line() != spot.line()) {
                    continued.put(target, here);
                } else {
                    continued.remove(target);
                }
                target.addCommand(new Command(text, spot, named.doubt() == Unknowns.NONE ? doubt : named.doubt()));
                if (callsMake(text)) {
                    target.addType(Attributes.SUBMAKE);
                }
            }
        }
    }

    /** Whether make's own name stands in a command as a word. */
    private static boolean callsMake(String command) {
        for (String name : new String[] {"${MAKE}", "${.MAKE}", "$(MAKE)", "$(.MAKE)", "make"}) {
            int found = command.indexOf(name);
            if (found >= 0 && (found == 0 || !isAlphanumeric(command.charAt(found - 1)))
                    && (found + name.length() == command.length() || !isAlphanumeric(command.charAt(found + name.length())))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** The lines of a rule are over: its script is complete, unless it is in doubt that it is one. */
    private void finishRule() {
        if (!inRule) {
            return;
        }
        for (DependencyLine.Named named : targets) {
            graph.suffixes().endTransform(named.target());
            Target target = named.target();
            if (target.commands().stream().anyMatch(command -> command.doubt() == Unknowns.NONE)) {
                target.addType(Attributes.HAS_COMMANDS);
            }
        }
        targets = List.of();
        inRule = false;
    }
}
