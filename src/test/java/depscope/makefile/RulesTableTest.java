package depscope.makefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.makefile.target.Edge;
import depscope.makefile.target.Target;
import depscope.makefile.value.Edition;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import depscope.tree.Trees;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small makefiles of suffixes, paths, wildcards and archives, each with what its targets need when a dry run is done. For
 * the edition of 2020 the real bmake has to agree in all else as well: types, paths, commands, variables.
 */
class RulesTableTest {
    private static final Map<String, String> FILES = Map.of("a.c", "", "b.c", "", "b.y", "", "d/e.c", "", "d/f.h", "", "g/e.c", "", "g/h", "");

    @TempDir
    Path directory;
    private final StringBuilder expected = new StringBuilder();
    private final StringBuilder actual = new StringBuilder();
    private int rows;

    private void row(String makefile, String needs) throws Exception {
        row(makefile, needs, needs);
    }

    /** @param of2020 {@code target: needs} for all that need something, parted by semicolons, sorted; and the same of the current edition */
    private void row(String makefile, String of2020, String current, String... goals) throws Exception {
        Map<String, String> files = new TreeMap<>(FILES);
        files.put("Makefile", makefile);
        Path tree = new Sample("row", files, List.of(), List.of()).lay(directory.resolve("row" + ++rows));
        note(makefile + "-> 2020: ", of2020, needs(tree, Edition.OF_2020, goals));
        note(makefile + "-> current: ", current, needs(tree, Edition.CURRENT, goals));
        if (RealBmakeGraph.isInstalled()) {
            Path scratch = Files.createDirectories(directory.resolve("scratch" + rows));
            note(makefile + "-> ", "", String.join("\n", new Trial(tree).differences(List.of("-r"), List.of(goals), false, scratch)));
        }
    }

    private void note(String what, String should, String is) {
        if (!should.equals(is)) {
            expected.append(what).append(should).append('\n');
            actual.append(what).append(is).append('\n');
        }
    }

    private static String needs(Path tree, Edition edition, String... goals) throws Exception {
        try (FileTree files = Trees.open(tree.toString(), Optional.empty())) {
            Makefiles read = Makefiles.read(files, new Resolver(files),
                    Request.in(TreePath.of(tree.toString()), edition).withoutSystemRules().making(List.of(goals)));
            List<String> all = new ArrayList<>();
            for (Target target : read.targets()) {
                List<String> needs = target.prerequisites().stream().map(Edge::prerequisite).map(Target::label).toList();
                if (!needs.isEmpty() && !target.name().startsWith(".")) {
                    all.add(target.label() + ": " + String.join(" ", needs));
                }
            }
            return String.join("; ", all.stream().sorted().toList());
        }
    }

    private void check() {
        assertEquals(expected.toString(), actual.toString());
    }

    @Test
    void suffixes() throws Exception {
        String rules = ".SUFFIXES: .c .y .o\n.c.o:\n\t: c $@ $<\n.y.c:\n\t: y $@ $<\n";
        row(rules + "all: a.o\n", "a.o: a.c; all: a.o");
        row(rules + "all: b.o\n", "all: b.o; b.c: b.y; b.o: b.c");
        row(rules + ".SUFFIXES:\nall: a.o\na.o:\n", "all: a.o");
        row(rules + ".SUFFIXES:\n.SUFFIXES: .o .c\nall: a.o\n", "a.o: a.c; all: a.o");
        row(rules + ".c:\n\t: x $@\nall: a\n", "a: a.c; all: a");
        row(rules + ".c.z:\n\t: z $@\n.SUFFIXES: .z\n.NULL: .z\nall: a\n", "a: a.c; all: a");
        row(rules + ".c.o:\nall: a.o\na.o:\n", "all: a.o");
        row(rules + ".c.o: f.h\n\t: c $@ ${.ALLSRC}\nall: a.o\nf.h:\n", "a.o: a.c f.h; all: a.o");
        row(rules + "all: a.o\na.o: b.c\n", "a.o: b.c a.c; all: a.o; b.c: b.y");
        row(rules + "all: a.o\na.o: a.c\n", "a.o: a.c a.c; all: a.o");
        row(rules + "all: a.o\na.o: .PHONY\n", "all: a.o");
        row(".c.o:\n\t: c $@\nall: a.o\na.o:\n.SUFFIXES: .c .o\n", "a.o: a.c; all: a.o");
        check();
    }

    @Test
    void paths() throws Exception {
        String rules = ".SUFFIXES: .c .h .o\n.c.o:\n\t: c $@ $<\n";
        row(rules + ".PATH: d\nall: e.o\n", "all: e.o; e.o: e.c");
        row(rules + ".PATH: d g\nall: e.c h f.h\n", "all: e.c h f.h");
        row(rules + ".PATH: d\n.PATH:\n.PATH: g\nall: e.o h\n", "all: e.o h; e.o: e.c");
        row(rules + ".PATH.c: g\nall: e.o\n", "all: e.o; e.o: e.c");
        row(rules + ".PATH.c: g\n.PATH.c:\n.PATH: d\nall: e.o\n", "all: e.o; e.o: e.c");
        row(rules + ".PATH.h .PATH: d\nall: f.h e.o\n", "all: f.h e.o; e.o: e.c");
        row(rules + ".PATH: .DOTLAST g\nall: a.o e.o\n", "a.o: a.c; all: a.o e.o; e.o: e.c");
        row(rules + ".PATH: d\nall: e.c\n.NOPATH: e.c\ne.c:\n", "all: e.c");
        row(rules + "VPATH=d:g\nall: e.o h\n", "all: e.o h; e.o: e.c");
        row(rules + ".PATH: nowhere d/../g\nall: h\n", "all: h");
        check();
    }

    @Test
    void wildcardsAndArchives() throws Exception {
        row("all: d/*.c\n", "all: d/e.c");
        row("all: {a,b}.c x{1,2}\nx1 x2:\n", "all: a.c b.c x1 x2");
        row("all: *.none x\nx:\n", "all: x");
        row("d/*.c:: x\nall: d/e.c\nx:\n", "all: d/e.c; d/e.c: x");
        row(".PATH: d\nall: e.*\n", "all: d/e.c");
        row("all: l.a(m.o n.o)\nm.o n.o:\n", "all: l.a(m.o) l.a(n.o); l.a(m.o): m.o; l.a(n.o): n.o");
        row("l.a(m.o): x\nall: l.a(m.o)\nm.o x:\n", "all: l.a(m.o); l.a(m.o): x m.o");
        row("M=m.o n.o\nall: l.a(${M})\nm.o n.o:\n", "all: l.a(m.o) l.a(n.o); l.a(m.o): m.o; l.a(n.o): n.o");
        row("all: l.a($${X:Um.o})\nm.o:\n", "all: l.a(m.o); l.a(m.o): m.o");
        check();
    }

    @Test
    void groupsAndPauses() throws Exception {
        row("a a: .WAIT\n", "a: .WAIT_1 .WAIT_1");
        row("a a: .WAIT c\nc:\n", "a: .WAIT_1 .WAIT_1 c c");
        row("all: x\ndd:: a\n\t: one\ndd:: b\n\t: two\na b x:\n", "all: x; dd#1: b; dd: a", "all: x; dd#1: b; dd: a", "dd");
        row("all: x\ndd:: a\n\t: one\ndd:: b\n\t: two\na b x:\n", "all: x; dd#1: b; dd: a", "all: x; dd#1: b; dd: a", "all", "dd");
        row("all: u\nu: U V\nU: .USE w\n\t: u $@\nV: .USEBEFORE\n\t: v $@\nw:\n", "U: w; all: u; u: w");
        row(".MAIN: b\na: x\nb: y\nx y:\n", "a: x; b: y");
        row("all: a b\na:\nb:\n.ORDER: b a\n.PHONY: a\n", "all: a b");
        check();
    }
}
