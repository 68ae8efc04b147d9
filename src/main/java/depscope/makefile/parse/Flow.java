package depscope.makefile.parse;

import depscope.makefile.parse.Branches.Outcome;
import depscope.makefile.target.Graph;
import depscope.makefile.value.Budget;
import depscope.makefile.value.Message;
import depscope.makefile.value.Messages;
import depscope.makefile.value.Spot;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Variables;
import java.util.Optional;

/**
 * Which line comes next: files that include others, loops, conditionals (parse.c, ReadHighLevelLine and ParseEOF). What
 * comes out is neither of these, and is to be read.
 */
final class Flow {
    private final Reading reading;
    private final Variables variables;
    private final Graph graph;
    private final Messages messages;
    private final Budget budget;
    private final Branches branches;
    private final Includes includes;
    private final Inputs inputs;
    private boolean depending;
    /** How many lines were read since they count; nothing before that. */
    private Optional<Integer> lines = Optional.empty();
    private Spot here = Spot.BUILT_IN;

    Flow(Reading reading, Includes includes) {
        this.reading = reading;
        this.includes = includes;
        this.variables = reading.variables();
        this.graph = reading.graph();
        this.messages = reading.messages();
        this.budget = variables.budget();
        this.branches = new Branches(variables, messages, reading.isCurrent());
        this.inputs = new Inputs(budget);
        messages.at(() -> here);
    }

    /** Begins with a makefile that no other includes. @param dependencies whether it is a dependency record */
    void start(Includes.Found file, boolean dependencies) {
        depend(dependencies);
        open(file);
    }

    /** Lines count from now on. */
    void expectFirst() {
        lines = Optional.of(0);
    }

    /** Whether the line read last is the first of those that count, blank ones and comments aside. */
    boolean isAtFirst() {
        return lines.filter(count -> count == 1).isPresent();
    }

    /** All is read. */
    void end() {
        here = Spot.BUILT_IN;
        graph.targets().readDepend(false);
    }

    boolean isOver() {
        return inputs.isEmpty();
    }

    /** What make calls the file that is being read. */
    String file() {
        return inputs.top().name;
    }

    /** The next line; nothing where a file or a turn of a loop ended, and what it lies in goes on. */
    Optional<Line> line() {
        Optional<Line> line = next();
        if (line.isEmpty()) {
            endInput();
        }
        return line;
    }

    /** Goes into a file that the line read last includes. */
    void include(Includes.Found found) {
        budget.spend(found.text().length());
        boolean before = depending;
        if (!reading.isCurrent()) {
            includes.leaving();
        }
        open(found);
        depending = before;
        if (found.dependencies()) {
            depend(true);
        }
    }

    /** Nothing of what is still to be read is. */
    void abandon() {
        while (!inputs.isEmpty()) {
            branches.abandon(inputs.pop().floor);
        }
    }

    /** Gives up the loops that what is read lies in, if that is too much. */
    void leaveCostlyLoops() {
        boolean refused = inputs.wasRefused();
        if (!inputs.isInLoop() || !refused && !budget.isLoopSpent()) {
            return;
        }
        if (!refused) {
            messages.add(Message.Level.ERROR, "a loop takes too long, or too much memory: given up");
            budget.giveUp();
        }
        while (inputs.isInLoop()) {
            branches.abandon(inputs.pop().floor);
        }
        depend(inputs.top().depending);
        nowIn();
    }

    /** {@code .break}, of the current edition alone. @param argument what stands behind it: nothing should */
    void leaveLoop(String argument) {
        Input input = inputs.top();
        if (!argument.isEmpty()) {
            messages.add(Message.Level.FATAL, "The .break directive does not take arguments");
        }
        if (input.loop.isEmpty()) {
            messages.add(Message.Level.FATAL, "break outside of for loop");
            return;
        }
        if (variables.doubt() == Unknowns.NONE) {
            input.drop();
            input.loop.get().end();
            branches.close();
        } else {
            input.loop.get().mayEnd(variables.doubt());
            branches.turn(variables.doubt());
        }
    }

    private void depend(boolean dependencies) {
        depending = dependencies;
        graph.targets().readDepend(dependencies);
    }

    private void open(Includes.Found file) {
        begin(Input.file(file.name(), branches.enter(), depending, new Lines(file.path(), file.text(), messages, reading.isCurrent()), file.text().length()));
        includes.track(file.name());
    }

    private void begin(Input input) {
        try {
            inputs.push(input);
        } catch (Budget.Exceeded e) {
            branches.abandon(input.floor);
            throw e;
        }
        nowIn();
    }

    private void endInput() {
        Input input = inputs.top();
        depend(input.depending);
        if (input.loop.isPresent() && input.loop.get().hasNext()) {
            turn(input);
            return;
        }
        branches.leave(input.floor);
        inputs.pop();
        if (inputs.isEmpty()) {
            includes.nowInNone();
        } else {
            nowIn();
        }
    }

    private void nowIn() {
        includes.nowIn(inputs.top().name, inputs.includer());
    }

    private void turn(Input input) {
        ForLoop loop = input.loop.orElseThrow();
        input.turn(loop.turn(messages, budget));
        int outer = input.floor.turn();
        branches.turn(outer == Unknowns.NONE ? loop.doubt() : outer);
    }

    private Optional<Line> raw(boolean asIs) {
        Optional<Line> line = inputs.top().next(asIs);
        lines = lines.map(count -> count + 1);
        if (line.isEmpty()) {
            here = new Spot(here.file(), inputs.top().end(), here.offset());
        }
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
            String directive = line.get().directive();
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

    /** Goes to where conditionals let lines be read again; false if nothing is left before. */
    private boolean skip() {
        while (true) {
            Optional<Line> line = raw(false);
            if (line.isEmpty()) {
                return false;
            }
            if (line.get().isDirective() && branches.take(line.get().directive()) == Outcome.READ) {
                return true;
            }
        }
    }

    /** Begins a loop, if the directive is one or goes with one. */
    private boolean loop(String directive) {
        if (!ForLoop.begins(directive)) {
            boolean end = reading.isCurrent() ? ForLoop.ends(directive) : directive.startsWith("endfor");
            if (end) {
                messages.add(Message.Level.FATAL, "for-less endfor");
            }
            return end;
        }
        Optional<ForLoop> made = ForLoop.of(directive, variables, messages, reading.isCurrent());
        if (made.isEmpty()) {
            return true;
        }
        int depth = 1;
        while (depth > 0) {
            Optional<Line> line = raw(true);
            if (line.isEmpty()) {
                messages.add(Message.Level.FATAL, reading.isCurrent() ? "Unexpected end of file in .for loop" : "Unexpected end of file in for loop.");
                break;
            }
            if (line.get().isDirective()) {
                String inner = ForLoop.inner(line.get(), reading.isCurrent());
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
}
