package depscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import depscope.survey.AskingMakefile;
import depscope.survey.PrintedMakefile;
import depscope.survey.TestTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hangs on a makefile's condition that nobody can decide here is not said to be left stale: the rule may hold. */
class ConditionalRulesTest {
    private static final String CONDITION = "the rule in Makefile:5 stands under a condition that asks 'todays-weather' (Makefile:2)";

    @TempDir
    Path directory;

    private String tree() throws IOException {
        return AskingMakefile.in(directory).toString();
    }

    @Test
    void anEditPerhapsRebuilds() throws IOException {
        JsonNode answer = Answer.of("what-if", tree(), "extra.h", "--json").ending(0).json();
        assertTrue(answer.get("rebuilt").isEmpty() && answer.get("leftStale").isEmpty(), answer.toString());
        assertEquals(2, answer.get("cannotKnow").size());
        answer.get("cannotKnow").forEach(doubt -> assertEquals(CONDITION, doubt.get("perhapsRebuilt").asText()));
        String text = Answer.of("what-if", tree(), "extra.h").ending(0).out();
        assertTrue(text.contains("main.o   perhaps rebuilt: " + CONDITION), text);
    }

    @Test
    void whyTellsWhatDecides() throws IOException {
        JsonNode answer = Answer.of("why", tree(), "hello", "--edit", "extra.h", "--json").ending(0).json();
        assertEquals("unknown", answer.get("verdict").asText());
        JsonNode reason = answer.get("reasons").get(0);
        assertEquals("Perhaps rebuilt: it is made from main.o, and " + CONDITION
                + ", and names extra.h. If the rule does not hold, it is left stale: its sources read extra.h.", reason.get("text").asText());
        assertEquals(5, reason.get("evidence").get(0).get("line").asInt());
    }

    @Test
    void whatTheUserSaysDecides() throws IOException {
        JsonNode rain = Answer.of("what-if", tree(), "extra.h", "--json", "--make-var", "WHAT=rain").ending(0).json();
        assertEquals(2, rain.get("rebuilt").size());
        JsonNode sun = Answer.of("what-if", tree(), "extra.h", "--json", "--make-var", "WHAT=sun").ending(0).json();
        assertEquals(2, sun.get("leftStale").size());
    }

    @Test
    void aDoubtOfCommandsAloneIsNoneOfPrerequisites() throws IOException {
        Path tree = Path.of(tree());
        Files.writeString(tree.resolve("Makefile"), "WHAT!= todays-weather\nhello: main.c\n\tcc -o hello main.c\n.if ${WHAT} == \"rain\"\n\tchmod 700 hello\n.endif\n");
        String text = Answer.of("check", tree.toString()).out().replaceAll("\\s+", " ");
        assertTrue(text.contains("'todays-weather' (Makefile:1); all prerequisites are known, and some commands are not; --make-var"), text);
        Files.writeString(tree.resolve("Makefile"), "WHAT!= todays-weather\nhello: main.c ${WHAT}\n\tcc -o hello main.c\n");
        String other = Answer.of("check", tree.toString()).out().replaceAll("\\s+", " ");
        assertTrue(other.contains("'todays-weather' (Makefile:1); what they need besides is not known; --make-var"), other);
    }

    @Test
    void checkTellsWhatTheReadingRestsOn() throws IOException {
        JsonNode run = Answer.of("check", tree(), "--json").ending(0).json().get("makefiles").get(0);
        assertEquals(tree(), run.get("directory").asText());
        assertEquals(tree() + "/Makefile", run.get("makefile").asText());
        assertEquals("its makefile lies beside what it makes", run.get("because").asText());
        boolean isAsked = false;
        for (JsonNode open : run.get("open")) {
            isAsked |= open.get("question").asText().equals("todays-weather") && open.get("line").asInt() == 2;
        }
        assertTrue(isAsked, run.toString());
        assertTrue(run.get("possible").asInt() > 0);
        String text = Answer.of("check", tree(), "--makefiles").ending(0).out();
        assertTrue(text.contains("makefiles\n  " + tree() + ": " + tree() + "/Makefile · "), text);
    }

    @Test
    void whatMakePrintedIsToldWithItsMakefilesLine() throws IOException {
        String tree = PrintedMakefile.in(directory).toString();
        String message = "Stale since 10:00:03: main.o is 1 s newer, named in its rule at .make-graph:6 (link.mk:1), and the next make will rebuild it.";
        JsonNode reason = Answer.of("why", tree, "hello", "--json").ending(0).json().get("reasons").get(0);
        List<String> places = new ArrayList<>();
        reason.get("evidence").forEach(one -> places.add(one.get("file").asText().substring(tree.length() + 1) + ":" + one.get("line") + " " + one.size()));
        assertEquals(message, reason.get("text").asText());
        assertEquals(List.of("hello:0 4", "main.o:0 4", ".make-graph:6 3", "link.mk:1 3"), places);
        String text = Answer.of("why", tree, "hello").ending(0).out();
        assertTrue(text.contains("    " + tree + "/.make-graph:6: hello: main.o util.o\n    " + tree + "/link.mk:1: hello: ${OBJS}\n"), text);
    }

    @Test
    void differencesTellTheirPlaces() throws IOException {
        String tree = PrintedMakefile.in(directory).toString();
        JsonNode differences = Answer.of("check", tree, "--json").ending(1).json().get("makefiles").get(0).get("differences");
        assertEquals("{\"target\":\"T/util.o\",\"prerequisite\":\"T/today.h\",\"named\":{\"file\":\"T/Makefile\",\"line\":8},"
                + "\"notNamed\":{\"file\":\"T/.make-graph\",\"line\":18}}", differences.get("onlyInMakefiles").get(0).toString().replace(tree, "T"));
    }

    @Test
    void aPrintedGraphIsComparedWithMakefiles() {
        JsonNode run = Answer.of("check", TestTrees.SAMPLES.resolve("vmm-today").toString(), "--json").ending(1).json().get("makefiles").get(0);
        assertTrue(run.get("differences").has("onlyInMakeGraph") && run.get("differences").has("onlyInMakefiles"), run.toString());
        assertTrue(run.get("told").get(0).has("because"), run.toString());
    }
}
