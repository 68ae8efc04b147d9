package depscope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** All commands; {@link #run} is the program but for its window. */
@Command(name = "depscope", version = "depscope 0.1.0", mixinStandardHelpOptions = true,
        description = "An explorer of build dependencies: what make knows, what is true, and where they part.",
        footer = {"", "With a TREE alone, or nothing, depscope opens its window.",
                "Exit status: 0 nothing found, 1 something found, 2 wrong use or nothing readable."},
        subcommands = {CheckCommand.class, WhatIfCommand.class, WhyCommand.class, GraphCommand.class})
public final class CommandLineMain {
    static final int FOUND = 1;
    static final int WRONG = 2;

    @Option(names = "--root", paramLabel = "DIR", description = "Look absolute paths of records up under DIR.")
    private String root;

    private CommandLineMain() {
    }

    /** Whether {@code args} ask for a command rather than for the window. */
    public static boolean isCommand(String[] args) {
        Set<String> commands = new CommandLine(new CommandLineMain()).getSubcommands().keySet();
        return args.length > 0 && (commands.contains(args[0])
                || Set.of("-h", "--help", "-V", "--version").contains(args[0]));
    }

    /** Runs the command that {@code args} name and returns its exit status. */
    public static int run(String[] args) {
        PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream before = System.out;
        System.setOut(out);
        try {
            CommandLine line = new CommandLine(new CommandLineMain());
            line.setExecutionExceptionHandler((e, command, parsed) -> failed(e));
            line.setParameterExceptionHandler((e, given) -> {
                System.err.println("depscope: " + e.getMessage().lines().findFirst().orElse("wrong use")
                        + " (depscope " + e.getCommandLine().getCommandName() + " --help tells more)");
                return WRONG;
            });
            return line.execute(args);
        } finally {
            out.flush();
            System.setOut(before);
        }
    }

    private static int failed(Exception e) throws Exception {
        if (e instanceof IOException || e instanceof Common.WrongUse) {
            System.err.println("depscope: " + e.getMessage().replace('\n', ' '));
            return WRONG;
        }
        throw e;
    }
}
