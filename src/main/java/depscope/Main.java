package depscope;

import depscope.cli.CommandLineMain;

/** Words given: a command. None, or a tree alone: the window. */
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        if (CommandLineMain.isCommand(args)) {
            System.exit(CommandLineMain.run(args));
        }
    }
}
