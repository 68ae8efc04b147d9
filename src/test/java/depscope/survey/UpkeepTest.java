package depscope.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.finding.Ignore;
import depscope.survey.Refresh.Refreshed;
import depscope.tree.MemoryTree;
import depscope.tree.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that goes on while a survey of it is kept up to date. */
class UpkeepTest implements Upkeep.Listener {
    private static final long PATIENCE = 20;
    private static final long BUILT = 1_700_000_000;

    @TempDir
    Path root;

    /** What was told: a survey and how. */
    private record Heard(Survey survey, String how) {
    }

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private volatile Progress progress = Progress.NONE;
    private Survey survey;
    private Upkeep upkeep;

    @BeforeEach
    void open() throws IOException {
        write("a.h", "", 0);
        write("a.o", "", 1);
        write(".depend.a.o", "a.o: a.h\n", 2);
        survey = fresh();
        upkeep = Upkeep.of(survey, () -> TestTrees.NOW, (step, done, total) -> progress.at(step, done, total), this).orElseThrow();
    }

    @AfterEach
    void close() throws IOException {
        upkeep.close();
        survey.close();
    }

    private void write(String file, String text, long seconds) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
        touch(file, seconds);
    }

    private void touch(String file, long seconds) throws IOException {
        Files.setLastModifiedTime(root.resolve(file), FileTime.from(BUILT + seconds, TimeUnit.SECONDS));
    }

    private Survey fresh() throws IOException {
        return Survey.open(root.toString(), new SurveyOptions(Optional.of(root.toString()), true, TestTrees.NOW), Progress.NONE);
    }

    @Override
    public void refreshed(Refreshed refreshed) {
        heard.add(new Heard(refreshed.survey(), "refreshed"));
    }

    @Override
    public void read(Survey again) {
        heard.add(new Heard(again, "read"));
    }

    @Override
    public void failed(IOException reason) {
        heard.add(new Heard(survey, reason.getMessage()));
    }

    private Heard until(Predicate<Heard> wanted) throws InterruptedException {
        Heard last;
        do {
            last = heard.poll(PATIENCE, TimeUnit.SECONDS);
            assertTrue(last != null, "nothing more is told");
        } while (!wanted.test(last));
        return last;
    }

    private static Predicate<Heard> says(List<String> findings) {
        return each -> TestTrees.findings(each.survey, "/").equals(findings);
    }

    @Test
    void aFileThatIsTouchedIsToldOf() throws Exception {
        touch("a.h", 9);
        assertEquals("refreshed", until(says(List.of("stale a.o certain"))).how);
        upkeep.ignoring(Ignore.of(List.of("stale:*")));
        touch("a.h", 10);
        until(says(List.of()));
        write(".depend.a.o", "a.o: a.h a.h\n", 3);
        until(each -> each.how.equals("read") && says(List.of()).test(each));
    }

    @Test
    void aBuildThatGoesOnIsFollowedToItsEnd() throws Exception {
        for (String object : List.of("b", "c", "sub/d")) {
            write(object + ".o", "", 5);
            write(object + ".h", "", 6);
            Path record = Path.of(object);
            write(record.resolveSibling(".depend." + record.getFileName() + ".o").toString(), record.getFileName() + ".o: "
                    + record.getFileName() + ".h\n", 6);
        }
        Survey last = until(says(List.of("stale b.o certain", "stale c.o certain", "stale sub/d.o certain"))).survey;
        Whole.assertSame(fresh(), last);
        touch("sub/d.h", 1);
        until(says(List.of("stale b.o certain", "stale c.o certain")));
    }

    @Test
    void whatChangesWhileTheTreeIsReadIsNotLost() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        progress = (step, done, total) -> {
            if (step.equals("judging")) {
                reading.countDown();
                await(goOn);
            }
            return true;
        };
        write(".depend.b.o", "b.o: a.h\n", 3);
        await(reading);
        // The states of that reading are of before.
        touch("a.h", 9);
        until(says(List.of("stale a.o certain")));
        progress = Progress.NONE;
        goOn.countDown();
        Survey last = until(each -> each.how.equals("read")).survey;
        Whole.assertSame(fresh(), last);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void whatWasReadWhileHeldIsToldAfterwards() throws Exception {
        BlockingQueue<Thread> reading = new LinkedBlockingQueue<>();
        progress = (step, done, total) -> {
            if (step.equals("judging")) {
                upkeep.hold(true);
                reading.add(Thread.currentThread());
            }
            return true;
        };
        write(".depend.b.o", "b.o: a.h\n", 3);
        Thread reader = reading.poll(PATIENCE, TimeUnit.SECONDS);
        progress = Progress.NONE;
        while (reader.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertTrue(upkeep.isHeld());
        assertTrue(heard.stream().noneMatch(each -> each.how.equals("read")));
        touch("a.h", 9);
        upkeep.hold(false);
        until(each -> each.how.equals("read"));
        until(says(TestTrees.findings(fresh(), "/")));
    }

    @Test
    void aReadingThatIsCancelledLeavesTheSurveyAsItIs() throws Exception {
        progress = (step, done, total) -> false;
        write(".depend.b.o", "b.o: a.h\n", 3);
        until(each -> each.how.equals("cancelled"));
        progress = Progress.NONE;
        write(".depend.b.o", "b.o: a.h a.o\n", 4);
        assertTrue(until(each -> each.how.equals("read")).survey.graph().find(TreePath.of("/b.o")) >= 0);
    }

    @Test
    void itsThreadsEndWhenItIsClosed() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        progress = (step, done, total) -> {
            reading.countDown();
            return true;
        };
        write(".depend.b.o", "b.o: a.h\n", 3);
        await(reading);
        List<Thread> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(each -> each.getName().equals("read again") || each.getName().equals("watch " + root)).toList();
        assertEquals(2, threads.size());
        upkeep.close();
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE));
            assertFalse(thread.isAlive(), thread.getName());
        }
    }

    @Test
    void anArchiveNeedsNone() throws IOException {
        try (Survey archive = Survey.of(MemoryTree.builder().build(), new SurveyOptions(Optional.empty(), true, 1))) {
            assertEquals(Optional.empty(), Upkeep.of(archive, () -> 1, Progress.NONE, this));
        }
    }
}
