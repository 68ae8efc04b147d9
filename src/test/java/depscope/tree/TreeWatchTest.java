package depscope.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real directories, watched by the system's events and without. */
class TreeWatchTest {
    private static final long PATIENCE = 20;
    private static final int HASTE = 50;

    @TempDir
    Path root;

    private final BlockingQueue<Set<TreePath>> told = new LinkedBlockingQueue<>();
    private final List<TreeWatch> open = new ArrayList<>();
    private DirectoryTree tree;

    @BeforeEach
    void make() throws IOException {
        for (String file : List.of("d/a", "d/b", "e/c")) {
            write(file, "x");
        }
        tree = new DirectoryTree("tree", root, root);
    }

    @AfterEach
    void close() {
        open.forEach(TreeWatch::close);
    }

    private void write(String file, String text) throws IOException {
        Path place = root.resolve(file);
        Files.createDirectories(place.getParent());
        Files.writeString(place, text);
    }

    private static Set<TreePath> paths(String... texts) {
        Set<TreePath> paths = new HashSet<>();
        Arrays.stream(texts).map(TreePath::of).forEach(paths::add);
        return paths;
    }

    /** A watch of {@code files} that has told already what it began with. */
    private TreeWatch watch(String... files) throws InterruptedException {
        return begun(TreeWatch.start(tree, paths(files), System::nanoTime, told::add).orElseThrow(), paths(files));
    }

    /** Tells only what a test wants it to, in a time that passes {@value HASTE} times as fast. */
    private static final class ToldEvents implements TreeEvents {
        final BlockingQueue<Batch> batches = new LinkedBlockingQueue<>();
        private final TreeEvents answers;

        ToldEvents(TreeEvents answers) {
            this.answers = answers;
        }

        @Override
        public Answer watch(TreePath directory) {
            return answers.watch(directory);
        }

        @Override
        public Batch await(long nanos) throws InterruptedException {
            Batch batch = batches.poll(nanos / HASTE, TimeUnit.NANOSECONDS);
            return batch == null ? Batch.NOTHING : batch;
        }

        /** Lets the watch go round so many times after all it was told. */
        void rounds(int times) {
            for (int i = 0; i <= times; i++) {
                batches.add(Batch.NOTHING);
                while (!batches.isEmpty()) {
                    Thread.onSpinWait();
                }
            }
        }

        @Override
        public void close() {
            batches.add(Batch.NOTHING);
        }
    }

    /** The same where things are told as {@code events} have it. */
    private TreeWatch hasty(ToldEvents events, String... files) throws InterruptedException {
        return begun(new TreeWatch(tree, events, paths(files), () -> System.nanoTime() * HASTE, told::add), paths(files));
    }

    private TreeWatch begun(TreeWatch watch, Collection<TreePath> files) throws InterruptedException {
        open.add(watch);
        until(all -> all.containsAll(files));
        return watch;
    }

    /** All that is told until it is enough. */
    private Set<TreePath> until(Predicate<Set<TreePath>> enough) throws InterruptedException {
        Set<TreePath> all = new HashSet<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!enough.test(all)) {
            Set<TreePath> next = told.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertTrue(next != null, () -> "told only of " + all);
            all.addAll(next);
        }
        return all;
    }

    /** That these are told, and what {@code not} says is not. */
    private void assertTold(Set<TreePath> not, String... texts) throws InterruptedException {
        Set<TreePath> all = until(some -> some.containsAll(paths(texts)));
        assertTrue(Collections.disjoint(all, not), all::toString);
    }

    private void assertTold(String... texts) throws InterruptedException {
        assertTold(Set.of(), texts);
    }

    @Test
    void tellsWhatIsChangedCreatedDeletedAndTouched() throws Exception {
        watch("/d/a", "/e/c");
        write("d/b", "longer");
        assertTold("/d/b");
        write("d/new", "");
        assertTold("/d/new");
        Files.delete(root.resolve("d/a"));
        assertTold("/d/a");
        Files.setLastModifiedTime(root.resolve("e/c"), FileTime.fromMillis(1));
        assertTold("/e/c");
        Files.move(root.resolve("d/b"), root.resolve("e/b"));
        assertTold("/d/b", "/e/b");
    }

    @Test
    void whatHappensTogetherIsToldTogetherAndByPath() throws Exception {
        ToldEvents events = new ToldEvents(new NoEvents(tree));
        AtomicLong clock = new AtomicLong();
        open.add(new TreeWatch(tree, events, paths("/d/a"), clock::get, told::add));
        for (int i = 0; i < 20; i++) {
            events.batches.add(new TreeEvents.Batch(paths("/d/" + (char) ('z' - i)), Set.of(), false));
        }
        events.rounds(2);
        assertTrue(told.isEmpty());
        clock.set(Gathering.QUIET);
        Set<TreePath> first = told.poll(PATIENCE, TimeUnit.SECONDS);
        assertEquals(22, first.size(), first::toString);
        assertEquals(first.stream().sorted().toList(), List.copyOf(first));
    }

    @Test
    void whatIsInOtherDirectoriesIsNotTold() throws Exception {
        // For the sake of what is not there, the root is watched too.
        watch("/d/a", "/gone/f");
        write("e/c", "longer");
        write("other", "");
        write("d/a", "longer");
        assertTold(paths("/e/c", "/other"), "/d/a");
    }

    @Test
    void aNewDirectoryIsWatchedWithAllThatIsInIt() throws Exception {
        watch("/d/a");
        write("d/sub/deep/first", "");
        until(all -> all.containsAll(paths("/d/sub", "/d/sub/deep", "/d/sub/deep/first")));
        write("d/sub/deep/second", "");
        assertTold("/d/sub/deep/second");
    }

    @Test
    void aDirectoryThatComesLaterOrComesAgainIsWatched() throws Exception {
        watch("/gone/below/f", "/e/c");
        write("gone/below/f", "");
        until(all -> all.containsAll(paths("/gone/below/f")));
        write("gone/below/f", "longer");
        assertTold("/gone/below/f");
        Files.move(root.resolve("e"), root.resolve("away"));
        until(all -> all.containsAll(paths("/e/c")));
        write("e/c", "again");
        until(all -> all.containsAll(paths("/e/c")));
        write("away/c", "of no matter");
        write("e/c", "once more");
        assertTold(paths("/away/c"), "/e/c");
    }

    @Test
    void aDirectoryThatComesWhileItIsLookedForIsWatched() throws Exception {
        List<Object> asked = new ArrayList<>();
        TreeEvents late = new NoEvents(tree) {
            @Override
            public Answer watch(TreePath directory) {
                Answer answer = super.watch(directory) == Answer.GONE ? Answer.GONE : Answer.WATCHED;
                asked.add(directory + " " + answer);
                root.resolve("gone").toFile().mkdir();
                return answer;
            }
        };
        hasty(new ToldEvents(late), "/gone/f");
        assertEquals(List.of("/gone GONE", "/ WATCHED", "/gone WATCHED"), asked);
    }

    @Test
    void whatIsHeldIsToldAfterwards() throws Exception {
        ToldEvents events = new ToldEvents(new FileEvents(tree));
        AtomicLong clock = new AtomicLong();
        TreeWatch watch = new TreeWatch(tree, events, paths("/d/a"), clock::get, told::add);
        open.add(watch);
        watch.hold(true);
        assertTrue(watch.isHeld());
        events.batches.add(new TreeEvents.Batch(paths("/d/new"), Set.of(), false));
        events.rounds(1);
        clock.set(Gathering.LONGEST);
        events.rounds(2);
        assertTrue(told.isEmpty());
        watch.hold(false);
        assertTold("/d/a", "/d/new");
    }

    @Test
    void filesMayBeAdded() throws Exception {
        TreeWatch watch = watch("/d/a");
        watch.cover(paths("/e/none"));
        assertTold("/e/none", "/e/c");
        write("e/c", "longer");
        assertTold("/e/c");
    }

    @Test
    void withoutEventsFilesAreLookedAt() throws Exception {
        hasty(new ToldEvents(new NoEvents(tree)), "/d/a", "/e/none");
        write("d/a", "longer");
        assertTold("/d/a");
        write("e/none", "");
        assertTold("/e/none");
        Files.delete(root.resolve("d/b"));
        assertTold("/d/b");
        write("d/sub/f", "");
        until(all -> all.containsAll(paths("/d/sub", "/d/sub/f")));
        write("d/sub/g", "");
        assertTold("/d/sub/g");
    }

    @Test
    void whereEventsWereLostEverythingMayHaveChanged() throws Exception {
        ToldEvents events = new ToldEvents(new FileEvents(tree));
        hasty(events, "/d/a", "/e/none");
        events.batches.add(new TreeEvents.Batch(Set.of(), Set.of(), true));
        assertTold("/d/a", "/d/b", "/e/c", "/e/none");
    }

    @Test
    void nothingIsToldOfATreeThatNeverChanges() {
        assertEquals(Optional.empty(), TreeWatch.start(MemoryTree.builder().file("/f", "", 1).build(), paths("/f"), System::nanoTime, told::add));
        assertEquals(Optional.empty(), new NotedTree(MemoryTree.builder().build()).live());
    }

    @Test
    void itsThreadEndsWhenItIsClosed() throws Exception {
        for (TreeEvents events : List.of(new FileEvents(tree), new NoEvents(tree))) {
            TreeWatch watch = begun(new TreeWatch(tree, events, paths("/d/a"), System::nanoTime, told::add), paths("/d/a"));
            Thread thread = Thread.getAllStackTraces().keySet().stream().filter(each -> each.getName().equals("watch tree"))
                    .findFirst().orElseThrow();
            assertTrue(thread.isDaemon());
            watch.close();
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE));
            assertFalse(thread.isAlive());
        }
        write("d/a", "longer");
        assertTrue(told.isEmpty());
    }

    @Test
    void namesThatAreNoTextAreTold() throws Exception {
        watch("/d/a");
        TreePath odd = TreePath.of("/d").child("\u00ff\u00c3(");
        Files.writeString(RawNames.below(root, odd.raw()), "");
        until(all -> all.contains(odd));
    }
}
