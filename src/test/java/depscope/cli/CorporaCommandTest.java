package depscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import depscope.survey.TestTrees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real trees on the command line, as scripts ask. */
class CorporaCommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"freebsd-15.1-minimal", "freebsd-15.1-generic"})
    void editsAskedInOneRunAreAnsweredOneALineInTheirOrder(String corpus) throws IOException {
        Map<String, Set<String>> edits = TestTrees.edits(TestTrees.oracle(corpus), TestTrees.spokenOf(corpus));
        List<String> call = new ArrayList<>(List.of("what-if", TestTrees.corpus(corpus).toString(), "--json", "--each"));
        // Not in their order by path.
        List<String> files = new ArrayList<>(edits.keySet());
        Collections.reverse(files);
        call.addAll(files);
        List<JsonNode> answers = Answer.of(call).ending(0).lines();
        List<String> asked = new ArrayList<>();
        Map<String, Set<String>> said = new TreeMap<>();
        for (JsonNode answer : answers) {
            assertEquals(1, answer.get("edited").size());
            String file = answer.get("edited").get(0).asText();
            Set<String> targets = new TreeSet<>();
            answer.get("rebuilt").forEach(r -> targets.add(r.get("target").asText()));
            targets.removeIf(TestTrees.spokenOf(corpus).negate());
            asked.add(file);
            said.put(file, targets);
        }
        assertEquals(files, asked);
        assertEquals(edits, said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux-6.1-tiny", "linux-6.1-def"})
    void aTreeWhoseRecordsAreNotReadYetIsRefusedInOneLine(String corpus) {
        Path tree = TestTrees.corpus(corpus);
        assertEquals("depscope: " + tree + ": no dependency records in it; depscope reads .depend, .depend.*, *.d, *.Po,"
                + " *.Plo and .make-graph files", Answer.of("check", tree.toString()).refusal());
    }
}
