package depscope.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.tree.MemoryTree;
import depscope.tree.TreePath;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long making targets again takes, by the times of those that are there. */
class PaceTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long BEGIN = 1_577_836_800L * SECOND;

    /** A tree with one record, and objects {@code a.o}, {@code b.o} and so on at these seconds; less than 0 is not there. */
    private static Survey objects(double... seconds) throws IOException {
        MemoryTree.Builder tree = MemoryTree.builder();
        StringBuilder record = new StringBuilder();
        for (int i = 0; i < seconds.length; i++) {
            String name = String.valueOf((char) ('a' + i));
            record.append(name).append(".o: ").append(name).append(".c\n");
            tree.file("/obj/" + name + ".c", "", BEGIN - SECOND);
            if (seconds[i] >= 0) {
                tree.file("/obj/" + name + ".o", "", BEGIN + Math.round(seconds[i] * SECOND));
            }
        }
        tree.file("/obj/.depend", record.toString(), BEGIN);
        return Survey.of(tree.build(), new SurveyOptions(Optional.empty(), true, TestTrees.NOW));
    }

    private static Optional<Duration> time(Survey survey, String... objects) {
        return survey.pace().of(Stream.of(objects).map(name -> survey.graph().find(TreePath.of("/obj/" + name))).toList());
    }

    @Test
    void aTargetTookTheTimeSinceTheOneBefore() throws IOException {
        try (Survey survey = objects(0, 7, 1, 3.5)) {
            assertEquals(Optional.of(Duration.ofMillis(3500)), time(survey, "b.o"));
            assertEquals(Optional.of(Duration.ofMillis(6000)), time(survey, "b.o", "d.o"));
            assertEquals(Optional.of(Duration.ZERO), time(survey));
        }
    }

    @Test
    void theFirstOfABuildAndWhatIsNotThereTakeWhatOthersDoOnAverage() throws IOException {
        try (Survey survey = objects(0, 2, 6, 306.1, 309.1, -1)) {
            assertEquals(Optional.of(Duration.ofSeconds(3)), time(survey, "a.o"));
            assertEquals(Optional.of(Duration.ofSeconds(3)), time(survey, "d.o"));
            assertEquals(Optional.of(Duration.ofSeconds(3)), time(survey, "f.o"));
        }
    }

    @Test
    void whatALogHasGoesBeforeTheTimesOfFiles() throws IOException {
        String rules = "rule cc\n  command = cc $in\nrule two\n  command = two\nbuild a.o: cc a.c\nbuild b.o: cc b.c\n"
                + "build c.o d.o: two c.c\nbuild e.o: cc e.c\n";
        String log = "# ninja log v4\n0\t1500\t" + BEGIN + "\ta.o\tcc a.c\n0\t2500\t" + BEGIN + "\tc.o\ttwo\n0\t2500\t" + BEGIN + "\td.o\ttwo\n";
        MemoryTree.Builder tree = MemoryTree.builder().file("/obj/build.ninja", rules, BEGIN).file("/obj/.ninja_log", log, BEGIN);
        for (int i = 0; i < 4; i++) {
            tree.file("/obj/" + (char) ('a' + i) + ".o", "", BEGIN + 10 * i * SECOND);
        }
        try (Survey survey = Survey.of(tree.build(), new SurveyOptions(Optional.empty(), true, TestTrees.NOW))) {
            assertEquals(Optional.of(Duration.ofMillis(1500)), time(survey, "a.o"));
            assertEquals(Optional.of(Duration.ofSeconds(10)), time(survey, "b.o"));
            assertEquals(Optional.of(Duration.ofMillis(2500)), time(survey, "c.o", "d.o"));
            assertEquals(Optional.of(Duration.ofMillis((1500 + 10_000 + 2500 + 2500) / 4)), time(survey, "e.o"));
        }
    }

    @Test
    void fiveMinutesAreStillAShare() throws IOException {
        try (Survey survey = objects(0, 300)) {
            assertEquals(Optional.of(Duration.ofMinutes(5)), time(survey, "b.o"));
        }
    }

    @Test
    void whereMostTimesAreEqualOrAloneNothingIsKnown() throws IOException {
        for (double[] times : new double[][] {{0, 0, 0, 0, 5}, {0, 0}, {0, 1000, 2000}, {0}, {-1}}) {
            try (Survey survey = objects(times)) {
                assertEquals(Optional.empty(), time(survey, "a.o"));
            }
        }
        try (Survey survey = objects(0, 0, 4, 4, 8)) {
            assertEquals(Optional.of(Duration.ofSeconds(4)), time(survey, "c.o", "d.o"));
        }
    }

    @Test
    void eachWaveHasItsTimeAndItsCompilations() throws IOException {
        try (Survey survey = TestTrees.sample("vmm-r273214")) {
            int header = survey.graph().find(TreePath.of("/usr/src/sys/amd64/vmm/intel/vmx.h"));
            assertEquals(Map.of(1, Duration.ofMillis(1685 + 1588), 2, Duration.ofMillis(548)),
                    survey.pace().waves(survey.whatIf(List.of(header))));
            assertEquals(3, survey.pace().compiles(Stream.of("vmx.o", "vmx_genassym.o", "vmx_support.o", "vmx_assym.h", "vmm.ko")
                    .map(name -> survey.find(name, Optional.empty()).get(0)).toList()));
        }
    }
}
