package depscope.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import depscope.record.DepRecord;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import depscope.record.RuleRecord.Node;
import depscope.record.RuleRecord.Verdict;
import depscope.tree.TreePath;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the real tools write, read. Each test skips, and says so, where its tool is not installed. */
class LiveMakeTest {
    private static final String MAKEFILE = """
            .SUFFIXES:
            .SUFFIXES: .h .m .o .c
            .PATH: ${.CURDIR}/src
            .MAIN: all
            .m.h: gen.awk
            \t@awk -f gen.awk ${.IMPSRC} > ${.TARGET} # comment
            .c.o:
            \tcc -c ${.IMPSRC} \\
            \t  -o ${.TARGET}
            NL= a${.newline}b
            all: prog dbl bang lib1 .WAIT last freebsd32_abort2.o_long_name odd,name with\\#hash
            prog: foo.o bar.h
            \tcc -o prog foo.o
            \techo 'x\ty' # hello
            \techo $(NL)
            dbl:: inc.h
            \techo one
            dbl:: foo.o
            \techo two
            bang! inc.h
            \techo bang
            lib1: inc.h .PHONY
            \techo lib1
            last: .EXEC inc.h
            \techo last
            freebsd32_abort2.o_long_name: inc.h foo.o
            \techo long
            odd,name with\\#hash: inc.h
            \techo odd
            .ORDER: prog last
            unused: inc.h
            \techo unused
            """;

    @TempDir
    Path directory;

    private static boolean installed(String tool) {
        for (String place : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(place, tool))) {
                return true;
            }
        }
        return false;
    }

    private void run(String... command) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile()).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), () -> String.join(" ", command) + ": " + output);
    }

    private RuleRecord graph(String... options) throws IOException, InterruptedException {
        assumeTrue(installed("bmake"), "bmake is not installed");
        Files.createDirectories(directory.resolve("src"));
        Files.writeString(directory.resolve("Makefile"), MAKEFILE);
        for (String name : List.of("src/foo.c", "bar.m", "gen.awk", "inc.h")) {
            Files.writeString(directory.resolve(name), "");
        }
        Path file = directory.resolve(".make-graph");
        List<String> command = new ArrayList<>(List.of("bmake", "-n"));
        command.addAll(List.of(options));
        command.add("-dF" + file);
        run(command.toArray(String[]::new));
        ReadResult<RuleRecord> result = MakeGraphReader.read(TreePath.of(file.toString()), Files.readAllBytes(file));
        assertEquals(List.of(), result.problems());
        assertEquals(TreePath.of(directory.toRealPath().toString()), result.record().base());
        assertEquals(directory.toRealPath() + "/src/foo.c", result.record().found().get("foo.c"));
        assertEquals("\n", result.record().variables().get(".newline"));
        return result.record();
    }

    /** Targets that have prerequisites, attributes of this or that edition left out. */
    private static List<String> targets(RuleRecord record) {
        return record.nodes().stream().filter(n -> n.firstPrerequisite() < n.endPrerequisites())
                .map(n -> record.words().raw(n.name()) + " <- " + Shown.prerequisites(record, n)).toList();
    }

    private static final List<String> TARGETS = List.of(
            "all <- [prog, dbl, bang, lib1, .WAIT_1, last, freebsd32_abort2.o_long_name, odd,name, with#hash]",
            "prog <- [foo.o, bar.h]", "dbl <- [inc.h]", "dbl <- [foo.o]", "bang <- [inc.h]", "lib1 <- [inc.h]",
            "last <- [inc.h]", "freebsd32_abort2.o_long_name <- [inc.h, foo.o]", "odd,name <- [inc.h]",
            "with#hash <- [inc.h]");

    @Test
    void theJobTraceGivesTheWholeGraph() throws Exception {
        RuleRecord record = graph("-j1", "-dg2m");
        List<String> expected = new ArrayList<>(TARGETS);
        expected.addAll(List.of("foo.o <- [foo.c]", "bar.h <- [bar.m, gen.awk]", ".MAIN <- [all]",
                ".WAIT_1 <- [prog, dbl, bang, lib1]", "unused <- [inc.h]"));
        assertEquals(expected.stream().sorted().toList(), targets(record).stream().sorted().toList());
        assertTrue(record.complete());
        Node prog = node(record, "prog");
        // With jobs the commands keep their variables.
        assertEquals("\tcc -o prog foo.o\n\techo 'x\ty' # hello\n\techo $(NL)\n", Shown.commands(record, prog));
        assertEquals(Verdict.MADE, prog.verdict());
        assertEquals(Verdict.UP_TO_DATE, node(record, "inc.h").verdict());
        assertFalse(node(record, "unused").reached());
    }

    @Test
    void theGraphAloneIsGuessedFromAndNotComplete() throws Exception {
        RuleRecord record = graph("-dg2");
        List<String> expected = new ArrayList<>(TARGETS);
        expected.addAll(List.of("foo.o <- [foo.c]", "bar.h <- [bar.m]"));
        List<String> targets = targets(record).stream().filter(t -> !t.startsWith(".")).sorted().toList();
        assertEquals(expected.stream().sorted().toList(), targets);
        assertFalse(record.complete());
        assertEquals("\tcc -o prog foo.o\n\techo 'x\ty' # hello\n\techo a\nb\n",
                Shown.commands(record, node(record, "prog")));
    }

    private static Node node(RuleRecord record, String name) {
        return record.nodes().stream().filter(n -> record.words().is(n.name(), name)).findFirst().orElseThrow();
    }

    @Test
    void whatGccWritesNamesTheFilesItRead() throws Exception {
        assumeTrue(installed("gcc"), "gcc is not installed");
        List<String> headers = List.of("a b.h", "c:d.h", "e#f.h", "g$h.h", "i%j.h", "k\\\\ l.h", "t\tt.h", "m\\n.h",
                "p!q.h", "r+s.h", "u\\\\#v.h");
        StringBuilder source = new StringBuilder();
        for (String header : headers) {
            source.append("#include \"").append(header).append("\"\n");
            Files.writeString(directory.resolve(header), "");
        }
        Files.writeString(directory.resolve("x y.c"), source);
        run("gcc", "-nostdinc", "-ffreestanding", "-c", "-MD", "-MP", "-MF", "x.d", "-MQ", "o z$.o", "x y.c", "-o", "x.o");
        byte[] bytes = Files.readAllBytes(directory.resolve("x.d"));
        ReadResult<DepRecord> result = DependReader.read(Shown.FILE, RecordFormat.D, TreePath.ROOT, bytes);
        List<String> inputs = new ArrayList<>(List.of("x y.c"));
        inputs.addAll(headers);
        List<String> rules = new ArrayList<>(List.of("[o z$.o] <- " + inputs));
        headers.forEach(header -> rules.add("[" + header + "] <- []"));
        List<String> read = Shown.rules(result.record()).stream()
                .map(rule -> rule.replace("/usr/include/stdc-predef.h, ", ""))
                .filter(rule -> !rule.startsWith("[/usr/include/stdc-predef.h]")).toList();
        assertEquals(rules, read);
        assertEquals(List.of(), result.problems());
    }
}
