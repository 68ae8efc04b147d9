package depscope.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import depscope.explain.Explanation;
import depscope.record.Make;
import depscope.tree.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What depscope says of the sample tree in meta mode, beside what the real bmake said when it was made. */
class MetaMiniTest {
    private static final String OBJECTS = "/usr/obj/usr/src/hello";

    @Test
    void everyEditDoesWhatMakeSays() throws IOException {
        JsonNode expected = new ObjectMapper().readTree(TestTrees.SAMPLES.resolve("meta-mini/expected/edits.json").toFile());
        Map<String, Set<String>> edits = TestTrees.edits(expected, target -> true);
        assertTrue(edits.size() > 10, () -> "only " + edits.keySet());
        try (Survey survey = TestTrees.sample("meta-mini")) {
            assertEquals(TestTrees.alwaysRemade(expected), TestTrees.alreadyOutOfDate(survey));
            assertEquals(edits, TestTrees.whatIf(survey, edits.keySet(), target -> true));
        }
    }

    @Test
    void whatIsOutOfDateIsSoByItsCommand() throws IOException {
        try (Survey survey = TestTrees.sample("meta-mini")) {
            int page = survey.graph().find(TreePath.of(OBJECTS + "/hello.1"));
            assertEquals(Make.META, survey.laws().of(page).make());
            assertEquals(List.of("Its command is another than the one that made it: it had s/@VERSION@/1/, and it has s/@VERSION@/2/ now."),
                    survey.why(page).reasons().stream().map(Explanation.Reason::text).toList());
            assertEquals(Files.readString(TestTrees.SAMPLES.resolve("meta-mini/expected/why")),
                    "hello.1: " + survey.why(page).reasons().get(0).says() + "\n");
        }
    }

    @Test
    void theFindingsAreThoseOfTheStory() throws IOException {
        try (Survey survey = TestTrees.sample("meta-mini")) {
            assertEquals(List.of(), survey.problems());
            assertEquals(List.of("1 of 5 .meta files have no filemon data, for make could not trace what commands touch, or was told not to:"
                    + " they tell commands, and not what these read"), survey.notes().stream().filter(note -> note.contains(".meta")).toList());
            assertEquals(List.of("incomplete hello.o certain", "stale hello.1 certain", "outdated-record .depend.hello.o certain",
                    "over-recorded hello.o certain"), TestTrees.findings(survey, OBJECTS));
        }
    }
}
