package depscope.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.survey.TestTrees;
import depscope.tree.MemoryTree;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Small trees with one thing wrong in each, or nothing. */
class FindingsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long THEN = 1_600_000_000L * SECOND;
    private static final long LATER = THEN + 10 * SECOND;

    private final MemoryTree.Builder tree = MemoryTree.builder().name("tree");

    private FindingsTest file(String name, String text, long mtime) {
        tree.file("/obj/" + name, text, mtime);
        return this;
    }

    private FindingsTest files(long mtime, String... names) {
        for (String name : names) {
            file(name, "", mtime);
        }
        return this;
    }

    private List<String> found() throws IOException {
        try (Survey survey = Survey.of(tree.build(), new SurveyOptions(Optional.empty(), true, TestTrees.NOW))) {
            return TestTrees.findings(survey, "/obj");
        }
    }

    @Test
    void nothingIsWrongWithWhatIsYoungerThanAllItIsMadeFrom() throws IOException {
        assertEquals(List.of(), file(".depend", "a.o: a.c a.h\n", THEN).files(THEN, "a.c", "a.h").files(LATER, "a.o").found());
    }

    @Test
    void whatIsOlderIsStale() throws IOException {
        assertEquals(List.of("stale a.o certain"),
                file(".depend", "a.o: a.c a.h\n", LATER).files(THEN, "a.c", "a.o").files(LATER, "a.h").found());
    }

    @Test
    void aPrerequisiteThatIsGoneIsMissing() throws IOException {
        assertEquals(List.of("missing-prerequisite a.o certain", "stale a.o certain"),
                file(".depend", "a.o: a.c a.h\n", THEN).files(THEN, "a.c", "a.o").found());
    }

    @Test
    void aTargetThatIsNotThereIsAMissingOutput() throws IOException {
        assertEquals(List.of("missing-output a.o certain"), file(".depend", "a.o: a.c\n", THEN).files(THEN, "a.c").found());
    }

    @Test
    void aRecordOlderThanWhatItListsIsOutdated() throws IOException {
        assertEquals(List.of("outdated-record .depend certain"),
                file(".depend", "a.o: a.c a.h\n", THEN).files(LATER, "a.c", "a.h", "a.o").found());
    }

    @Test
    void theYoungestSourceOutdatesARecordAndNothingThatIsMade() throws IOException {
        file(".depend", "a.o: d.h c.h b.h e.o\ne.o: e.c\n", THEN).files(LATER, "b.h").files(LATER + SECOND, "c.h", "d.h").files(THEN, "e.c")
                .files(LATER + 2 * SECOND, "a.o", "e.o");
        try (Survey survey = Survey.of(tree.build(), new SurveyOptions(Optional.empty(), true, TestTrees.NOW))) {
            Finding.OutdatedRecord found = (Finding.OutdatedRecord) survey.findings().get(0).finding();
            assertEquals(List.of("c.h", "d.h", "b.h"), found.newer().stream().map(n -> survey.graph().path(n).name()).toList());
            assertEquals("c.h", survey.graph().path(survey.graph().prerequisite(found.edge())).name());
            assertEquals(1, survey.findings().size());
        }
    }

    @Test
    void aPartOfASecondIsAClockSkew() throws IOException {
        assertEquals(List.of("clock-skew a.o certain"),
                file(".depend", "a.o: a.h\n", LATER).files(THEN, "a.o").files(THEN + SECOND / 2, "a.h").found());
    }

    @Test
    void aTimeInTheFutureIsAClockSkew() throws IOException {
        assertEquals(List.of("clock-skew a.o certain"),
                file(".depend", "a.o: a.h\n", THEN).files(THEN, "a.h").files(TestTrees.NOW + 60 * SECOND, "a.o").found());
    }

    @Test
    void aCircleIsOneFindingAndWhatItKeepsFromBeingMadeIsNoSkew() throws IOException {
        assertEquals(List.of("cycle a.o certain"), file(".depend", "a.o: b.o\nb.o: a.o c.h\nd.o: c.h\n", LATER)
                .files(THEN, "a.o", "b.o").files(LATER, "c.h", "d.o").found());
    }

    @Test
    void anObjectWithoutARecordAmongRecordedOnesIsUnrecorded() throws IOException {
        assertEquals(List.of("unrecorded b.o unknown"),
                file(".depend", "a.o: a.c\n", THEN).files(THEN, "a.c", "a.o", "b.o").found());
    }

    @Test
    void whereNothingIsRecordedNothingIsUnrecorded() throws IOException {
        tree.file("/other/b.o", "", THEN);
        assertEquals(List.of(), file(".depend", "a.o: a.c\n", THEN).files(THEN, "a.c", "a.o").found());
    }

    @Test
    void aRecordThatIsNoneIsUnreadable() throws IOException {
        assertEquals(List.of("unreadable-record .depend certain"), file(".depend", "a.o a.c\n", THEN).found());
    }
}
