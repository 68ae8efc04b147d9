package depscope.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import depscope.tree.MemoryTree;
import depscope.tree.TreePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Trees that do not want to be read: what can be is, and the rest is said. */
class StubbornTreesTest {
    private static final SurveyOptions OPTIONS = new SurveyOptions(Optional.empty(), true, TestTrees.NOW);

    private static MemoryTree.Builder sound() {
        return MemoryTree.builder().file("/obj/.depend.a.o", "a.o: a.c a.h\n", 1).file("/obj/a.c", "", 1)
                .file("/obj/a.h", "", 1).file("/obj/a.o", "", 1);
    }

    private static String answered(MemoryTree tree) throws IOException {
        try (Survey survey = Survey.of(tree, OPTIONS)) {
            List<String> lines = new ArrayList<>();
            int header = survey.graph().find(TreePath.of("/obj/a.h"));
            lines.addAll(TestTrees.impact(survey, survey.whatIf(List.of(header))));
            survey.findings().forEach(t -> lines.add(t.finding().kind().label() + " " + t.finding().target()));
            survey.problems().forEach(p -> lines.add("problem " + p));
            return String.join("\n", lines);
        }
    }

    @Test
    void allIsWell() throws IOException {
        assertEquals("1 a.o because a.h", answered(sound().build()));
    }

    @Test
    void aRecordThatVanishesWhileTheTreeIsRead() throws IOException {
        assertEquals("1 a.o because a.h\nproblem /obj/.depend.b.o: vanished while the tree was read",
                answered(sound().vanished("/obj/.depend.b.o").build()));
    }

    @Test
    void aRecordThatMayNotBeRead() throws IOException {
        assertEquals("1 a.o because a.h\nunreadable-record /obj/.depend.b.o",
                answered(sound().unreadableFile("/obj/.depend.b.o", 1).build()));
    }

    @Test
    void aDirectoryThatMayNotBeEntered() throws IOException {
        assertEquals("1 a.o because a.h\nproblem /obj/closed: cannot be listed: permission denied",
                answered(sound().unreadable("/obj/closed").build()));
    }

    @Test
    void linksThatGoInCircles() throws IOException {
        assertEquals("1 a.o because a.h\nmissing-prerequisite /obj/b.o\nstale /obj/b.o\nproblem /obj/one: links go in circles",
                answered(sound().link("/obj/one", "two", 1).link("/obj/two", "one", 1)
                        .file("/obj/.depend.b.o", "b.o: one\n", 1).file("/obj/b.o", "", 1).build()));
    }

    @Test
    void whoeverCancelsGetsNoSurvey() {
        Path tree = TestTrees.SAMPLES.resolve("vmm-fixed");
        List<String> steps = new ArrayList<>();
        assertThrows(Cancelled.class, () -> Survey.open(tree.toString(), OPTIONS, (step, done, total) -> {
            steps.add(step);
            return !step.equals("reading records");
        }));
        assertEquals("reading records", steps.get(steps.size() - 1));
    }
}
