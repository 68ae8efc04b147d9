package depscope.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.explain.Evidence;
import depscope.survey.PrintedGraph;
import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.survey.TestTrees;
import depscope.tree.MemoryTree;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Why did this not rebuild, and why does this always rebuild: asked of the sample trees and of small ones. */
class TriageTest {
    private static final List<String> TREES = TestTrees.SAMPLE_NAMES;
    private static final String OBJECTS = "/usr/obj/usr/src/sys/modules/vmm/";
    private static final long SECOND = 1_000_000_000L;
    /** 2020-09-13 12:26:40. */
    private static final long BUILT = 1_600_000_000L * SECOND;
    private static final long EDITED = BUILT + 18 * SECOND;

    private final MemoryTree.Builder tree = MemoryTree.builder().name("tree");

    private static int node(Survey survey, String tail) {
        List<Integer> found = survey.find(tail, Optional.empty());
        assertEquals(1, found.size(), tail);
        return found.get(0);
    }

    private static Optional<Integer> header(Survey survey, String tail) {
        return tail.equals("-") ? Optional.empty() : Optional.of(node(survey, tail));
    }

    private Survey survey() throws IOException {
        return Survey.of(tree.build(), new SurveyOptions(Optional.empty(), true, TestTrees.NOW));
    }

    private Answer notRebuilt(String target, String header) throws IOException {
        try (Survey survey = survey()) {
            return Triage.of(survey).notRebuilt(node(survey, "/obj/" + target), header(survey, header));
        }
    }

    private TriageTest files(long mtime, String... names) {
        for (String name : names) {
            tree.file("/obj/" + name, "", mtime);
        }
        return this;
    }

    /** "file how place" of each step. */
    private static List<String> chain(Answer answer) {
        return answer.chain().stream().map(step -> (step.path().name() + " " + step.how().label() + step.evidence().map(evidence -> " "
                + evidence.file().name() + (evidence instanceof Evidence.Line line ? ":" + line.line() : "")).orElse(""))).toList();
    }

    @Test
    void theIncidentIsToldAsAMail() throws IOException {
        try (Survey survey = TestTrees.sample("vmm-r273214-edited")) {
            String text = Triage.of(survey).notRebuilt(node(survey, "vmx_genassym.o"), header(survey, "intel/vmx.h")).text();
            assertEquals("""
                    vmx_genassym.o is silently stale: the edit of vmx.h did not rebuild it, and
                    the next make will not.

                           vmx.h           2014-10-27 10:30:21.017 UTC
                        -> vmx_genassym.c  includes it
                           vmx_genassym.c:16: #include "vmx.h"
                        -> vmx_genassym.o  reads it, no record  2014-10-27 10:02:11.706 UTC
                           .make-graph:2545: vmx_genassym.o : vmx_genassym.c vmx_genassym.c
                           Makefile:28: vmx_genassym.o: vmx_genassym.c

                    Silently stale since 10:30:21: vmx.h is 28 min newer, vmx_genassym.c:16
                    includes it, no record or rule tells make, and the next make will leave it.

                    What make goes by, at .make-graph:2545:

                        vmx_genassym.o  : vmx_genassym.c vmx_genassym.c
                                ${CC} ${CFLAGS} -c ${.ALLSRC:M*.c} -o ${.TARGET}

                    To mend it:

                        DPSRCS+= vmx_genassym.c
                        for now: remove vmx_genassym.o; the next make builds it and what is made
                            from it

                    To see it yourself:

                        DEPSCOPE

                    The files:

                        /usr/src/sys/amd64/vmm/intel: vmx.h vmx_genassym.c
                        /usr/obj/usr/src/sys/modules/vmm: vmx_genassym.o .make-graph
                        /usr/src/sys/modules/vmm: Makefile
                    """, text.replaceAll("depscope why(.|\n)*--edit vmx.h", "DEPSCOPE"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "vmm-r273214-edited | vmx_support.o | intel/vmx.h | vmx_support.o is silently stale: the edit of vmx.h did not rebuild it, and the next make will not.",
        "vmm-r273214-edited | vmm.ko | - | vmm.ko is silently stale: the next make leaves it as it is.",
        "vmm-r273214-edited | vmx.o | intel/vmx.h | vmx.o is up to date with vmx.h, and make knows that it needs it: an edit would have it rebuilt.",
        "vmm-r273214 | vmx_support.o | intel/vmx.h | An edit of vmx.h would leave vmx_support.o stale: make is not told that vmx_genassym.o reads it.",
        "vmm-r273214 | vmx_assym.h | genassym.sh | An edit of genassym.sh would leave vmx_assym.h stale: make is not told that it reads it.",
        "vmm-r273214 | vmx_genassym.o | - | vmx_genassym.o is up to date as far as make knows, and make does not know all that it reads.",
        "vmm-r273214 | vmx.h | - | vmx.h is a source: nothing makes it. 3 targets need it, of which make knows 2.",
        "vmm-before | vmm.ko | - | vmm.ko is rebuilt by every make.",
        "vmm-before | vmx_genassym.o | intel/vmx.h | Every make rebuilds vmx_genassym.o, but not for vmx.h: make is not told that it is needed.",
        "vmm-before | vmm.ko | intel/vmx.h | Every make rebuilds vmm.ko, whether or not vmx.h was edited.",
        "vmm-cycle | vmm.ko | - | Make does not get to vmm.ko: it waits for a circle of prerequisites.",
        "vmm-cycle | vmx_genassym.o | intel/vmx.h | Make does not get to vmx_genassym.o: it is in a circle of prerequisites.",
        "vmm-today | vmm.ko | intel/vmx.h | An edit of vmx.h would have vmm.ko rebuilt, but from vmx_support.o, which would be left stale.",
        "vmm-today | vmx.o | - | vmx.o is up to date: the next make leaves it, and rightly as far as is known.",
        "vmm-fixed | vmx_support.o | intel/vmx.h | vmx_support.o is up to date with vmx.h, and make knows that it needs it: an edit would have it rebuilt.",
        "vmm-fixed | vmx_genassym.o | ept.h | Nothing leads from ept.h to vmx_genassym.o: as far as is known it does not read it, and make rightly leaves it."})
    void whyASampleWasNotRebuilt(String name, String target, String header, String headline) throws IOException {
        try (Survey survey = TestTrees.sample(name)) {
            assertEquals(headline, Triage.of(survey).notRebuilt(node(survey, target), header(survey, header)).headline());
        }
    }

    @Test
    void theChainRunsFromTheHeaderOverTheGapToTheTarget() throws IOException {
        try (Survey survey = TestTrees.sample("vmm-r273214")) {
            Answer answer = Triage.of(survey).notRebuilt(node(survey, "vmx_support.o"), header(survey, "intel/vmx.h"));
            assertEquals(List.of("vmx.h start", "vmx_genassym.c included vmx_genassym.c:16", "vmx_genassym.o no record .make-graph:2545",
                    "vmx_assym.h ruled .make-graph:2536", "vmx_support.o recorded .depend:103"), chain(answer));
            assertEquals(survey.states().mtime(node(survey, "vmx_genassym.o")), answer.chain().get(2).time());
            assertEquals(List.of("DPSRCS+= vmx_genassym.c"), answer.fixes());
        }
    }

    @Test
    void whatEveryMakeRebuildsIsTracedToTheOffendingEdge() throws IOException {
        try (Survey survey = TestTrees.sample("vmm-before")) {
            Answer answer = Triage.of(survey).alwaysRebuilt(node(survey, "vmm.ko"));
            assertEquals(List.of("@ start", "vmx_genassym.o ruled .make-graph:2604", "vmx_assym.s ruled .make-graph:2595",
                    "vmx_support.o ruled .make-graph:2585", "vmm.ko ruled .make-graph:2649"), chain(answer));
            assertEquals("first, for vmx_genassym.o: DPSRCS+= vmx_genassym.c", answer.fixes().get(0));
            assertEquals("then take @, machine, x86 out of the prerequisites of vmx_genassym.o (.ORDER keeps an order without that): from "
                    + "then on only what make knows rebuilds what is made from it", answer.fixes().get(3));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "vmm-r273214-edited | vmx_support.o | vmx_support.o is not one that every make rebuilds. vmx_support.o is silently stale: the next make leaves it as it is.",
        "vmm-fixed | vmx.o | vmx.o is not one that every make rebuilds. vmx.o is up to date: the next make leaves it, and rightly as far as is known.",
        "vmm-before | vmm.ko | vmm.ko is rebuilt by every make."})
    void whatIsNotAlwaysRebuiltSaysWhatItIsInstead(String name, String target, String headline) throws IOException {
        try (Survey survey = TestTrees.sample(name)) {
            assertEquals(headline, Triage.of(survey).alwaysRebuilt(node(survey, target)).headline());
        }
    }

    @ParameterizedTest
    @FieldSource("TREES")
    void everyAnswerFitsAMail(String name) throws IOException {
        try (Survey survey = TestTrees.sample(name)) {
            Triage triage = Triage.of(survey);
            List<Optional<Integer>> headers = List.of(Optional.empty(), header(survey, "intel/vmx.h"),
                    header(survey, "vmx_genassym.o"));
            for (int n = 0; n < survey.graph().nodes(); n++) {
                for (Optional<Integer> header : headers) {
                    fits(triage.ask(n, header), survey.name());
                }
                fits(triage.alwaysRebuilt(n), survey.name());
            }
        }
    }

    /** @param tree its name, which is as long as it is */
    private static void fits(Answer answer, String tree) {
        answer.text().lines().filter(line -> !line.contains(tree)).forEach(line -> assertTrue(line.length() <= 78 && line.chars().allMatch(c -> c >= ' ' && c < 127), line));
        assertTrue(answer.text().replaceAll("\\s+", " ").startsWith(answer.headline()), answer.text());
        assertTrue(answer.text().endsWith("\n"), answer.text());
    }

    @Test
    void whatMakeKnowsAndIsStaleWillBeRebuilt() throws IOException {
        tree.file("/obj/.depend", "a.o: a.c \\\n a.h\n", BUILT);
        Answer answer = files(BUILT, "a.o", "a.c").files(EDITED, "a.h").notRebuilt("a.o", "a.h");
        assertEquals("a.o is stale for a.h, and make knows: the next make will rebuild it.", answer.headline());
        assertEquals(List.of("Stale since 12:26:58: a.h is 18 s newer, recorded at .depend:2, and the next make will rebuild it.",
                "a.h is of 2020-09-13 12:26:58 UTC, a.o of 2020-09-13 12:26:40 UTC: 18 s older."), answer.paragraphs());
        assertEquals(List.of("a.h start", "a.o recorded .depend:2"), chain(answer));
        assertEquals(List.of(), answer.fixes());
        assertEquals("a.o is out of date, and make knows: the next make will rebuild it.", notRebuilt("a.o", "-").headline());
        assertEquals("The next make rebuilds a.o, though not for a.c, which is not newer; an edit of it would be noticed too.",
                notRebuilt("a.o", "a.c").headline());
    }

    @Test
    void whatIsOutOfDateForAnotherReasonIsNotRebuiltForTheHeader() throws IOException {
        tree.file("/obj/.depend", "a.o: a.c\nb.o: b.h\n", BUILT);
        Answer answer = files(BUILT, "a.o", "b.o", "b.h").files(EDITED, "a.c").notRebuilt("a.o", "b.h");
        assertEquals("The next make rebuilds a.o, but not for b.h: nothing leads from that to it.", answer.headline());
        assertEquals("Make knows 1 prerequisite of a.o; its source was not read here, so this rests on records and rules alone. None of "
                + "them needs b.h; of all that is known here, 1 target does, b.o.", answer.paragraphs().get(1));
    }

    @Test
    void aPartOfASecondIsSaidToBeNoneToMake() throws IOException {
        tree.file("/obj/.depend", "a.o: a.h\n", BUILT);
        Answer answer = files(BUILT, "a.o").files(BUILT + SECOND / 2, "a.h").notRebuilt("a.o", "a.h");
        assertEquals(List.of("a.h is of 2020-09-13 12:26:40.500 UTC, a.o of 2020-09-13 12:26:40 UTC: not older: bmake compares whole seconds."),
                answer.paragraphs());
    }

    @Test
    void whatWasEditedItselfIsLeftAsItIs() throws IOException {
        tree.file("/obj/.depend", "a.o: a.c\n", BUILT);
        assertEquals("a.o is itself what was edited: newer than all it is made from, it is left as it is.",
                files(BUILT, "a.c").files(EDITED, "a.o").notRebuilt("a.o", "a.o").headline());
    }

    @Test
    void whatStandsUnderAConditionCannotBeKnown() throws IOException {
        tree.file("/obj/.make-graph", PrintedGraph.of("/obj", "x.o: x.c"), BUILT).file("/obj/.depend", "y.o: y.c\n", BUILT)
                .file("/obj/x.c", "#ifdef ON\n#include \"on.h\"\n#endif\n", BUILT);
        Answer answer = files(BUILT, "x.o", "y.o", "y.c", "on.h").notRebuilt("x.o", "on.h");
        assertEquals("It cannot be known here whether x.o needs on.h.", answer.headline());
        assertEquals(List.of("on.h start", "x.c included x.c:2", "x.o may read .make-graph:6"), chain(answer));
        assertTrue(answer.text().contains("may read it, no record"), answer.text());
    }

    @Test
    void aNameThatNothingMakesIsToBeTakenOutOrMade() throws IOException {
        tree.file("/obj/.make-graph", PrintedGraph.of("/obj", "a.o: a.c forced", "forced: ").replace("\t@true\n\n\n#   Files", "\n#   Files")
                .replace("# forced, up-to-date, type OP_DEPENDS|OP_HAS_COMMANDS", "# forced, up-to-date, type OP_DEPENDS"), BUILT);
        files(BUILT, "a.o", "a.c");
        try (Survey survey = survey()) {
            Answer answer = Triage.of(survey).alwaysRebuilt(node(survey, "/obj/a.o"));
            assertEquals(List.of("take forced out of the prerequisites of a.o, or have a rule make that file"), answer.fixes());
        }
    }

    @Test
    void longAndOddNamesStillFit() throws IOException {
        String directory = "/obj/" + "a-very-long-directory/".repeat(6);
        String name = "x".repeat(90) + " y'z.o";
        tree.file(directory + ".depend", name.replace(" ", "\\ ") + ": a.h\n", BUILT).file(directory + name, "", BUILT)
                .file(directory + "a.h", "", EDITED);
        try (Survey survey = survey()) {
            Answer answer = Triage.of(survey).notRebuilt(survey.graph().find(TreePath.of(directory + name)), header(survey, "a.h"));
            answer.text().lines().forEach(line -> assertTrue(line.length() <= 78, line));
            assertTrue(answer.text().replace("\\\n", "").contains("        '" + name.replace("'", "'\\''") + "' --edit a.h\n"), answer.text());
        }
    }
}
