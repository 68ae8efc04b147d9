package depscope.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.finding.Ignore;
import depscope.survey.Refresh.Changed;
import depscope.survey.Refresh.Refreshed;
import depscope.survey.Refresh.What;
import depscope.tree.Entry;
import depscope.tree.MemoryTree;
import depscope.tree.TreePath;
import depscope.tree.TreeWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory with a small build in it, changed while a survey of it is open. */
class RefreshTest {
    private static final long BUILT = 1_700_000_000;

    @TempDir
    Path root;

    @BeforeEach
    void build() throws IOException {
        write("a.h", "#define A 1\n", 0);
        write("a.c", "#include \"a.h\"\n", 0);
        write("stand-in.h", "", 0);
        write("a.o", "", 1);
        write("b.o", "", 1);
        write(".depend.a.o", "a.o: a.c a.h stand-in.h\n", 2);
        write(".depend.b.o", "b.o: stand-in.h\n", 2);
        write("notes", "", 0);
    }

    private void write(String file, String text, long seconds) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
        touch(file, seconds);
    }

    private void touch(String file, long seconds) throws IOException {
        Files.setLastModifiedTime(root.resolve(file), FileTime.from(BUILT + seconds, TimeUnit.SECONDS));
    }

    private Survey open() throws IOException {
        return Survey.open(root.toString(), new SurveyOptions(Optional.of(root.toString()), true, TestTrees.NOW), Progress.NONE);
    }

    private static Refreshed refresh(Survey survey, String... files) {
        return Refresh.of(survey, Arrays.stream(files).map(TreePath::of).toList(), TestTrees.NOW);
    }

    private static List<Changed> changed(String file, What what) {
        return List.of(new Changed(TreePath.of(file), what));
    }

    @Test
    void aTimeIsJudgedAnewAndNothingIsReadForIt() throws IOException {
        try (Survey survey = open()) {
            assertEquals(List.of(), TestTrees.findings(survey, "/"));
            touch("stand-in.h", 9);
            Refreshed refreshed = refresh(survey, "/stand-in.h");
            assertEquals(changed("/stand-in.h", What.NEWER), refreshed.changed());
            assertEquals(List.of("stale a.o certain", "stale b.o certain"), TestTrees.findings(refreshed.survey(), "/"));
            assertEquals(List.of(), TestTrees.findings(survey, "/"), "the survey before");
            assertSame(survey.graph(), refreshed.survey().graph());
            Whole.assertSame(open(), refreshed.survey());
            touch("stand-in.h", 0);
            Refreshed back = refresh(refreshed.survey(), "/stand-in.h");
            assertEquals(changed("/stand-in.h", What.OLDER), back.changed());
            Whole.assertSame(survey, back.survey());
        }
    }

    @Test
    void whatIsAsItWasOrOfNoMatterChangesNothing() throws IOException {
        try (Survey survey = open()) {
            touch("notes", 9);
            write("new", "", 9);
            write(".stand-in.h.swp", "", 9);
            Refreshed refreshed = refresh(survey, "/a.o", "/notes", "/new", "/.stand-in.h.swp", "/none");
            assertEquals(new Refreshed(survey, List.of(), false), refreshed);
            assertSame(survey, refreshed.survey());
        }
    }

    @Test
    void whatWasReadIsToBeReadAgainThoughItsTimeIsJudgedAtOnce() throws IOException {
        try (Survey survey = open()) {
            write("a.h", "#define A 2\n", 9);
            Refreshed refreshed = refresh(survey, "/a.h");
            assertEquals(new Refreshed(refreshed.survey(), changed("/a.h", What.NEWER), true), refreshed);
            assertEquals(List.of("stale a.o certain"), TestTrees.findings(refreshed.survey(), "/"));
            Whole.assertSame(open(), Refresh.reading(refreshed.survey(), TestTrees.NOW, Progress.NONE));
        }
    }

    @Test
    void aRecordThatIsRewrittenIsReadAgain() throws IOException {
        try (Survey survey = open()) {
            write(".depend.b.o", "b.o: stand-in.h a.h\n", 2);
            Refreshed refreshed = refresh(survey, "/.depend.b.o");
            assertEquals(new Refreshed(survey, changed("/.depend.b.o", What.OTHER), true), refreshed);
            Survey again = Refresh.reading(refreshed.survey(), TestTrees.NOW, Progress.NONE);
            int header = again.graph().find(TreePath.of("/a.h"));
            assertEquals(List.of("1 a.o because a.h", "1 b.o because a.h"), TestTrees.impact(again, again.whatIf(List.of(header))));
        }
    }

    @Test
    void aNewObjectANewHeaderAndANewDirectoryAreRead() throws IOException {
        write("b.c", "#include \"later.h\"\n", 0);
        write(".depend.b.o", "b.o: b.c stand-in.h\n", 2);
        try (Survey survey = open()) {
            write("c.pico", "", 9);
            write(".depend.c.pico", "c.pico: a.h\n", 9);
            write("later.h", "", 9);
            write("sub/.depend.d.o", "d.o: d.h\n", 9);
            assertEquals(new Refreshed(survey, changed("/c.pico", What.APPEARED), true), refresh(survey, "/c.pico"));
            assertEquals(new Refreshed(survey, changed("/.depend.c.pico", What.APPEARED), true), refresh(survey, "/.depend.c.pico"));
            assertEquals(new Refreshed(survey, changed("/later.h", What.APPEARED), true), refresh(survey, "/later.h"));
            assertEquals(new Refreshed(survey, changed("/sub", What.APPEARED), true), refresh(survey, "/sub"));
            Survey again = Refresh.reading(survey, TestTrees.NOW, Progress.NONE);
            assertTrue(again.graph().find(TreePath.of("/sub/d.h")) >= 0);
            assertTrue(again.graph().find(TreePath.of("/c.pico")) >= 0);
            Whole.assertSame(open(), again);
        }
    }

    @Test
    void anObjectThatOnlyItsBeingThereSpeaksOfIsForgotten() throws IOException {
        write("c.pico", "", 1);
        try (Survey survey = open()) {
            Files.delete(root.resolve("c.pico"));
            Refreshed refreshed = refresh(survey, "/c.pico");
            assertEquals(new Refreshed(refreshed.survey(), changed("/c.pico", What.VANISHED), true), refreshed);
            Whole.assertSame(open(), Refresh.reading(refreshed.survey(), TestTrees.NOW, Progress.NONE));
        }
    }

    @Test
    void whereACommandMakesWhatIsThereItMayBeGone() throws IOException {
        write("compile_commands.json", "[{\"directory\": \"/\", \"file\": \"a.c\", \"command\": \"cc -c a.c -o a.pico\"}]", 0);
        write(".depend.a.pico", "a.pico: a.c a.h\n", 2);
        write("a.pico", "", 1);
        try (Survey survey = open()) {
            Files.delete(root.resolve("a.pico"));
            Refreshed refreshed = refresh(survey, "/a.pico");
            assertTrue(refreshed.needsReading());
            Whole.assertSame(open(), Refresh.reading(refreshed.survey(), TestTrees.NOW, Progress.NONE));
        }
    }

    @Test
    void aDirectoryThatIsGoneTakesAllOfItWithIt() throws IOException {
        write("sub/.depend.d.o", "d.o: d.h\n", 2);
        write("sub/d.o", "", 1);
        write("sub/d.h", "", 0);
        try (Survey survey = open()) {
            Files.move(root.resolve("sub"), root.resolve("away"));
            Refreshed refreshed = refresh(survey, "/sub");
            assertEquals(List.of("/sub", "/sub/d.h", "/sub/d.o"), refreshed.changed().stream().map(each -> each.path().toString()).toList());
            assertTrue(refreshed.needsReading());
            // A root of its own may be a part of what was: without its directory nothing is known of a file.
            assertEquals(Entry.Kind.UNKNOWN, refreshed.survey().states().kind(survey.graph().find(TreePath.of("/sub/d.h"))));
            Whole.assertSame(open(), Refresh.reading(refreshed.survey(), TestTrees.NOW, Progress.NONE));
        }
    }

    @Test
    void aFileOfATreeWithToldTimesThatIsEditedStaysEdited() throws IOException {
        write("tree.mtree", "./a.h type=file time=1700000000.0 size=12\n./a.o type=file time=1700000001.0 size=0\n", 0);
        try (Survey survey = open()) {
            assertEquals(List.of(), TestTrees.findings(survey, "/"));
            write("a.h", "#define A 2\n", 9);
            Refreshed refreshed = refresh(survey, "/a.h");
            assertEquals(List.of("stale a.o certain"), TestTrees.findings(refreshed.survey(), "/"));
            Survey again = Refresh.reading(refreshed.survey(), TestTrees.NOW, Progress.NONE);
            assertEquals(List.of("stale a.o certain"), TestTrees.findings(again, "/"));
            write("tree.mtree", "./a.h type=file time=1700000000.0\n", 1);
            assertTrue(refresh(again, "/tree.mtree").needsReading());
            assertEquals(List.of(), TestTrees.findings(Refresh.reading(again, TestTrees.NOW, Progress.NONE), "/"));
        }
    }

    @Test
    void howTheTreeWasOpenedIsKept() throws IOException {
        try (Survey survey = open().ignoring(Ignore.of(List.of("stale:*/a.o")))) {
            touch("stand-in.h", 9);
            Survey refreshed = Refresh.of(survey, List.of(TreePath.of("/stand-in.h")), TestTrees.NOW - 1).survey();
            assertEquals(TestTrees.NOW - 1, refreshed.options().now());
            Survey again = Refresh.reading(refreshed, TestTrees.NOW + 1, Progress.NONE);
            for (Survey each : List.of(refreshed, again)) {
                assertEquals(List.of("stale b.o certain"), TestTrees.findings(each, "/"));
                assertEquals(root.toString(), each.name());
                assertEquals(Optional.of(root.toString()), each.options().root());
            }
            assertEquals(TestTrees.NOW + 1, again.options().now());
        }
    }

    @Test
    void whatIsInTheFutureIsSeenFromNow() throws IOException {
        try (Survey survey = Survey.open(root.toString(), new SurveyOptions(Optional.of(root.toString()), true, (BUILT + 10) * 1_000_000_000L),
                Progress.NONE)) {
            touch("a.o", 60);
            List<TreePath> object = List.of(TreePath.of("/a.o"));
            assertEquals(List.of(), TestTrees.findings(Refresh.of(survey, object, (BUILT + 60) * 1_000_000_000L).survey(), "/"));
            assertEquals(List.of("clock-skew a.o certain"),
                    TestTrees.findings(Refresh.of(survey, object, (BUILT + 10) * 1_000_000_000L).survey(), "/"));
        }
    }

    @Test
    void readingMayBeCancelled() throws IOException {
        try (Survey survey = open()) {
            assertThrows(Cancelled.class, () -> Refresh.reading(survey, TestTrees.NOW, (step, done, total) -> !step.equals("judging")));
            assertEquals(Set.of(), new TreeSet<>(TestTrees.findings(survey, "/")));
        }
    }

    @Test
    void aWatchTellsWhatARefreshWants() throws Exception {
        LinkedBlockingQueue<Set<TreePath>> told = new LinkedBlockingQueue<>();
        try (Survey survey = open(); TreeWatch watch = Refresh.watch(survey, told::add).orElseThrow()) {
            Set<TreePath> first = told.poll(20, TimeUnit.SECONDS);
            assertSame(survey, Refresh.of(survey, first, TestTrees.NOW).survey());
            touch("stand-in.h", 9);
            Refreshed refreshed = Refresh.of(survey, told.poll(20, TimeUnit.SECONDS), TestTrees.NOW);
            assertEquals(changed("/stand-in.h", What.NEWER), refreshed.changed());
            assertNotSame(survey, refreshed.survey());
        }
        try (Survey archive = Survey.of(MemoryTree.builder().build(), new SurveyOptions(Optional.empty(), true, 1))) {
            assertEquals(Optional.empty(), Refresh.watch(archive, told::add));
        }
    }
}
