package depscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.explain.Told;
import depscope.finding.FindingKind;
import depscope.picture.Incident;
import depscope.picture.Tone;
import depscope.survey.Survey;
import depscope.survey.TestTrees;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsModelTest {
    @ParameterizedTest
    @CsvSource({
        "vmm-r273214-edited, This tree cannot be trusted, LEFT_STALE",
        "vmm-cycle, Make cannot finish this tree, CYCLE",
        "vmm-r273214, Edits can go unnoticed here, UNRECORDED",
        "vmm-fixed, Nothing is wrong here that can be known, PLAIN"
    })
    void theVerdictIsOneSentence(String tree, String headline, Tone tone) throws IOException {
        try (Survey survey = TestTrees.sample(tree)) {
            FindingsModel model = FindingsModel.of(survey.findings(), survey.hasRecords());
            assertEquals(headline, model.verdict().headline());
            assertEquals(tone, model.verdict().tone());
        }
    }

    @Test
    void whatIsOnlySuspectedIsSaidSoftly() throws IOException {
        FindingsModel model = FindingsModel.of(Incident.unread().survey().findings(), true);
        assertEquals("This tree may not be trusted", model.verdict().headline());
    }

    @Test
    void whatIsRebuiltForNothingIsNamed() throws IOException {
        try (Survey survey = TestTrees.sample("vmm-before")) {
            List<Told> always = survey.findings().stream().filter(told -> told.finding().kind() == FindingKind.ALWAYS_REBUILT).toList();
            assertEquals("Rebuilt for nothing on every run: " + always.size() + " targets",
                    FindingsModel.of(always, true).verdict().headline());
            String sentence = FindingsModel.of(survey.findings(), true).verdict().sentence();
            assertTrue(sentence.endsWith(always.size() + " targets rebuilt for nothing on every run."), sentence);
        }
    }

    @Test
    void aCircleComesFirst() throws IOException {
        try (Survey survey = TestTrees.sample("vmm-cycle")) {
            assertEquals(FindingKind.CYCLE, FindingsModel.of(survey.findings(), true).groups().get(0).kind());
        }
    }

    @Test
    void aTreeWithoutRecordsIsNotCalledGood() {
        assertEquals("Nothing to judge by", FindingsModel.of(List.of(), false).verdict().headline());
    }

    @Test
    void groupsStandWorstFirstAndEmptyOnesLast() throws IOException {
        try (Survey survey = TestTrees.sample("vmm-r273214-edited")) {
            FindingsModel model = FindingsModel.of(survey.findings(), true);
            assertEquals(List.of("Silently stale 4", "Unrecorded 1", "Incomplete 1", "Outdated record 1", "Missing prerequisite 0",
                    "Always rebuilt 0", "Stale 0"),
                    model.groups().stream().map(group -> group.title() + " " + group.findings().size()).toList());
            assertEquals(FindingKind.SILENTLY_STALE, model.groups().get(0).kind());
        }
    }
}
