package depscope.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample trees of BSD make without their {@code .make-graph}: what the makefiles tell is to come to the same. */
class WithoutGraphTest {
    private static final List<String> DELETED_FROM = TestTrees.SAMPLE_NAMES;

    @TempDir
    private Path copy;

    static Stream<String> trees() {
        return Stream.concat(TestTrees.SAMPLE_NAMES.stream(), Stream.of("meta-mini"));
    }

    @ParameterizedTest
    @MethodSource("trees")
    void everyEditDoesWhatMakeSays(String tree) throws IOException {
        JsonNode expected = new ObjectMapper().readTree(TestTrees.SAMPLES.resolve(tree).resolve("expected/edits.json").toFile());
        Map<String, Set<String>> edits = TestTrees.edits(expected, target -> true);
        try (Survey survey = openWithoutGraph(tree)) {
            assertEquals(TestTrees.alwaysRemade(expected), TestTrees.alreadyOutOfDate(survey));
            assertEquals(edits, TestTrees.whatIf(survey, edits.keySet(), target -> true));
        }
    }

    @ParameterizedTest
    @FieldSource("DELETED_FROM")
    void everyDeletionDoesWhatMakeSays(String tree) throws IOException {
        try (Survey survey = openWithoutGraph(tree)) {
            TestTrees.assertEveryDeletionDoesWhatMakeSays(tree, survey);
        }
    }

    @ParameterizedTest
    @MethodSource("trees")
    void theFindingsAreThoseWithTheGraph(String tree) throws IOException {
        try (Survey with = TestTrees.sample(tree); Survey without = openWithoutGraph(tree)) {
            assertEquals(TestTrees.findings(with, "/"), TestTrees.findings(without, "/"));
            assertEquals(List.of(), without.problems());
        }
    }

    private Survey openWithoutGraph(String name) throws IOException {
        Path from = TestTrees.SAMPLES.resolve(name);
        int graphs = 0;
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.toList()) {
                Path to = copy.resolve(from.relativize(file).toString());
                if (file.endsWith(".make-graph")) {
                    graphs++;
                } else if (file.endsWith("tree.mtree")) {
                    Files.write(to, Files.readAllLines(file).stream().filter(line -> !line.contains("/.make-graph ")).toList());
                } else if (!file.equals(from)) {
                    Files.copy(file, to, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        assertTrue(graphs > 0, () -> name + " has no .make-graph to be left out");
        return Survey.open(copy.toString(), new SurveyOptions(Optional.empty(), true, TestTrees.NOW), Progress.NONE);
    }
}
