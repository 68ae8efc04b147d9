package depscope.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What depscope says of the sample tree ninja-mini, beside what ninja said when it was made. */
class NinjaMiniTest {
    private static JsonNode expected() throws IOException {
        return new ObjectMapper().readTree(TestTrees.SAMPLES.resolve("ninja-mini/expected/edits.json").toFile());
    }

    @Test
    void everyEditDoesWhatNinjaSays() throws IOException {
        Map<String, Set<String>> edits = TestTrees.edits(expected(), target -> true);
        assertTrue(edits.size() > 20, () -> "only " + edits.keySet());
        try (Survey survey = TestTrees.sample("ninja-mini")) {
            assertEquals(lines(edits), lines(TestTrees.whatIf(survey, edits.keySet(), target -> true)));
            assertEquals(TestTrees.alwaysRemade(expected()), TestTrees.alreadyOutOfDate(survey));
            assertEquals(List.of(), survey.problems());
        }
    }

    private static String lines(Map<String, Set<String>> edits) {
        StringBuilder text = new StringBuilder();
        edits.forEach((file, targets) -> text.append(file).append(' ').append(targets).append('\n'));
        return text.toString();
    }

    @Test
    void theFindingsAreThoseOfTheStory() throws IOException {
        try (Survey survey = TestTrees.sample("ninja-mini")) {
            // ninja -t missingdeps tells the same: expected/missingdeps.
            assertEquals(List.of("incomplete lib/vec.o certain"), TestTrees.findings(survey, "/usr/obj/mini"));
            assertTrue(survey.graph().find(TreePath.of("/usr/obj/mini/lib/libvec.a")) >= 0);
        }
    }
}
