package depscope.picture;

import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.survey.TestTrees;
import depscope.tree.MemoryTree;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.Optional;

/**
 * A small tree of ninja's, all of it up to date. {@code gen.h} may come out as it was; {@code y.o} needs it, {@code x.o}
 * needs it to be there first, and so does {@code z.o}, which reads it all the same. The log knows how long each took.
 */
public record NinjaTree(Survey survey) {
    private static final long OLD = 1_600_000_000_000_000_000L;
    private static final long SECOND = 1_000_000_000L;
    private static final String RULES = """
            rule cc
              command = cc -c $in -o $out
            rule ld
              command = ld $in -o $out
            rule gen
              command = ./gen $in $out
              restat = 1
            build gen.h: gen gen.in
            build x.o: cc x.c || gen.h
            build y.o: cc y.c | gen.h
            build z.o: cc z.c || gen.h
            build prog: ld x.o y.o z.o
            """;

    public static NinjaTree open() throws IOException {
        StringBuilder log = new StringBuilder("# ninja log v4\n");
        log(log, 0, 500, "gen.h", "./gen gen.in gen.h");
        log(log, 500, 2500, "x.o", "cc -c x.c -o x.o");
        log(log, 500, 4500, "y.o", "cc -c y.c -o y.o");
        log(log, 500, 6500, "z.o", "cc -c z.c -o z.o");
        log(log, 6500, 7500, "prog", "ld x.o y.o z.o -o prog");
        MemoryTree tree = MemoryTree.builder().name("tree").file("/b/build.ninja", RULES, OLD).file("/b/.ninja_log", log.toString(), OLD)
                .file("/b/gen.in", "", OLD).file("/b/x.c", "", OLD).file("/b/y.c", "", OLD).file("/b/z.c", "#include \"gen.h\"\n", OLD)
                .file("/b/gen.h", "", OLD + SECOND).file("/b/x.o", "", OLD + 2 * SECOND).file("/b/y.o", "", OLD + 2 * SECOND)
                .file("/b/z.o", "", OLD + 2 * SECOND).file("/b/prog", "", OLD + 3 * SECOND).build();
        return new NinjaTree(Survey.of(tree, new SurveyOptions(Optional.empty(), true, TestTrees.NOW)));
    }

    private static void log(StringBuilder log, int start, int end, String output, String command) {
        log.append(start).append('\t').append(end).append('\t').append(OLD + 4 * SECOND).append('\t').append(output).append('\t').append(command).append('\n');
    }

    public int node(String name) {
        return survey.graph().find(TreePath.of("/b/" + name));
    }
}
