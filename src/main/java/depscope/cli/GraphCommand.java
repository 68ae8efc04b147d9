package depscope.cli;

import depscope.graph.Neighbourhood;
import depscope.survey.Survey;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "graph", mixinStandardHelpOptions = true, description = "The neighbourhood of a node, as the window draws it.")
final class GraphCommand implements Callable<Integer> {
    private static final int MOST_BOXES = 300;

    @Mixin
    private Common common;

    @Parameters(index = "1", paramLabel = "NODE", description = "A path in the tree, or any unambiguous tail of one.")
    private String name;

    @Option(names = "--up", paramLabel = "N", description = "Steps of prerequisites to show; 1 if not given, -1 for all.")
    private int up = 1;

    @Option(names = "--down", paramLabel = "N", description = "Steps of dependents to show; all if not given.")
    private int down = -1;

    @Option(names = "-o", required = true, paramLabel = "FILE", description = "Where to write: FILE.dot or FILE.json.")
    private Path output;

    @Override
    public Integer call() throws Exception {
        String format = format();
        requireSteps("--up", up);
        requireSteps("--down", down);
        try (Survey survey = common.open()) {
            int node = Common.node(survey, name);
            Set<Integer> stated = new TreeSet<>();
            // What has a state, and what gave it that state, is not to vanish in a bundle.
            survey.findings().forEach(told -> Stream.concat(Stream.of(told.finding().target()), told.chain().stream())
                    .mapToInt(survey.graph()::find).filter(n -> n >= 0).forEach(stated::add));
            Neighbourhood picture = Neighbourhood.of(survey.graph(), new Neighbourhood.Question(Set.of(node), up, down,
                    stated, Set.of(), Set.of(), Set.of(), MOST_BOXES));
            try (PrintStream out = new PrintStream(Files.newOutputStream(output), false, StandardCharsets.UTF_8)) {
                if (format.equals("json")) {
                    GraphFiles.json(survey, picture, out);
                } else {
                    GraphFiles.dot(survey, picture, out);
                }
            } catch (NoSuchFileException e) {
                throw new Common.WrongUse(output + ": cannot be written: no such directory");
            } catch (AccessDeniedException e) {
                throw new Common.WrongUse(output + ": cannot be written: permission denied");
            }
            return 0;
        }
    }

    private static void requireSteps(String option, int steps) throws Common.WrongUse {
        if (steps < -1) {
            throw new Common.WrongUse(option + " " + steps + ": not a number of steps; -1 is for all");
        }
    }

    private String format() throws Common.WrongUse {
        String file = output.getFileName() == null ? "" : output.getFileName().toString();
        String suffix = file.substring(file.lastIndexOf('.') + 1);
        if (!Set.of("json", "dot").contains(suffix)) {
            throw new Common.WrongUse(output + ": its name must end in .dot or .json");
        }
        return suffix;
    }
}
