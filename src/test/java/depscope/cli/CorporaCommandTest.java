package depscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import depscope.survey.TestTrees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real trees on the command line, as scripts ask. */
class CorporaCommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"freebsd-15.1-minimal", "freebsd-15.1-generic", "linux-6.1-tiny"})
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
    @CsvSource({"freebsd-15.1-minimal, '1,030'", "freebsd-2014-vmm-B-incr, '27'"})
    void thatSourcesAreMissingIsSaidOnceAndIsNoProblem(String corpus, String compiled) {
        String tree = TestTrees.corpus(corpus).toString();
        JsonNode answer = Answer.of("check", tree, "--json").json();
        assertEquals("[\"the sources are not in this tree (missing, or stand-ins without a text, for all of " + compiled
                + " compiled targets): what they include cannot be read, and answers come from records and rules alone\"]",
                answer.get("notes").toString());
        assertEquals("[]", answer.get("problems").toString());
        assertEquals("[]", Answer.of("check", tree, "--json", "--no-scan").json().get("notes").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux-6.1-tiny", "linux-6.1-def"})
    void aKernelThatWasJustBuiltHasNothingTheMatterWithIt(String corpus) {
        JsonNode answer = Answer.of("check", TestTrees.corpus(corpus).toString(), "--json").json();
        assertEquals("[] []", answer.get("problems") + " " + answer.get("findings"));
    }
}
