package depscope.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.record.Make;
import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.survey.TestTrees;
import depscope.tree.MemoryTree;
import depscope.tree.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked where; nothing is run. */
class AskingTest {
    @TempDir
    Path root;
    private Project project;

    @BeforeEach
    void project() {
        project = new Project(root);
    }

    private static String program(boolean isBsds) {
        return isBsds == WhichMake.isBsd() ? "make" : isBsds ? "bmake" : "gmake";
    }

    @Test
    void aBsdMakefileIsAskedForItsGraphWithTheTrace() throws IOException {
        Question question = project.file("Makefile", "all:\n.include <bsd.prog.mk>\n").question();
        String file = question.file();
        assertEquals(List.of(program(true), "-n", "-j1", "-dg2m", "-dF" + file), question.command());
        assertEquals("Makefile:2 says '.include <bsd.prog.mk>'", question.because());
        assertEquals(project.at(".make-graph"), question.answer());
        assertEquals("cd " + root.toRealPath() + " && env -u MAKEFLAGS -u MFLAGS -u GNUMAKEFLAGS -u MAKELEVEL -u MAKEFILES LC_ALL=C "
                + program(true) + " -n -j1 -dg2m -dF" + file + " </dev/null >/dev/null", question.line());
        assertEquals(List.of("A dry run still runs != assignments, and commands that begin with + or call make again.",
                "It has the environment that depscope was started with, but for what is said here."), question.warnings());
        assertFalse(Path.of(file).startsWith(root), file);
        assertFalse(Files.exists(Path.of(file)), file);
    }

    @Test
    void aGnuMakefileIsAskedForItsDatabase() throws IOException {
        Question question = project.file("it's/GNUmakefile", "").file("Makefile", "x := $(wildcard *.c)\n").question();
        assertEquals(List.of(program(false), "-npk"), question.command());
        assertEquals(Map.of("LC_ALL", "C"), question.set());
        assertEquals("Makefile:1 says 'x := $(wildcard *.c)'", question.because());
        assertTrue(question.line().endsWith(" LC_ALL=C " + program(false) + " -npk </dev/null >" + question.file()), question.line());
        assertTrue(question.warnings().toString().contains("makes makefiles anew"), question.warnings().toString());
        try (Survey survey = project.survey()) {
            Question other = (Question) Asking.of(survey, project.at("it's"), Optional.empty(), Optional.empty());
            assertEquals("GNUmakefile is there", other.because());
            assertTrue(other.line().startsWith("cd '" + root.toRealPath() + "/it'\\''s' && "), other.line());
        }
    }

    @Test
    void whatLiesThereTellsWhichMakeItIs() throws IOException {
        String neither = WhichMake.isBsd() ? "BMAKE" : "GNU";
        assertEquals(neither + " nothing there tells, and it is the make of this system", which("Makefile", "all:\n"));
        assertEquals("BMAKE the tree has .depend records", which(".depend", "x.o: x.c\n"));
        assertEquals("BMAKE BSDmakefile is there", which("BSDmakefile", ""));
        assertEquals("BMAKE the tree has .depend records", which("GNUmakefile", ""));
        assertEquals("KBUILD a .config lies beside its makefile", which(".config", ""));
        assertEquals("META as you said", which(Make.META));
    }

    private String which(String name, String text) throws IOException {
        project.file(name, text);
        return which();
    }

    private String which(Make... make) throws IOException {
        Question question = project.question(make);
        return question.make() + " " + question.because();
    }

    @Test
    void ninjaNeedsNoAsking() throws IOException {
        Asked asked = project.file("build.ninja", "").file("Makefile", "").asked();
        assertEquals(new Asked.Nothing(project.at("."), Make.NINJA, project.at(".") + " is ninja's (build.ninja is there): its graph is "
                + "build.ninja, which is read as it is, and nothing needs asking"), asked);
        assertEquals(Make.GNU, project.question(Make.GNU).make());
    }

    @Test
    void anObjectDirectoryIsAskedForWhereItsMakefileIs() throws IOException {
        project.file("obj/.depend", "x.o: x.c\n").file("src/Makefile", ".include <bsd.kmod.mk>\n");
        try (Survey survey = new Project(root.resolve("obj")).survey()) {
            assertEquals(project.at("obj") + ": no makefile in it; where it is an object directory, make is asked in its source directory: "
                    + "name that (--in DIR)", refusal(survey, survey.start()));
            Question question = (Question) Asking.of(survey, survey.start(), Optional.of(project.at("src")), Optional.empty());
            assertEquals(project.at("obj/.make-graph"), question.answer());
            assertEquals(root.toRealPath() + "/src", question.directory());
        }
    }

    @Test
    void whatCannotBeAskedSaysWhy() throws IOException {
        project.file("a/Makefile", "").file("b", "").file("root/tree.mtree", "").file("root/Makefile", "");
        try (Survey survey = new Project(root.resolve("a")).survey()) {
            assertEquals(project.at("none") + ": no such directory", refusal(survey, project.at("none")));
            assertEquals(project.at("b") + ": not a directory", refusal(survey, project.at("b")));
            assertEquals(project.at(".") + ": lies outside of " + survey.name(), refusal(survey, project.at(".")));
        }
        try (Survey survey = new Project(root.resolve("root")).survey()) {
            assertTrue(refusal(survey, survey.start()).contains("its paths begin at a root of its own"));
        }
        try (Survey survey = Survey.of(MemoryTree.builder().name("x.tar").file("Makefile", "", 1).build(),
                new SurveyOptions(Optional.empty(), false, TestTrees.NOW))) {
            assertEquals("x.tar: an archive, and make runs in directories only: unpack it", refusal(survey, TreePath.ROOT));
        }
    }

    private static String refusal(Survey survey, TreePath directory) {
        return assertThrows(IOException.class, () -> Asking.of(survey, directory, Optional.empty(), Optional.empty())).getMessage();
    }
}
