package depscope.cli;

import depscope.finding.Ignore;
import depscope.record.Make;
import depscope.scan.AskedCompiler;
import depscope.settings.UserFolder;
import depscope.survey.CompilerQuestion;
import depscope.survey.IgnoreFile;
import depscope.survey.Progress;
import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command takes: the tree and how to open it. */
final class Common {
    private static final int MOST_NEAR = 5;

    @Parameters(index = "0", paramLabel = "TREE", description = "A directory, or a tar archive, plain or compressed.")
    String tree;

    @Option(names = "--json", description = "Answer in JSON.")
    boolean json;

    @Option(names = "--root", paramLabel = "DIR", description = "Look absolute paths of records up under DIR.")
    Optional<String> root = Optional.empty();

    @Option(names = "--timings", description = "Say on standard error how many milliseconds each step took.")
    boolean timings;

    @Option(names = "--no-scan", description = "Do not read sources for what they include.")
    boolean noScan;

    @Option(names = "--ask-compiler", description = "Run the compilers that commands name, to ask what they predefine"
            + " (-dM -E -v on nothing); each command is told first, on standard error.")
    private boolean askCompiler;

    @Option(names = "--make", paramLabel = "MAKE", description = "Whose law holds: bmake, meta, gnu, kbuild or ninja;"
            + " if not given, what lies in each directory tells.")
    private Optional<String> make = Optional.empty();

    @Mixin
    private MakeVariables makeVariables;

    /** The make that the user says it is; empty to find out. */
    Optional<Make> make() throws WrongUse {
        if (make.isPresent() && Make.of(make.get()).isEmpty()) {
            throw new WrongUse("--make: " + make.get() + " is none of bmake, meta, gnu, kbuild, ninja");
        }
        return make.flatMap(Make::of);
    }

    private AskedCompiler asked() {
        return askCompiler ? new CompilerQuestion(command -> System.err.println("depscope: asking: " + command)) : AskedCompiler.NOBODY;
    }

    @Option(names = "--ignore", paramLabel = "PATTERN", description = "Do not tell of findings that KIND, GLOB or KIND:GLOB meets,"
            + " as unrecorded:**/modules/**; may be given again.")
    private List<String> ignore = new ArrayList<>();

    @Option(names = "--no-ignore", description = "Leave the patterns of your settings (depscope/ignore) aside.")
    private boolean noIgnore;

    /** Refuses --ignore for a command that tells no findings. */
    void refuseIgnore(String command) throws WrongUse {
        if (!ignore.isEmpty()) {
            throw new WrongUse("--ignore: only findings are ignored, and " + command + " tells none");
        }
    }

    /** The patterns given here and, unless unwanted, those of the user's settings; a bad one of these is told and passed over. */
    private Ignore ignored() throws WrongUse {
        try {
            Ignore.of(ignore);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("--ignore: " + e.getMessage());
        }
        List<String> all = new ArrayList<>(ignore);
        if (!noIgnore) {
            all.addAll(IgnoreFile.patterns(UserFolder.of(System.getenv()), problem -> System.err.println("depscope: " + problem)));
        }
        return Ignore.of(all);
    }

    /** Opens the tree; a tree with nothing to read in it is an error. */
    Survey open() throws IOException, WrongUse {
        Survey survey = openAny();
        if (!survey.hasRecords()) {
            String why = survey.problems().isEmpty() ? "" : " (" + survey.problems().get(0) + ")";
            String makefile = survey.refusedMakefile().map(refusal -> "; " + refusal).orElse("");
            survey.close();
            throw new IOException(tree + ": no dependency records in it" + why
                    + "; depscope reads .depend, .depend.*, *.d, *.Po, *.Plo, compiler_depend.make, .*.cmd, *.meta, build.ninja with its logs, "
                    + ".make-graph, compile_commands.json and build logs, and makefiles of BSD make" + makefile);
        }
        return survey;
    }

    /** Opens the tree, whatever there is in it. */
    Survey openAny() throws IOException, WrongUse {
        Survey survey = Survey.open(tree, new SurveyOptions(root, !noScan, asked(), make(), ignored(), now(), !makeVariables.noMakefiles,
                makeVariables.values()), Progress.NONE);
        if (timings) {
            survey.timings().forEach((step, nanos) -> System.err.println(
                    String.format(Locale.ROOT, "%-8s %8.1f ms", step, nanos / 1e6)));
        }
        return survey;
    }

    /** Nanoseconds since 1970. */
    static long now() {
        return System.currentTimeMillis() * 1_000_000L;
    }

    static Optional<String> workingDirectory() {
        return Optional.of(System.getProperty("user.dir"));
    }

    /** The one node that {@code text} means. */
    static int node(Survey survey, String text) throws WrongUse {
        List<Integer> found = survey.find(text, workingDirectory());
        if (found.isEmpty()) {
            throw new WrongUse(text + ": nothing in the graph has this name" + near(survey, text));
        }
        if (found.size() > 1) {
            List<String> names = new ArrayList<>();
            found.stream().limit(10).forEach(n -> names.add(survey.graph().path(n).toString()));
            String more = found.size() > 10 ? ", and " + (found.size() - 10) + " more" : "";
            throw new WrongUse(text + ": ambiguous, name more of the path: " + String.join(", ", names) + more);
        }
        return found.get(0);
    }

    private static String near(Survey survey, String text) {
        String name = text.substring(text.lastIndexOf('/') + 1);
        Set<String> close = new TreeSet<>();
        for (int n = 0; n < survey.graph().nodes() && close.size() < MOST_NEAR && name.length() > 1; n++) {
            String other = survey.graph().path(n).name();
            if (other.contains(name)) {
                close.add(other);
            }
        }
        return close.isEmpty() ? "" : "; close to it: " + String.join(", ", close);
    }

    /** A call that cannot be answered as it is; the message is one line. */
    static final class WrongUse extends Exception {
        private static final long serialVersionUID = 1;

        WrongUse(String message) {
            super(message);
        }
    }
}
