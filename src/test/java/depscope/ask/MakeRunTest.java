package depscope.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.ask.MakeRun.Answer;
import depscope.ask.MakeRun.Limits;
import depscope.record.Make;
import depscope.survey.Cancelled;
import depscope.survey.Progress;
import depscope.survey.Refresh;
import depscope.survey.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real makes, asked; each test skips, and says so, where its make is not installed. */
class MakeRunTest {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(60), 64 << 20);
    private static final BooleanSupplier GO_ON = () -> true;

    @TempDir
    Path root;
    private Project project;

    @BeforeEach
    void project() {
        project = new Project(root);
    }

    private static Question bmake(Project project) throws IOException {
        Project.needs(WhichMake.isBsd() ? "make" : "bmake");
        return project.question(Make.BMAKE);
    }

    private static Question gnu(Project project) throws IOException {
        Project.needs(WhichMake.isBsd() ? "gmake" : "make");
        return project.question(Make.GNU);
    }

    @Test
    void bmakesAnswerIsKnownAndNotInTheTree() throws IOException {
        project.file(".depend", "a.o: a.c a.h\n").file("a.c", "").file("a.h", "").file("a.o", "")
                .file("Makefile", "prog: a.o gen.h\n\tcc -o prog a.o\na.o: a.c\n\tcc -c a.c\ngen.h: gen.sh\n\tsh gen.sh > gen.h\n").file("gen.sh", "");
        Question question = bmake(project);
        Answer answer = MakeRun.run(question, LIMITS, GO_ON);
        assertEquals("0 []", answer.status() + " " + answer.complaints());
        try (Survey before = project.survey(); Survey after = Refresh.with(before, question.answer(), answer.graph(), Project.NOW, Progress.NONE)) {
            Learned learned = Learned.of(before, after, question.answer());
            assertEquals(List.of(3, 5, 3), List.of(learned.targets(), learned.edges(), learned.newEdges()), learned.toString());
            assertFalse(learned.isNothing());
            assertTrue(after.graph().find(project.at("gen.sh")) >= 0);
            assertEquals(List.of(question.answer()), after.tree().added());
            assertTrue(after.notes().contains("Shown with what make answered about " + project.at(".") + ", which is not saved"), after.notes().toString());
            Survey again = Refresh.reading(after, Project.NOW, Progress.NONE);
            assertEquals(after.graph().edges(), again.graph().edges());
        }
        assertFalse(Files.exists(root.resolve(".make-graph")));
        assertFalse(Files.exists(Path.of(question.file())));
        assertFalse(Files.exists(Path.of(question.file() + "-errors")));
    }

    @Test
    void gnuMakesAnswerIsWhatItPrints() throws IOException {
        project.file("Makefile", "prog: a.o\n\tcc -o prog a.o\n").file("a.o", "");
        Question question = gnu(project);
        Answer answer = MakeRun.run(question, LIMITS, GO_ON);
        assertTrue(new String(answer.graph()).contains("\nprog: a.o\n"));
        assertEquals(0, answer.status());
    }

    @Test
    void gnuMakesAnswerIsKnownWithThoseOfTheMakesThatItCalled() throws IOException {
        project.file("Makefile", "all: prog\n\t$(MAKE) -C lib\nprog: a.o gen.h\n\tcc -o prog a.o\ngen.h: gen.sh\n\tsh gen.sh\n").file("a.o", "")
                .file("gen.sh", "").file("lib/Makefile", "lib.a: b.o\n\tar r lib.a b.o\n").file("lib/b.o", "");
        Question question = gnu(project);
        Answer answer = MakeRun.run(question, LIMITS, GO_ON);
        try (Survey before = project.survey(); Survey after = Refresh.with(before, question.answer(), answer.graph(), Project.NOW, Progress.NONE)) {
            Learned learned = Learned.of(before, after, question.answer());
            assertEquals(learned.edges(), learned.newEdges());
            assertTrue(after.graph().knownEdge(after.graph().find(project.at("prog")), after.graph().find(project.at("gen.h"))) >= 0, learned.toString());
            assertTrue(after.graph().knownEdge(after.graph().find(project.at("lib/lib.a")), after.graph().find(project.at("lib/b.o"))) >= 0,
                    learned.toString());
        }
    }

    @Test
    void itHasTheEnvironmentThatIsSaidAndNothingToRead() throws IOException {
        project.file("Makefile", "$(info [$(MAKELEVEL)] [$(LC_ALL)] [$(shell cat; tty)] [$(origin MAKEFILES)])\nall:\n");
        Question asked = gnu(project);
        Question question = new Question(asked.answer(), asked.directory(), asked.make(), "", asked.command(), Map.of("LC_ALL", "C", "MAKEFILES", ""),
                asked.unset(), asked.file(), true, List.of());
        assertTrue(new String(MakeRun.run(question, LIMITS, GO_ON).graph()).contains("[0] [C] [not a tty] [environment]\n"));
        assertTrue(new String(MakeRun.run(asked, LIMITS, GO_ON).graph()).contains("[0] [C] [not a tty] [default]\n"));
    }

    @Test
    void whatMakeComplainsOfIsTold() throws IOException {
        project.file("Makefile", "all: gone.h\n");
        Question question = bmake(project);
        Answer answer = MakeRun.run(question, LIMITS, GO_ON);
        assertEquals(1, answer.status());
        assertTrue(answer.complaint().contains("don't know how to make gone.h"), answer.complaint());
        project.file("Makefile", "all: gone.h\n");
        Answer other = MakeRun.run(gnu(project), LIMITS, GO_ON);
        assertEquals(2, other.status());
        assertTrue(other.complaint().endsWith("*** No rule to make target 'gone.h', needed by 'all'."), other.complaint());
        assertEquals("", new Answer(new byte[0], 0, List.of(), Duration.ZERO).complaint());
    }

    @Test
    void nothingIsRunBeforeItIsSaid() throws IOException {
        project.file("Makefile", "X != touch " + root + "/ran\nall:\n");
        Question question = bmake(project);
        assertFalse(question.line().isEmpty());
        assertFalse(Files.exists(root.resolve("ran")));
        MakeRun.run(question, LIMITS, GO_ON);
        assertTrue(Files.exists(root.resolve("ran")), "what the warning tells of");
    }

    /** What make started in its turn, in the background and in the foreground. */
    private Question sleeping() throws IOException {
        Project.needs("setsid");
        project.file("sleeps", "sleep 1000 & echo $! > \"$1\"/one\nsh -c 'echo $$ > \"$1\"/two; exec sleep 1000' sh \"$1\"\n")
                .file("Makefile", "X != sh " + root + "/sleeps " + root + "\nall:\n");
        return bmake(project);
    }

    private boolean hasBegun() {
        return root.resolve("two").toFile().length() > 0;
    }

    private boolean isGone(String name) throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readString(root.resolve(name)).strip())).filter(ProcessHandle::isAlive).isEmpty();
    }

    private void assertEnded(Question question) throws IOException {
        while (!isGone("one") || !isGone("two")) {
            // They are told to end; what reaps them may take a moment.
            Thread.onSpinWait();
        }
        assertFalse(Files.exists(Path.of(question.file())));
    }

    @Test
    void cancellingEndsAllThatWasStarted() throws IOException {
        Question question = sleeping();
        assertThrows(Cancelled.class, () -> MakeRun.run(question, LIMITS, () -> !hasBegun()));
        assertEnded(question);
    }

    @Test
    void anInterruptIsACancel() throws IOException {
        Question question = sleeping();
        assertThrows(Cancelled.class, () -> MakeRun.run(question, LIMITS, () -> {
            if (hasBegun()) {
                Thread.currentThread().interrupt();
            }
            return true;
        }));
        assertTrue(Thread.interrupted());
        assertEnded(question);
    }

    @Test
    void theTimeLimitEndsIt() throws IOException {
        Question question = sleeping();
        IOException e = assertThrows(IOException.class, () -> MakeRun.run(question, new Limits(Duration.ofSeconds(1), 1 << 20), GO_ON));
        assertEquals(question.program() + " did not answer within 1 s, and was ended", e.getMessage());
        assertEnded(question);
    }

    @Test
    void anAnswerThatIsTooLongEndsIt() throws IOException {
        project.file("Makefile", "X := $(shell yes >&2)\nall:\n");
        Question question = gnu(project);
        IOException e = assertThrows(IOException.class, () -> MakeRun.run(question, new Limits(Duration.ofSeconds(60), 1 << 20), GO_ON));
        assertEquals(question.program() + " printed more than 1 MB, and was ended", e.getMessage());
    }

    @Test
    void itIsHeldToItsSizeEvenIfNobodyWatches() throws IOException {
        project.file("Makefile", "$(info [$(shell ulimit -f)])\nall:\n");
        assertTrue(new String(MakeRun.run(gnu(project), LIMITS, GO_ON).graph()).contains("[" + (64 + 1) * 2048 + "]\n"));
    }

    @Test
    void aMakeThatIsNotInstalledIsSaid() throws IOException {
        Question asked = project.file("Makefile", "").question(Make.GNU);
        Question question = new Question(asked.answer(), asked.directory(), Make.GNU, "", List.of("no-such-make"), Map.of(), List.of(), asked.file(),
                true, List.of());
        IOException e = assertThrows(IOException.class, () -> MakeRun.run(question, LIMITS, GO_ON));
        assertEquals("no-such-make: there is no such program here", e.getMessage());
        Files.delete(root.resolve("Makefile"));
        Files.delete(root);
        assertEquals(asked.directory() + ": make cannot be run there",
                assertThrows(IOException.class, () -> MakeRun.run(asked, LIMITS, GO_ON)).getMessage());
        Files.createDirectory(root);
    }

    @Test
    void anAnswerIsSavedWholeWhereItIsSaid() throws IOException {
        project.file("Makefile", "all:\n");
        try (Survey survey = project.survey()) {
            SavedGraph file = SavedGraph.at(survey, project.at(".make-graph"));
            assertFalse(file.exists());
            file.write("one".getBytes());
            assertTrue(file.exists());
            file.write("two".getBytes());
            assertEquals("two", Files.readString(root.resolve(".make-graph")));
            assertEquals(Optional.empty(), Files.list(root).filter(name -> name.toString().endsWith(".new")).findAny());
            SavedGraph nowhere = SavedGraph.at(survey, project.at("none/.make-graph"));
            assertEquals(project.at("none/.make-graph") + ": cannot be written: no such directory",
                    assertThrows(IOException.class, () -> nowhere.write(new byte[0])).getMessage());
        }
    }
}
