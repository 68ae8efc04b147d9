package depscope.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.graph.BuildGraph;
import depscope.survey.Refresh.Refreshed;
import depscope.tree.Entry;
import depscope.tree.FileTree;
import depscope.tree.TreePath;
import depscope.tree.TreeWalk;
import depscope.tree.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever is done to the files of a sample tree, a survey brought up to date says what one opened afresh says. */
class RefreshPropertyTest {
    private static final List<String> TREES = TestTrees.SAMPLE_NAMES;
    private static final int STEPS = 10;

    @TempDir
    Path root;

    private final List<TreePath> files = new ArrayList<>();
    private int quick;

    /** A copy of a sample tree; what it tells of times is made true. */
    private void copy(String sample) throws IOException {
        Path from = TestTrees.SAMPLES.resolve(sample);
        try (FileTree tree = Trees.open(from.toString(), Optional.empty())) {
            TreeWalk.walk(tree, (path, entry) -> {
                try {
                    Path to = place(path);
                    if (entry.kind() == Entry.Kind.DIRECTORY) {
                        Files.createDirectories(to);
                    } else if (!path.rawName().equals("tree.mtree")) {
                        Files.copy(from.resolve(path.raw().substring(1)), to, LinkOption.NOFOLLOW_LINKS);
                        if (entry.kind() == Entry.Kind.FILE) {
                            Files.setLastModifiedTime(to, FileTime.from(entry.mtime(), TimeUnit.NANOSECONDS));
                            files.add(path);
                        }
                    }
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    private Path place(TreePath path) {
        return root.resolve(path.raw().substring(1));
    }

    private Survey open() throws IOException {
        return Survey.open(root.toString(), new SurveyOptions(Optional.of(root.toString()), true, TestTrees.NOW), Progress.NONE);
    }

    /** Does something to some file. @return which */
    private TreePath change(Random random, List<TreePath> likely) throws IOException {
        TreePath file = random.nextInt(3) == 0 ? files.get(random.nextInt(files.size())) : likely.get(random.nextInt(likely.size()));
        Path place = place(file);
        switch (random.nextInt(8)) {
            case 0 -> Files.deleteIfExists(place);
            case 1 -> {
                Files.createDirectories(place.getParent());
                Files.writeString(place, random.nextBoolean() ? "" : "x: y\n");
            }
            default -> {
                if (Files.exists(place)) {
                    Files.setLastModifiedTime(place, FileTime.from(1_400_000_000 + random.nextInt(100_000_000), TimeUnit.SECONDS));
                }
            }
        }
        return file;
    }

    @ParameterizedTest
    @FieldSource("TREES")
    void aSurveyBroughtUpToDateSaysWhatOneOpenedAfreshSays(String sample) throws IOException {
        copy(sample);
        Random random = new Random(sample.hashCode());
        Survey survey = open();
        // What a build makes, and what may be made without being read.
        List<TreePath> made = new ArrayList<>();
        for (int n = 0; n < survey.graph().nodes(); n++) {
            if (survey.graph().isFileTarget(n)) {
                made.add(survey.graph().path(n));
            }
        }
        Set<TreePath> changed = new HashSet<>();
        for (int step = 0; step < STEPS; step++) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                changed.add(change(random, made));
            }
            Refreshed refreshed = Refresh.of(survey, changed, TestTrees.NOW);
            Survey fresh = open();
            assertSameStates(fresh, refreshed.survey());
            if (refreshed.needsReading()) {
                Whole.assertSame(fresh, Refresh.reading(refreshed.survey(), TestTrees.NOW, Progress.NONE));
                survey = fresh;
            } else {
                Whole.assertSame(fresh, refreshed.survey());
                survey = refreshed.survey();
                quick++;
            }
            changed.clear();
        }
        assertTrue(quick > 0, "none was quick");
    }

    private static void assertSameStates(Survey expected, Survey actual) {
        BuildGraph graph = actual.graph();
        for (int n = 0; n < graph.nodes(); n++) {
            int other = expected.graph().find(graph.path(n));
            if (other >= 0) {
                assertEquals(expected.states().entry(other), actual.states().entry(n), graph.path(n).toString());
            }
        }
    }
}
