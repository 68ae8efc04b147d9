package depscope;

import depscope.cli.CommandLineMain;
import depscope.ui.DepscopeApp;
import depscope.ui.Desktop;
import java.io.PrintStream;
import java.util.Optional;

/** Words given: a command. None, or a tree alone: the window, or where there can be none, the report. */
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        // Images are drawn in memory; what has a window has JavaFX.
        System.setProperty("java.awt.headless", "true");
        // Of the consoles of newer Javas this one is there only where a user sits.
        System.setProperty("jdk.console", "java.base");
        PrintStream out = CommandLineMain.standardOutput();
        System.setOut(out);
        int status = CommandLineMain.run(args, Main::window);
        out.flush();
        System.exit(status);
    }

    private static int window(Optional<String> tree, Optional<String> root) {
        Optional<String> missing = Desktop.missing().or(() -> DepscopeApp.open(tree, root));
        if (missing.isEmpty()) {
            return 0;
        }
        System.err.println("depscope: no window: " + missing.get()
                + (tree.isPresent() ? "; here is the report" : "; give a command, see depscope --help"));
        return tree.isPresent() ? CommandLineMain.report(tree.get(), root) : 2;
    }
}
