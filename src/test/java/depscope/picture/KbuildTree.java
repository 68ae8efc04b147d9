package depscope.picture;

import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.survey.TestTrees;
import depscope.tree.MemoryTree;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.Optional;

/** One object of kbuild's that was compiled under some symbols, of which only {@code CONFIG_S0} has a file. */
public record KbuildTree(Survey survey) {
    private static final long OLD = 1_600_000_000_000_000_000L;
    private static final long SECOND = 1_000_000_000L;

    /** @param symbols how many: {@code S0}, {@code S1} and so on, and {@code OLD_FORM} as kernels had it before 5.11 */
    public static KbuildTree open(int symbols) throws IOException {
        StringBuilder cmd = new StringBuilder("savedcmd_x.o := gcc -c -o x.o x.c\n\nsource_x.o := x.c\n\ndeps_x.o := \\\n");
        for (int i = 0; i < symbols; i++) {
            cmd.append("    $(wildcard include/config/S").append(i).append(") \\\n");
        }
        cmd.append("    $(wildcard include/config/old/form.h) \\\n  x.h \\\n\nx.o: $(deps_x.o)\n\n$(deps_x.o):\n");
        MemoryTree tree = MemoryTree.builder().name("tree").file("/k/.x.o.cmd", cmd.toString(), OLD + 2 * SECOND).file("/k/x.c", "", OLD)
                .file("/k/x.h", "", OLD).file("/k/include/config/S0", "", OLD).file("/k/include/config/auto.conf", "", OLD)
                .file("/k/x.o", "", OLD + 2 * SECOND).build();
        return new KbuildTree(Survey.of(tree, new SurveyOptions(Optional.empty(), true, TestTrees.NOW)));
    }

    public int node(String name) {
        return survey.graph().find(TreePath.of("/k/" + name));
    }
}
