package depscope.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import depscope.explain.Explanation;
import depscope.tree.Entry;
import depscope.tree.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Why targets are made again, in the words that the real make printed when the sample trees were made. */
class MakeWordsTest {
    private static final long EDITED = 1_764_676_800_000_000_000L;

    private static JsonNode expected(String tree, String file) throws IOException {
        return new ObjectMapper().readTree(TestTrees.SAMPLES.resolve(tree).resolve("expected").resolve(file).toFile());
    }

    /** The same tree, after {@code file} was edited at {@code time}. */
    private static Survey edited(Survey survey, String file, long time) {
        int node = survey.graph().find(TreePath.of(file));
        Entry now = Entry.file(time, survey.states().size(node));
        return survey.with(survey.states().with(Map.of(node, now)), survey.links(), TestTrees.NOW);
    }

    /** What is said of each target that is out of date. */
    private static Map<String, Set<String>> said(Survey survey) {
        Map<String, Set<String>> said = new TreeMap<>();
        for (int n = 0; n < survey.graph().nodes(); n++) {
            if (survey.isOutOfDate(n)) {
                Set<String> words = new TreeSet<>();
                survey.why(n).reasons().stream().map(Explanation.Reason::says).filter(says -> !says.isEmpty()).forEach(words::add);
                said.put(survey.graph().path(n).toString(), words);
            }
        }
        return said;
    }

    @Test
    void ninjaExplains() throws IOException {
        Map<String, Set<String>> explained = new TreeMap<>();
        Map<String, Set<String>> said = new TreeMap<>();
        try (Survey survey = TestTrees.sample("ninja-mini")) {
            expected("ninja-mini", "explain.json").get("edits").properties().forEach(edit -> {
                Set<String> lines = new TreeSet<>();
                edit.getValue().forEach(line -> lines.add(line.asText()));
                explained.put(edit.getKey(), lines);
                Set<String> words = new TreeSet<>();
                Map<String, Set<String>> all = said(edited(survey, edit.getKey(), EDITED));
                // Of what one command makes it only explains the first.
                all.keySet().removeAll(Set.of("/usr/obj/mini/gen/names.h", "/usr/obj/mini/lib/build.ninja"));
                all.values().forEach(words::addAll);
                said.put(edit.getKey(), words);
            });
        }
        assertEquals(explained, said);
    }

    @Test
    void kbuildTellsWhatIsDueToWhat() throws IOException {
        Map<String, Map<String, Set<String>>> told = new TreeMap<>();
        Map<String, Map<String, Set<String>>> said = new TreeMap<>();
        try (Survey survey = TestTrees.sample("kbuild-mini")) {
            expected("kbuild-mini", "edits.json").get("made").properties().forEach(edit -> {
                Map<String, Set<String>> targets = new TreeMap<>();
                edit.getValue().properties().forEach(made -> targets.put(made.getKey(), Set.of("- " + made.getValue().asText())));
                told.put(edit.getKey(), targets);
                said.put(edit.getKey(), said(edited(survey, edit.getKey(), 2 * EDITED)));
            });
        }
        assertEquals(told, said);
    }

    @Test
    void bmakeInMetaModeSaysThatACommandChanged() throws IOException {
        String says = Files.readString(TestTrees.SAMPLES.resolve("meta-mini/expected/why")).strip();
        try (Survey survey = TestTrees.sample("meta-mini")) {
            assertEquals(Set.of(says.substring("hello.1: ".length())), said(survey).get("/usr/obj/usr/src/hello/hello.1"));
        }
    }
}
