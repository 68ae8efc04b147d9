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
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What depscope says of the sample trees, beside what the real make said when they were made. */
class SampleTreesTest {
    private static final List<String> TREES = TestTrees.SAMPLE_NAMES;
    private static final String OBJECTS = "/usr/obj/usr/src/sys/modules/vmm";
    private static final Map<String, List<String>> FINDINGS = Map.of(
            "vmm-before", List.of(
                    "unrecorded vmx_genassym.o certain",
                    "unrecorded vmx_support.o certain",
                    "incomplete vmx_assym.s certain",
                    "always-rebuilt vmm.ko certain",
                    "always-rebuilt vmx_assym.s certain",
                    "always-rebuilt vmx_genassym.o certain",
                    "always-rebuilt vmx_support.o certain"),
            "vmm-r273214", List.of(
                    "unrecorded vmx_genassym.o certain",
                    "incomplete vmx_assym.h certain"),
            "vmm-r273214-edited", List.of(
                    "silently-stale vmx_genassym.o certain",
                    "silently-stale vmx_assym.h certain",
                    "silently-stale vmx_support.o certain",
                    "silently-stale vmm.ko certain",
                    "unrecorded vmx_genassym.o certain",
                    "incomplete vmx_assym.h certain",
                    "outdated-record .depend certain"),
            "vmm-fixed", List.of(),
            "vmm-cycle", List.of(
                    "cycle vmx_assym.h certain",
                    "unrecorded vmx_genassym.o certain",
                    "incomplete vmx_assym.h certain"),
            "vmm-today", List.of(
                    "unrecorded vmx_genassym.o certain"));

    @ParameterizedTest
    @FieldSource("TREES")
    void everyEditDoesWhatMakeSays(String tree) throws IOException {
        JsonNode expected = expected(tree);
        Map<String, Set<String>> edits = TestTrees.edits(expected, target -> true);
        assertTrue(edits.size() > 60, () -> tree + " has only " + edits.keySet());
        try (Survey survey = TestTrees.sample(tree)) {
            assertEquals(edits, TestTrees.whatIf(survey, edits.keySet(), target -> true));
        }
    }

    @ParameterizedTest
    @FieldSource("TREES")
    void everyDeletionDoesWhatMakeSays(String tree) throws IOException {
        try (Survey survey = TestTrees.sample(tree)) {
            TestTrees.assertEveryDeletionDoesWhatMakeSays(tree, survey);
        }
    }

    @ParameterizedTest
    @FieldSource("TREES")
    void whatMakeRemakesAnywayIsAlreadyOutOfDate(String tree) throws IOException {
        try (Survey survey = TestTrees.sample(tree)) {
            assertEquals(TestTrees.alwaysRemade(expected(tree)), TestTrees.alreadyOutOfDate(survey));
        }
    }

    @ParameterizedTest
    @FieldSource("TREES")
    void theFindingsAreThoseOfTheStoryAndNoOthers(String tree) throws IOException {
        try (Survey survey = TestTrees.sample(tree)) {
            assertEquals(FINDINGS.get(tree), TestTrees.findings(survey, OBJECTS));
            assertEquals(List.of(), survey.problems());
        }
    }

    /** The header of the incident, edited: what is rebuilt by wave, and what is left. */
    static Stream<Arguments> theHeaderEdited() {
        List<String> trap = List.of(
                "1 vmcs.o because vmx.h",
                "1 vmx.o because vmx.h",
                "2 vmm.ko because vmcs.o fromStale vmx_support.o",
                "left vmx_assym.h because vmx_genassym.o missing vmx.h",
                "left vmx_genassym.o because vmx.h missing vmx.h",
                "left vmx_support.o because vmx_assym.h missing vmx.h");
        return Stream.of(
                // Right by accident: all four that matter are remade on every run anyway, so only these are news.
                Arguments.of("vmm-before", List.of("1 vmcs.o because vmx.h", "1 vmx.o because vmx.h")),
                Arguments.of("vmm-r273214", trap),
                // One more edit would fare as the first did.
                Arguments.of("vmm-r273214-edited", trap),
                Arguments.of("vmm-fixed", List.of(
                        "1 vmcs.o because vmx.h",
                        "1 vmx.o because vmx.h",
                        "1 vmx_genassym.o because vmx.h",
                        "2 vmx_assym.h because vmx_genassym.o",
                        "3 vmx_support.o because vmx_assym.h",
                        "4 vmm.ko because vmcs.o")),
                // Make never gets behind the circle, and so not to the module.
                Arguments.of("vmm-cycle", List.of(
                        "1 vmcs.o because vmx.h",
                        "1 vmx.o because vmx.h",
                        "left vmm.ko because vmx_support.o missing vmx.h",
                        "left vmx_assym.h because vmx_genassym.o missing vmx.h",
                        "left vmx_genassym.o because vmx.h missing vmx.h",
                        "left vmx_support.o because vmx_assym.h missing vmx.h")),
                Arguments.of("vmm-today", List.of(
                        "1 vmcs.o because vmx.h",
                        "1 vmx.o because vmx.h",
                        "2 vmm.ko.full because vmcs.o fromStale vmx_support.o",
                        "3 vmm.ko because vmm.ko.full",
                        "left vmx_assym.h because vmx_genassym.o missing vmx.h",
                        "left vmx_genassym.o because vmx.h missing vmx.h",
                        "left vmx_support.o because vmx_assym.h missing vmx.h")));
    }

    @ParameterizedTest
    @MethodSource
    void theHeaderEdited(String tree, List<String> impact) throws IOException {
        try (Survey survey = TestTrees.sample(tree)) {
            int header = survey.graph().find(TreePath.of("/usr/src/sys/amd64/vmm/intel/vmx.h"));
            assertEquals(String.join("\n", impact), String.join("\n", TestTrees.impact(survey, survey.whatIf(List.of(header)))));
        }
    }

    private static JsonNode expected(String tree) throws IOException {
        return new ObjectMapper().readTree(TestTrees.SAMPLES.resolve(tree).resolve("expected/edits.json").toFile());
    }
}
