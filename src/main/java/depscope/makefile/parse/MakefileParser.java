package depscope.makefile.parse;

import depscope.makefile.target.Graph;
import depscope.makefile.value.Budget;
import depscope.makefile.value.Message;
import depscope.makefile.value.Messages;
import depscope.makefile.variable.Assignment.Operator;
import depscope.makefile.variable.Variables;
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
    private final Includes includes;
    private final Flow flow;
    private final OpenRule rule;
    private final Directives directives;
    private boolean told;

    MakefileParser(Reading reading, Includes includes) {
        this.reading = reading;
        this.includes = includes;
        this.variables = reading.variables();
        this.graph = reading.graph();
        this.messages = reading.messages();
        this.budget = variables.budget();
        this.flow = new Flow(reading, includes);
        this.rule = new OpenRule(reading);
        this.directives = new Directives(reading);
    }

    /**
     * Reads a makefile and all that it includes.
     *
     * @param dependencies whether it is a dependency record
     */
    void read(Includes.Found file, boolean dependencies) {
        rule.leave();
        flow.start(file, dependencies);
        while (!flow.isOver() && !budget.isSpent()) {
            budget.line();
            try {
                flow.line().ifPresent(this::take);
            } catch (Budget.Exceeded e) {
                messages.add(Message.Level.ERROR, e.getMessage());
                budget.giveUp();
            }
            flow.leaveCostlyLoops();
        }
        if (budget.isSpent()) {
            if (!told) {
                told = true;
                messages.add(Message.Level.ERROR, "takes too long, or too much memory, in all: the rest is not read");
            }
            flow.abandon();
        }
        // The 2020 edition never completes the last rule of a file.
        if (reading.isCurrent()) {
            rule.finish();
        }
        budget.line();
        flow.end();
    }

    /** The makefiles that are not make's own begin. */
    void expectPosix() {
        flow.expectFirst();
    }

    /**
     * {@code .POSIX:} in the current edition: on the first line of all makefiles alone, and with what {@code posix.mk} says;
     * to the 2020 edition it counts anywhere.
     */
    void posix() {
        if (flow.isAtFirst()) {
            variables.set(Parsing.POSIX, Parsing.POSIX_VERSION, variables.global());
            includes.posix().ifPresent(flow::include);
        }
    }

    private void take(Line line) {
        String text = line.text();
        if (line.isDirective() && directive(line.directive())) {
            return;
        }
        if (text.charAt(0) == '\t') {
            rule.command(text.substring(1), line.spot());
            return;
        }
        if (Includes.isTraditional(text)) {
            includes.traditional(text, line.spot()).forEach(flow::include);
            return;
        }
        if (Directives.isGnuExport(text)) {
            directives.gnuExport(text);
            return;
        }
        Optional<AssignmentLine> assignment = AssignmentLine.of(text, reading.isCurrent());
        if (assignment.isPresent()) {
            rule.finish();
            assign(assignment.get());
            return;
        }
        rule.finish();
        int end = Semicolon.in(text);
        String written = text.substring(0, end);
        rule.begin(variables.expand(written, variables.commandLine()), written, line.spot());
        if (end < text.length()) {
            rule.command(text.substring(end + 1), line.spot());
        }
    }

    private boolean directive(String directive) {
        if (Includes.isOne(directive)) {
            includes.find(directive, flow.file()).ifPresent(flow::include);
            return true;
        }
        if (reading.isCurrent() && Directives.name(directive).equals("break")) {
            flow.leaveLoop(Directives.argument(directive));
            return true;
        }
        return directives.take(directive);
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
}
