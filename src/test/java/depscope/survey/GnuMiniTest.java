package depscope.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What depscope says of the sample tree of GNU make's, beside what that said when it was made. */
class GnuMiniTest {
    private static final String TREE = "gnu-mini";
    private static final String MINI = "/usr/src/mini";

    private static JsonNode expected(String name) throws IOException {
        return new ObjectMapper().readTree(TestTrees.SAMPLES.resolve(TREE).resolve("expected").resolve(name).toFile());
    }

    @Test
    void everyEditDoesWhatADryRunSays() throws IOException {
        JsonNode expected = expected("edits.json");
        Map<String, Set<String>> edits = TestTrees.edits(expected, target -> true);
        assertEquals(19, edits.size());
        try (Survey survey = TestTrees.sample(TREE)) {
            assertEquals(TestTrees.alwaysRemade(expected), TestTrees.alreadyOutOfDate(survey));
            assertEquals(edits, TestTrees.whatIf(survey, edits.keySet(), target -> true));
        }
    }

    @Test
    void whatIsReallyMadeIsAmongThat() throws IOException {
        Map<String, Set<String>> made = TestTrees.edits(expected("made.json"), target -> true);
        try (Survey survey = TestTrees.sample(TREE)) {
            Map<String, Set<String>> told = TestTrees.whatIf(survey, made.keySet(), target -> true);
            made.forEach((file, targets) -> {
                Set<String> more = new HashSet<>(targets);
                more.removeAll(told.get(file));
                more.removeAll(TestTrees.alreadyOutOfDate(survey));
                assertEquals(Set.of(), more, file);
            });
        }
    }

    /** lex.o has no record, and no rule speaks of the header. */
    @Test
    void whatNobodyRecordedIsLeftStale() throws IOException {
        try (Survey survey = TestTrees.sample(TREE)) {
            int header = survey.graph().find(TreePath.of(MINI + "/include/token.h"));
            assertEquals(List.of(MINI + "/src/obj/lex.o"), survey.whatIf(List.of(header)).leftStale().stream()
                    .map(left -> TestTrees.path(survey, left.target())).toList());
        }
    }

    @Test
    void theFindingsAreThoseOfTheStory() throws IOException {
        try (Survey survey = TestTrees.sample(TREE)) {
            assertEquals(List.of(), survey.problems());
            assertEquals(List.of("unrecorded src/obj/lex.o certain", "incomplete doc/page.html certain", "always-rebuilt doc/page.html certain"),
                    TestTrees.findings(survey, MINI));
        }
    }
}
