package depscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import depscope.survey.AskingMakefile;
import depscope.survey.TestTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a variable got its value. */
class WhyVarCommandTest {
    private static final String TODAY = TestTrees.SAMPLES.resolve("vmm-today").toString();

    private static List<String> steps(JsonNode answer) {
        List<String> steps = new ArrayList<>();
        answer.get("steps").forEach(step -> steps.add(step.get("line").asInt() + " " + step.get("operator").asText() + " " + step.get("text").asText()
                + (step.get("effective").asBoolean() ? "" : " not")
                + (step.has("cameTo") ? " -> " + step.get("cameTo").asText() : "")));
        return steps;
    }

    @Test
    void eachAssignmentIsToldWithItsLine() {
        JsonNode answer = Answer.of("why-var", TODAY, "CFLAGS", "vmm.ko", "--json").ending(0).json();
        assertEquals("/usr/obj/usr/src/sys/modules/vmm", answer.get("directory").asText());
        assertEquals("/usr/src/sys/modules/vmm/Makefile", answer.get("makefile").asText());
        assertEquals("vmm.ko", answer.get("target").asText());
        assertEquals(List.of("9 += -DVMM_KEEP_STATS", "10 += -I${SYSDIR}/amd64/vmm -> -I/usr/src/sys/amd64/vmm"), steps(answer).subList(0, 2));
        assertEquals("SYSDIR", answer.get("refersTo").get(0).get("name").asText());
        assertEquals("/usr/src/sys", answer.get("refersTo").get(0).get("value").asText());
    }

    @Test
    void whatChangedNothingIsToldAsSuch(@TempDir Path directory) throws IOException {
        JsonNode answer = Answer.of("why-var", AskingMakefile.in(directory).toString(), "OPTIONS", "--json").ending(0).json();
        assertEquals("-O2 -g -D⟨?⟩", answer.get("value").asText());
        assertEquals(List.of("7 ?= -O2", "8 ?= -O1 not", "9 := ${OPTIONS} -g -> -O2 -g", "10 += -D${WHAT} -> -D⟨?⟩"), steps(answer));
        assertEquals("no effect, it had a value", answer.get("steps").get(1).get("because").asText());
        assertEquals("todays-weather", answer.get("unknown").get(0).get("question").asText());
        assertEquals("WHAT", answer.get("settledBy").get(0).asText());
    }

    @Test
    void aStepUnderAnUnknownConditionIsOnlyPerhapsTaken(@TempDir Path directory) throws IOException {
        JsonNode answer = Answer.of("why-var", AskingMakefile.in(directory).toString(), "SRCS", "--json").ending(0).json();
        assertEquals("main.c rain.c?", answer.get("value").asText());
        assertEquals("perhaps: it hangs on 'todays-weather' (Makefile:2)", answer.get("steps").get(1).get("because").asText());
    }

    /** Lists are lined up with tabs: the value has them, as make tells it, and a text for people is folded at them. */
    @Test
    void tabsPartWords(@TempDir Path directory) throws IOException {
        String where = AskingMakefile.in(directory).toString();
        Files.writeString(directory.resolve("Makefile"), "LISTED=\tmain.c\t\t\\\n\tpart.c\t\\\n\tother.c\n", StandardOpenOption.APPEND);
        JsonNode answer = Answer.of("why-var", where, "LISTED", "--json").ending(0).json();
        assertEquals("main.c\t\t part.c\t other.c", answer.get("value").asText());
        assertEquals("main.c\t\t part.c\t other.c", answer.get("steps").get(0).get("text").asText());
        assertTrue(Answer.of("why-var", where, "LISTED").ending(0).out().contains("Its value\n  main.c part.c other.c\n"));
    }

    @Test
    void whatIsSaidOnTheCommandLineOverrides(@TempDir Path directory) throws IOException {
        JsonNode answer = Answer.of("why-var", AskingMakefile.in(directory).toString(), "OPTIONS", "--json", "--make-var", "OPTIONS=-O0").ending(0).json();
        assertEquals("-O0", answer.get("value").asText());
        assertEquals("as you said", answer.get("steps").get(0).get("because").asText());
        for (int i = 1; i < answer.get("steps").size(); i++) {
            assertFalse(answer.get("steps").get(i).get("effective").asBoolean(), answer.toString());
        }
    }

    @Test
    void textTellsTheSame() {
        String text = Answer.of("why-var", TODAY, "SYSDIR").ending(0).out();
        assertTrue(text.contains("""
                How it came to it
                  sys.mk:4       ?= /usr/src/sys
                  bsd.kmod.mk:1  ?= /usr/src/sys
                                    (no effect, it had a value)
                """), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "why-var TREE CFLGAS | depscope: CFLGAS: the makefiles of /usr/obj/usr/src/sys/modules/vmm have no such variable; close to it: CFLAGS",
        "why-var TREE CFLAGS nowhere | depscope: nowhere: no makefiles were read that rule it; there are those of /usr/obj/usr/src/sys/modules/vmm",
        "why-var TREE CFLAGS --no-makefiles | depscope: TREE: no makefiles were read in it, as you said"})
    void whatCannotBeAnsweredIsRefusedInALine(String call, String line) {
        assertEquals(line.replace("TREE", TODAY), Answer.of(call.replace("TREE", TODAY).split(" ")).refusal());
    }
}
