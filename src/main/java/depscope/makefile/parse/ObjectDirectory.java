package depscope.makefile.parse;

import depscope.makefile.target.Files;
import depscope.makefile.variable.Variables;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;

/** Where make works, if nobody says so (bmake(1), ".OBJDIR"). */
final class ObjectDirectory {
    private ObjectDirectory() {
    }

    /** @param source where make was started: there, if there is nothing else */
    static TreePath of(Variables variables, Files files, String source) {
        String machine = variables.value("MACHINE", variables.commandLine());
        List<String> candidates = new ArrayList<>();
        String prefix = variables.value("MAKEOBJDIRPREFIX", variables.commandLine());
        String given = variables.value("MAKEOBJDIR", variables.commandLine());
        if (!prefix.isEmpty()) {
            candidates.add(variables.expand(prefix, variables.global()) + source);
        } else if (!given.isEmpty()) {
            candidates.add(variables.expand(given, variables.global()));
        } else {
            String arch = variables.value("MACHINE_ARCH", variables.commandLine());
            candidates.addAll(List.of("obj." + machine + "-" + arch, "obj." + machine, "obj", "/usr/obj" + source));
        }
        return candidates.stream().filter(files::isDirectory).map(TreePath.ofRaw(source)::resolve).findFirst().orElse(TreePath.ofRaw(source));
    }
}
