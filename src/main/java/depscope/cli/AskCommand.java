package depscope.cli;

import depscope.ask.Asked;
import depscope.ask.Asking;
import depscope.ask.AskingVariables;
import depscope.ask.Learned;
import depscope.ask.MakeRun;
import depscope.ask.Question;
import depscope.ask.SavedGraph;
import depscope.survey.MakefileRun;
import depscope.survey.Progress;
import depscope.survey.Refresh;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "ask", mixinStandardHelpOptions = true, description = {"Asks the make of a directory for its graph, on your word, and tells what"
        + " is known by its answer.", "It says what it would run first; a dry run of make still runs != and $(shell ...)."})
final class AskCommand implements Callable<Integer> {
    private static final long ENDING_SECONDS = 6;

    @Mixin
    private Common common;

    @Parameters(index = "1", arity = "0..1", paramLabel = "DIR", description = "The directory in it that the answer is about; where TREE begins"
            + " if not given.")
    private String directory = ".";

    @Option(names = "--in", paramLabel = "DIR", description = "Run make there: the source directory of an object directory without makefile.")
    private Optional<String> in = Optional.empty();

    @Option(names = "--yes", description = "Run it without asking; with --save, also replace what was saved before.")
    private boolean yes;

    @Option(names = "--dry-run", description = "Only say what would be run.")
    private boolean dryRun;

    @Option(names = "--limit", paramLabel = "SECONDS", description = "How long make may take; 60 if not given.")
    private int seconds = 60;

    @Option(names = "--save", description = "Keep the answer as DIR/.make-graph.")
    private boolean save;

    @Option(names = "--variables", description = "Ask for the variables that BSD makefiles give the output of commands, instead: make -V; the"
            + " answer is lines NAME=VALUE, as --make-vars reads them.")
    private boolean variables;

    private final Terminal terminal;

    AskCommand() {
        this(Terminal.OWN);
    }

    AskCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * What was asked and what came of it.
     *
     * @param ran empty if it was not run
     */
    record Told(Question question, Optional<Ran> ran) {
    }

    record Ran(MakeRun.Answer answer, Learned learned, boolean saved) {
    }

    @Override
    public Integer call() throws Exception {
        if (seconds < 1) {
            throw new Common.WrongUse("--limit: " + seconds + ": at least a second");
        }
        try (Survey survey = common.openAny()) {
            if (variables) {
                return askVariables(survey);
            }
            Asked asked = Asking.of(survey, path(survey, directory), in.isEmpty() ? Optional.empty() : Optional.of(path(survey, in.get())), common.make());
            if (asked instanceof Asked.Nothing nothing) {
                AskReport.nothing(nothing, common.json, System.out);
                return 0;
            }
            Question question = (Question) asked;
            boolean isAsked = !dryRun && (yes || terminal.isThere());
            if (!isAsked || !yes && !isWanted(question)) {
                AskReport.told(new Told(question, Optional.empty()), common.json, System.out);
                return 0;
            }
            if (yes) {
                System.err.println("depscope: asking: " + question.line());
            }
            AskReport.told(new Told(question, Optional.of(run(survey, question))), common.json, System.out);
            return 0;
        }
    }

    private int askVariables(Survey survey) throws Exception {
        if (save) {
            throw new Common.WrongUse("--save: it keeps a graph, and --variables asks for none");
        }
        TreePath place = path(survey, directory);
        MakefileRun run = survey.makefiles().stream().filter(each -> each.base().equals(place) || each.start().place().source().equals(place)).findFirst()
                .orElseThrow(() -> new Common.WrongUse(directory + ": no makefile of BSD make's is known to rule there"));
        if (run.unanswered().isEmpty()) {
            AskReport.values(Map.of(), common.json, System.out);
            return 0;
        }
        Question question = AskingVariables.of(survey, run, run.unanswered());
        if (dryRun) {
            AskReport.told(new Told(question, Optional.empty()), common.json, System.out);
            return 0;
        }
        if (!yes && !(terminal.isThere() && isWanted(question))) {
            // The answer is for a file: what stands there in its place would be taken for one.
            System.err.println("depscope: not run: " + question.line() + " (--yes runs it)");
            return CommandLineMain.WRONG;
        }
        if (yes) {
            System.err.println("depscope: asking: " + question.line());
        }
        AskReport.values(AskingVariables.values(question, run.unanswered(), answer(question)), common.json, System.out);
        return 0;
    }

    private boolean isWanted(Question question) {
        AskReport.question(question, System.err);
        return terminal.says("Run it?");
    }

    private static TreePath path(Survey survey, String name) throws Common.WrongUse {
        return survey.findFile(name, Common.workingDirectory()).orElseThrow(() -> new Common.WrongUse(name + ": no such directory"));
    }

    private Ran run(Survey survey, Question question) throws IOException {
        MakeRun.Answer answer = answer(question);
        Survey after = Refresh.with(survey, question.answer(), answer.graph(), Common.now(), Progress.NONE);
        Learned learned = Learned.of(survey, after, question.answer());
        if (learned.isNothing()) {
            throw new IOException(question.noGraph(answer));
        }
        boolean saved = false;
        if (save) {
            SavedGraph file = SavedGraph.at(survey, question.answer());
            saved = yes || !file.exists() || terminal.says(question.answer() + " is there. Replace it?");
            if (saved) {
                file.write(answer.graph());
            }
        }
        return new Ran(answer, learned, saved);
    }

    /** Ctrl+C ends make too: it is in a group of its own, and would not hear of it. */
    private MakeRun.Answer answer(Question question) throws IOException {
        AtomicBoolean goOn = new AtomicBoolean(true);
        CountDownLatch ended = new CountDownLatch(1);
        Thread end = new Thread(() -> {
            goOn.set(false);
            try {
                ended.await(ENDING_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(end);
        try {
            MakeRun.Answer answer = MakeRun.run(question, MakeRun.Limits.of(Duration.ofSeconds(seconds)), goOn::get);
            Runtime.getRuntime().removeShutdownHook(end);
            return answer;
        } catch (IOException e) {
            if (goOn.get()) {
                Runtime.getRuntime().removeShutdownHook(end);
            }
            throw e;
        } finally {
            ended.countDown();
        }
    }
}
