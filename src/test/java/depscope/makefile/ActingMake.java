package depscope.makefile;

import depscope.makefile.target.Attributes;
import depscope.makefile.target.Command;
import depscope.makefile.target.Edge;
import depscope.makefile.target.Target;
import depscope.makefile.value.Edition;
import depscope.makefile.value.Message;
import depscope.makefile.variable.Variable;
import depscope.makefile.variable.Variables;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import depscope.tree.Trees;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A make that reads makefiles by depscope, and runs what it reads: so that tests written for make, which tell by their
 * commands what was read, can judge depscope. It works as bmake does without jobs, and knows of its options what
 * those tests need. Only a test runs anything.
 */
final class ActingMake {
    /** The property that names what makefiles are to call. */
    static final String SELF = "acting.make";

    private enum State { BEING_MADE, MADE, UP_TO_DATE, FAILED, ABORTED }

    private final PrintStream out;
    private final Redirect printed;
    private final Path directory;
    private final String self;
    private final Map<String, String> environment;
    private final Map<Target, State> states = new HashMap<>();
    private final String name;
    private final boolean goesOn;
    private final List<String> words = new ArrayList<>();
    private Makefiles makefiles;
    private int told;
    private Target culprit;

    private ActingMake(PrintStream out, Redirect printed, Path directory, String self, Map<String, String> environment, List<String> given) {
        this.out = out;
        this.printed = printed;
        this.directory = directory;
        this.self = self;
        this.environment = new LinkedHashMap<>(environment);
        int level = Integer.parseInt(environment.getOrDefault("MAKELEVEL", "0"));
        name = "make" + (level > 0 ? "[" + level + "]" : "");
        words.addAll(split(environment.getOrDefault("MAKEFLAGS", "")));
        words.addAll(given);
        goesOn = words.contains("-k");
    }

    /** @param args what bmake would be given */
    public static void main(String[] args) throws Exception {
        System.exit(new ActingMake(new PrintStream(System.out, true, StandardCharsets.ISO_8859_1), Redirect.INHERIT, Path.of("").toAbsolutePath(),
                System.getProperty(SELF), System.getenv(), List.of(args)).run());
    }

    /**
     * The same within this process.
     *
     * @param self what the makefiles are to call
     * @param file where all goes that is printed
     * @return the status that make would end with
     */
    static int run(List<String> words, Path directory, String self, Map<String, String> environment, File file)
            throws IOException, InterruptedException {
        try (PrintStream out = new PrintStream(new FileOutputStream(file, true), true, StandardCharsets.ISO_8859_1)) {
            return new ActingMake(out, Redirect.appendTo(file), directory, self, environment, words).run();
        }
    }

    /** Words as a shell would take them apart. */
    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean any = false;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < text.length()) {
                word.append(text.charAt(++i));
                any = true;
            } else if (c == quote || quote == 0 && (c == '\'' || c == '"')) {
                quote = quote == 0 ? c : 0;
                any = true;
            } else if (c == ' ' && quote == 0) {
                if (any) {
                    words.add(word.toString());
                }
                word.setLength(0);
                any = false;
            } else {
                word.append(c);
                any = true;
            }
        }
        if (any) {
            words.add(word.toString());
        }
        return words;
    }

    private int run() throws IOException, InterruptedException {
        try (FileTree tree = Trees.open(directory.toString(), Optional.empty())) {
            Request request = Request.in(TreePath.of(directory.toString()), Edition.OF_2020).within(environment).words(words)
                    .builtIn(Map.of("MAKE", self, ".MAKE", self)).answered(this::answer);
            makefiles = Makefiles.read(tree, new Resolver(tree), request);
            tell();
            if (worst(Message.Level.STOP)) {
                return 1;
            }
            if (worst(Message.Level.FATAL)) {
                out.println(name + ": Fatal errors encountered -- cannot continue");
                out.println(name + ": stopped in " + directory);
                return 1;
            }
            environment.put("MAKELEVEL", Integer.toString(1 + Integer.parseInt(environment.getOrDefault("MAKELEVEL", "0"))));
            return makeAll(request.goals());
        }
    }

    private boolean worst(Message.Level level) {
        return makefiles.messages().stream().anyMatch(m -> m.level() == level);
    }

    /** What has been said since the last time. What the way through the graph says is said by this one's way. */
    private void tell() {
        List<Message> messages = makefiles.messages();
        List<String> lines = DepscopeGraph.printed(messages.subList(told, messages.size()));
        told = messages.size();
        lines.stream().filter(line -> !line.contains("don't know how to make") && !line.contains("Graph cycles"))
                .forEach(line -> out.println(name + line.substring("bmake".length())));
    }

    private int makeAll(List<String> goals) throws IOException, InterruptedException {
        List<Target> all = new ArrayList<>();
        for (String goal : goals) {
            find(goal).ifPresent(all::add);
        }
        if (goals.isEmpty()) {
            for (String goal : variables().value(".TARGETS", variables().global()).strip().split(" ")) {
                find(goal).ifPresent(all::add);
            }
        }
        Optional<Target> begin = find(".BEGIN");
        if (begin.isPresent() && !make(begin.get())) {
            return stop(begin.get());
        }
        boolean failed = false;
        for (Target goal : all) {
            boolean made = make(goal);
            if (!made && !goesOn) {
                return stop(culprit);
            }
            if (states.get(goal) == State.UP_TO_DATE) {
                out.println("`" + goal.name() + "' is up to date.");
            } else if (states.get(goal) == State.ABORTED) {
                out.println("`" + goal.name() + "' not remade because of errors.");
                failed = true;
            }
        }
        Optional<Target> end = find(".END").filter(Target::hasOperator);
        if (!failed && end.isPresent()) {
            make(end.get());
        }
        return 0;
    }

    private int stop(Target target) throws IOException, InterruptedException {
        out.println("\nStop.\n" + name + ": stopped in " + directory);
        variables().set(".ERROR_TARGET", target.name(), variables().global());
        Optional<Target> error = find(".ERROR");
        if (error.isPresent()) {
            make(error.get());
        }
        return 1;
    }

    private Variables variables() {
        return makefiles.variables();
    }

    private Optional<Target> find(String target) {
        return makefiles.targets().stream().filter(each -> each.label().equals(target)).findFirst();
    }

    /** Makes a target and what it needs; whether all went well. */
    private boolean make(Target target) throws IOException, InterruptedException {
        State state = states.get(target);
        if (state != null) {
            return state != State.FAILED && state != State.ABORTED;
        }
        states.put(target, State.BEING_MADE);
        boolean well = true;
        for (Edge edge : target.prerequisites()) {
            if (states.get(edge.prerequisite()) == State.BEING_MADE) {
                out.println(name + ": Graph cycles through " + edge.prerequisite().name());
                well = false;
            } else {
                well &= make(edge.prerequisite());
            }
            if (!well && !goesOn) {
                return false;
            }
        }
        if (!well) {
            states.put(target, State.ABORTED);
            return false;
        }
        for (Target before : target.orderedBefore()) {
            make(before);
        }
        states.put(target, isUpToDate(target) ? State.UP_TO_DATE : runAll(target) ? State.MADE : State.FAILED);
        for (Target cohort : target.cohorts()) {
            well &= make(cohort);
        }
        if (states.get(target) == State.FAILED) {
            culprit = target;
            return false;
        }
        return well;
    }

    private boolean isUpToDate(Target target) {
        String file = target.path().orElse(target.name());
        return !target.is(Attributes.PHONY | Attributes.EXEC | Attributes.FORCE | Attributes.SPECIAL) && Files.exists(directory.resolve(file));
    }

    private boolean runAll(Target target) throws IOException, InterruptedException {
        if (target.commands().isEmpty() && !target.hasOperator() && !target.is(Attributes.SPECIAL | Attributes.OPTIONAL)) {
            out.println(name + ": don't know how to make " + target.name() + (goesOn ? " (continuing)" : ". Stop"));
            return false;
        }
        if (target.is(Attributes.SPECIAL) || target.name().equals(".ERROR")) {
            // A dry run does not come to it.
            variables().set("@", target.name(), target.scope());
        }
        for (Command command : target.commands()) {
            if (!run(variables().expand(command.text(), target.scope()), target)) {
                return false;
            }
        }
        return true;
    }

    private boolean run(String expanded, Target target) throws IOException, InterruptedException {
        tell();
        boolean silent = target.is(Attributes.SILENT);
        boolean checked = !target.is(Attributes.IGNORE);
        int at = 0;
        for (; at < expanded.length() && "@-+".indexOf(expanded.charAt(at)) >= 0; at++) {
            silent |= expanded.charAt(at) == '@';
            checked &= expanded.charAt(at) != '-';
        }
        String command = expanded.substring(at).stripLeading();
        if (command.isEmpty()) {
            return true;
        }
        if (!silent) {
            out.println(command);
        }
        int status = shell(command).redirectOutput(printed).start().waitFor();
        if (status != 0) {
            out.println("*** Error code " + status + (!checked ? " (ignored)" : goesOn ? " (continuing)" : ""));
        }
        return status == 0 || !checked;
    }

    private ProcessBuilder shell(String command) {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command).directory(directory.toFile()).redirectError(printed)
                .redirectInput(new File("/dev/null"));
        builder.environment().clear();
        builder.environment().putAll(makefiles == null ? environment : exported());
        return builder;
    }

    /** The environment of commands. */
    private Map<String, String> exported() {
        Variables variables = variables();
        Map<String, String> all = new LinkedHashMap<>();
        for (String each : variables.environment().names()) {
            all.put(each, variables.environment().get(each).map(Variable::value).orElse(""));
        }
        for (String each : variables.expand("${.MAKE.EXPORTED:O:u}", variables.global()).trim().split("\\s+")) {
            if (!each.isEmpty() && !each.startsWith(".")) {
                all.put(each, variables.expand("${" + each + "}", variables.global()));
            }
        }
        all.put("MAKELEVEL", environment.get("MAKELEVEL"));
        String overrides = variables.expand("${.MAKEOVERRIDES:O:u:@v@$v=${$v:Q}@}", variables.commandLine());
        all.put("MAKEFLAGS", (goesOn ? "-k " : "") + overrides);
        return all;
    }

    /** What a command prints while makefiles are read. */
    private Optional<String> answer(String command, TreePath where) {
        try {
            Process process = shell(command).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            process.waitFor();
            return Optional.of(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
