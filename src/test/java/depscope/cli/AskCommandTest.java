package depscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import depscope.Main;
import depscope.ask.Project;
import depscope.survey.TestTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Asking make from a terminal, from a script, and not at all. */
class AskCommandTest {
    @TempDir
    Path root;
    private String tree;

    /** A tree of which make knows more than its record says, and that leaves a mark if any of it is run. */
    @BeforeEach
    void project() throws IOException {
        tree = root.toRealPath().toString();
        new Project(root).file(".depend", "a.o: a.c a.h\n").file("a.c", "#include \"a.h\"\n").file("a.h", "").file("gen.sh", "").file("a.o", "")
                .file("Makefile", "X != touch " + tree + "/ran\nprog: a.o gen.h\n\tcc -o prog a.o\na.o: a.c\n\tcc -c a.c\ngen.h: gen.sh\n\tsh gen.sh\n");
    }

    private boolean hasRun() {
        return Files.exists(root.resolve("ran"));
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** Someone who sits there and says the same to everything. */
    private record Sitting(boolean word, List<String> heard) implements Terminal {
        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public boolean says(String question) {
            heard.add(question);
            return word;
        }
    }

    private static int run(Terminal terminal, String... args) {
        return new CommandLine(new AskCommand(terminal)).execute(args);
    }

    @Test
    void withoutATerminalOrTheWordItIsOnlySaid() {
        String text = Answer.of("ask", tree, "--make", "bmake").ending(0).out();
        List<String> lines = text.lines().toList();
        assertEquals("To ask bmake (as you said), this is run:", lines.get(0));
        assertTrue(lines.get(1).startsWith("  cd " + tree + " && env -u MAKEFLAGS "), text);
        assertEquals("It was not run; --yes runs it.", lines.get(lines.size() - 1));
        assertEquals(text.replaceAll("ask-[^ ]*", ""),
                Answer.of("ask", tree, "--make", "bmake", "--dry-run", "--yes").ending(0).out().replaceAll("ask-[^ ]*", ""));
        assertFalse(hasRun());
    }

    @Test
    void inJsonItSaysAllOfIt() {
        JsonNode answer = Answer.of("ask", tree, "--make", "bmake", "--json").ending(0).json();
        assertEquals(List.of("directory", "make", "because", "command", "environment", "ran", "seconds", "nodes", "edges", "saved"), keys(answer));
        assertEquals("\"" + tree + "\" \"bmake\" false null null null false", String.join(" ", List.of("directory", "make", "ran", "seconds", "nodes",
                "edges", "saved").stream().map(key -> answer.get(key).toString()).toList()));
        assertEquals("{\"LC_ALL\":\"C\",\"MAKEFLAGS\":null,\"MFLAGS\":null,\"GNUMAKEFLAGS\":null,\"MAKELEVEL\":null,\"MAKEFILES\":null}",
                answer.get("environment").toString());
        assertEquals("-dg2m", answer.get("command").get(3).asText());
        assertFalse(hasRun());
    }

    @Test
    void withTheWordItIsRunAndWhatWasLearnedIsTold() {
        Project.needs("bmake");
        Answer said = Answer.of("ask", tree, "--make", "bmake", "--yes", "--no-makefiles", "--json");
        assertEquals(0, said.status(), said.err());
        assertTrue(said.err().startsWith("depscope: asking: cd " + tree + " && env "), said.err());
        JsonNode answer = said.json();
        assertEquals(List.of("directory", "make", "because", "command", "environment", "ran", "seconds", "status", "complaint", "nodes", "edges", "newEdges",
                "findings", "saved"), keys(answer));
        assertEquals("true 3 5 3 false", String.join(" ", List.of("ran", "nodes", "edges", "newEdges", "saved").stream()
                .map(key -> answer.get(key).toString()).toList()));
        assertEquals("{\"before\":0,\"after\":2}", answer.get("findings").get("missing-output").toString(), answer.toString());
        assertTrue(hasRun());
        assertFalse(Files.exists(root.resolve(".make-graph")));
    }

    @Test
    void inWordsItIsCountedBeforeAndAfter() {
        Project.needs("bmake");
        String text = Answer.of("ask", tree, "--make", "bmake", "--yes", "--no-makefiles").out();
        assertTrue(text.matches("(?s)Asked b?make in " + tree + ", [0-9.]+ s: 3 targets, 5 prerequisites ruled, 3 of them new.\n"
                + "Findings before and after:\n.*  missing-output             0     2  \\(\\+2\\)\n.*"
                + "Not saved; --save keeps it as " + tree + "/.make-graph.\n"), text);
    }

    @Test
    void itIsSavedWhereThatIsSaidAndThenRead() throws IOException {
        Project.needs("bmake");
        assertTrue(Answer.of("ask", tree, "--make", "bmake", "--yes", "--save").out().endsWith("\nSaved as " + tree + "/.make-graph.\n"));
        String before = Files.readString(root.resolve(".make-graph"));
        assertTrue(Answer.of("check", tree, "--json").json().get("summary").toString().contains("\".make-graph\":1"));
        assertEquals("0", Answer.of("ask", tree, "--make", "bmake", "--yes", "--json").json().get("newEdges").toString());
        assertEquals(before, Files.readString(root.resolve(".make-graph")));
    }

    @Test
    void whoSitsThereIsAskedFirstAndAgainBeforeAnythingIsReplaced() throws IOException {
        Project.needs("bmake");
        List<String> heard = new ArrayList<>();
        assertEquals(0, run(new Sitting(false, heard), tree, "--make", "bmake", "--save"));
        assertEquals(List.of("Run it?"), heard);
        assertFalse(hasRun());
        Files.writeString(root.resolve(".make-graph"), "old");
        assertEquals(0, run(new Sitting(true, heard), tree, "--make", "bmake", "--save"));
        assertEquals(List.of("Run it?", "Run it?", tree + "/.make-graph is there. Replace it?"), heard);
        assertTrue(Files.size(root.resolve(".make-graph")) > 1000);
    }

    @Test
    void whatNinjaKnowsNeedsNoAsking() throws IOException {
        Files.writeString(root.resolve("build.ninja"), "");
        String said = tree + " is ninja's (build.ninja is there): its graph is build.ninja, which is read as it is, and nothing needs asking";
        assertEquals(said + "\n", Answer.of("ask", tree, "--yes").ending(0).out());
        JsonNode answer = Answer.of("ask", tree, "--json").ending(0).json();
        assertEquals("\"ninja\" \"" + said + "\" [] false", answer.get("make") + " " + answer.get("because") + " " + answer.get("command") + " "
                + answer.get("ran"));
    }

    @Test
    void wrongUseIsRefusedInOneLine() {
        assertEquals("depscope: --make: scons is none of bmake, meta, gnu, kbuild, ninja", Answer.of("ask", tree, "--make", "scons").refusal());
        assertEquals("depscope: none: no such directory", Answer.of("ask", tree, "none").refusal());
        assertEquals("depscope: " + tree + "/a.c: not a directory", Answer.of("ask", tree, "a.c").refusal());
        assertEquals("depscope: --limit: 0: at least a second", Answer.of("ask", tree, "--limit", "0").refusal());
        String sample = TestTrees.SAMPLES.resolve("vmm-fixed").toString();
        assertTrue(Answer.of("ask", sample).refusal().startsWith("depscope: " + sample + ": its paths begin at a root of its own"));
        assertFalse(hasRun());
    }

    @Test
    void anAnswerWithoutAGraphIsAFailure() throws IOException {
        Project.needs("bmake");
        Files.writeString(root.resolve("Makefile"), ".error no\n");
        Answer answer = Answer.of("ask", tree, "--yes", "--json");
        assertEquals(2, answer.status());
        assertEquals("", answer.out());
        assertTrue(answer.err().lines().toList().get(1).startsWith("depscope: bmake ended with 1 and printed no graph: bmake: "), answer.err());
    }

    @Test
    void endingTheProgramEndsMakeToo() throws Exception {
        Project.needs("bmake");
        Project.needs("setsid");
        Files.writeString(root.resolve("Makefile"), "X != echo [$$MAKEFILES] > " + tree + "/environment; echo $$$$ > " + tree + "/pid; exec sleep 1000\nall:\n");
        ProcessBuilder ask = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                Main.class.getName(), "ask", tree, "--make", "bmake", "--yes").redirectErrorStream(true).redirectOutput(root.resolve("said").toFile());
        ask.environment().put("MAKEFILES", "not for make");
        Process program = ask.start();
        while (root.resolve("pid").toFile().length() == 0) {
            assertTrue(program.isAlive(), () -> "ended early");
            Thread.onSpinWait();
        }
        long pid = Long.parseLong(Files.readString(root.resolve("pid")).strip());
        assertEquals("[]\n", Files.readString(root.resolve("environment")));
        program.destroy();
        assertTrue(program.waitFor(60, TimeUnit.SECONDS));
        while (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
            // It is told to end; what reaps it may take a moment.
            Thread.onSpinWait();
        }
        assertFalse(Files.readString(root.resolve("said")).contains("Exception"), () -> "quietly");
    }
}
