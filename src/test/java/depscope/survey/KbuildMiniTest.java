package depscope.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What depscope says of the miniature of kbuild, beside what GNU make really made of each edit. */
class KbuildMiniTest {
    private static final String TREE = "kbuild-mini";

    private static Map<String, Set<String>> told(String part) throws IOException {
        JsonNode expected = new ObjectMapper().readTree(TestTrees.SAMPLES.resolve(TREE).resolve("expected/edits.json").toFile());
        Map<String, Set<String>> edits = new TreeMap<>();
        expected.get(part).properties().forEach(edit -> {
            Set<String> made = new TreeSet<>();
            edit.getValue().fieldNames().forEachRemaining(made::add);
            edits.put(edit.getKey(), made);
        });
        return edits;
    }

    @Test
    void everyEditDoesWhatMakeReallyDid() throws IOException {
        Map<String, Set<String>> made = told("made");
        assertEquals(20, made.size());
        try (Survey survey = TestTrees.sample(TREE)) {
            assertEquals(made, TestTrees.whatIf(survey, made.keySet(), target -> true));
        }
    }

    /** A dry run does not see in one run of make what another would have made: it tells less, of what it does not always tell. */
    @Test
    void aDryRunTellsAPartOfIt() throws IOException {
        Map<String, Set<String>> dry = told("edits");
        Map<String, Set<String>> made = told("made");
        assertEquals(made.keySet(), dry.keySet());
        dry.forEach((file, targets) -> {
            Set<String> more = new TreeSet<>(targets);
            more.removeAll(made.get(file));
            assertEquals(Set.of(), more, file);
        });
    }

    @Test
    void theTreeIsCleanAndReadWithoutProblems() throws IOException {
        try (Survey survey = TestTrees.sample(TREE)) {
            assertEquals(Set.of(), TestTrees.alreadyOutOfDate(survey));
            assertEquals(List.of(), survey.problems());
        }
    }
}
