package depscope.ui.model;

import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.survey.TestTrees;
import depscope.tree.MemoryTree;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.Optional;

/** Trees of one or two objects, each with something that its record does not say as it is. */
record SmallTree(Survey survey) {
    private static final long OLD = 1_600_000_000_000_000_000L;
    private static final long BUILT = OLD + 10_000_000_000L;

    /** {@code x.o} reads {@code b.h}, which its record lacks, and not {@code n.h}, which it names. */
    static SmallTree wrongRecord(String record) throws IOException {
        return of(sources("#include \"a.h\"\n").file("/obj/x.d", "x.o: " + record + "\n", OLD).file("/obj/compile_commands.json",
                "[{\"directory\": \"/obj\", \"file\": \"x\", \"command\": \"gcc -O0 -c /src/x.c -o x.o\"}]", OLD));
    }

    /** {@code x.o} has no record, and of its command nothing is known: {@code on.h} may be read, {@code s.h} likely is. */
    static SmallTree unknownCommand() throws IOException {
        return of(sources("#include \"a.h\"\n#ifdef ON\n#include \"on.h\"\n#endif\n#include <s.h>\n").file("/obj/.depend", "y.o: /src/y.c /inc/s.h\n", OLD).file("/obj/y.o", "", BUILT)
                .file("/src/y.c", "#include <s.h>\n", OLD).file("/inc/s.h", "", OLD).file("/obj/.make-graph",
                        "#*** Begin input graph for pass 2 in /obj:\n"
                        + "# x.o, up-to-date, type OP_DEPENDS|OP_HAS_COMMANDS|OP_DEPS_FOUND|OP_MARK, flags REMAKE|DONE_WAIT\n#\n"
                        + "# No unmade children\n# last modified 10:00:00 Nov 22, 2026: up-to-date\nx.o             : /src/x.c\n\t@true\n\n\n"
                        + "#   Files that are only sources:\n#*** Global Variables:\n.OBJDIR          = /obj\n"
                        + "#*** End input graph for pass 2 in /obj:\n", OLD));
    }

    /** A target older than its source, whose name ends in a blank. */
    static SmallTree oddName() throws IOException {
        return of(sources("").file("/obj/.depend", "y\\ : /src/x.c\n", OLD).file("/obj/y ", "", OLD - 10_000_000_000L));
    }

    private static MemoryTree.Builder sources(String source) {
        return MemoryTree.builder().name("tree").file("/obj/x.o", "", BUILT).file("/src/a.h", "#include \"b.h\"\n", OLD)
                .file("/src/b.h", "", OLD).file("/src/n.h", "", OLD).file("/src/on.h", "", OLD)
                .file("/src/x.c", source, OLD);
    }

    private static SmallTree of(MemoryTree.Builder tree) throws IOException {
        return new SmallTree(Survey.of(tree.build(), new SurveyOptions(Optional.empty(), true, TestTrees.NOW)));
    }

    int node(String path) {
        return survey.graph().find(TreePath.of(path));
    }
}
