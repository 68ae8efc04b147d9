package depscope.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** All commands; {@link #run} is the whole program, but for how a window is opened. */
@Command(name = "depscope", version = "depscope 0.1.0", mixinStandardHelpOptions = true,
        description = "An explorer of build dependencies: what make knows, what is true, and where they part.",
        footer = {"", "With a TREE alone, or nothing, depscope opens its window.",
                "Exit status: 0 nothing found, 1 something found, 2 wrong use or nothing readable."})
public final class CommandLineMain implements Callable<Integer> {
    static final int FOUND = 1;
    static final int WRONG = 2;

    private static final Map<String, Supplier<Callable<Integer>>> COMMANDS = commands();

    private static Map<String, Supplier<Callable<Integer>>> commands() {
        Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();
        commands.put("check", CheckCommand::new);
        commands.put("what-if", WhatIfCommand::new);
        commands.put("why", WhyCommand::new);
        commands.put("why-var", WhyVarCommand::new);
        commands.put("graph", GraphCommand::new);
        commands.put("ask", AskCommand::new);
        return Collections.unmodifiableMap(commands);
    }

    /** Opens the window and returns the exit status once it is closed. */
    @FunctionalInterface
    public interface Window {
        int open(Optional<String> tree, Optional<String> root) throws Exception;
    }

    @Parameters(arity = "0..1", paramLabel = "TREE", description = "A directory, or a tar archive, plain or compressed.")
    private Optional<String> tree = Optional.empty();

    @Option(names = "--root", paramLabel = "DIR", description = "Look absolute paths of records up under DIR.")
    private Optional<String> root = Optional.empty();

    private final Window window;

    private CommandLineMain(Window window) {
        this.window = window;
    }

    @Override
    public Integer call() throws Exception {
        return window.open(tree, root);
    }

    /** Runs what {@code args} ask for and returns the exit status. */
    public static int run(String[] args, Window window) {
        CommandLine line = new CommandLine(new CommandLineMain(window));
        // Each command costs a start some time to look into: where one is named, the others are left alone.
        COMMANDS.forEach((name, command) -> {
            if (args.length == 0 || args[0].equals(name) || !COMMANDS.containsKey(args[0])) {
                line.addSubcommand(name, command.get());
            }
        });
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e));
        line.setParameterExceptionHandler((e, given) -> {
            if (given.length > 1 && !given[0].startsWith("-") && !COMMANDS.containsKey(given[0])) {
                System.err.println("depscope: " + given[0] + ": no such command; there are " + String.join(", ", COMMANDS.keySet()));
                return WRONG;
            }
            String name = e.getCommandLine().getCommandSpec().qualifiedName();
            System.err.println("depscope: " + e.getMessage().lines().findFirst().orElse("wrong use")
                    + " (" + name + " --help tells more)");
            return WRONG;
        });
        boolean help = args.length == 1 && args[0].equals("help");
        return line.execute(help ? new String[] {"--help"} : args);
    }

    /** The text report of a tree, for where no window can be opened: 0 if there is one, 2 if nothing is readable. */
    public static int report(String tree, Optional<String> root) {
        List<String> args = new ArrayList<>(List.of("check", tree));
        root.ifPresent(dir -> args.addAll(List.of("--root", dir)));
        int status = run(args.toArray(new String[0]), (t, r) -> WRONG);
        return status == FOUND ? 0 : status;
    }

    /** Standard output as UTF-8 and in large pieces, whatever the locale is; it is to be flushed at the end. */
    public static PrintStream standardOutput() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    }

    private static int failed(Exception e) throws Exception {
        if (e instanceof IOException || e instanceof Common.WrongUse) {
            System.err.println("depscope: " + String.valueOf(e.getMessage()).replace('\n', ' '));
            return WRONG;
        }
        throw e;
    }
}
