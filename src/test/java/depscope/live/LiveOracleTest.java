package depscope.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import depscope.graph.BuildGraph;
import depscope.survey.Survey;
import depscope.survey.TestTrees;
import depscope.tree.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Real programs, built by real makes: what each make would make after one file was edited, and what depscope says
 * that it would. Skipped unless the environment variable DEPSCOPE_LIVE names a directory that
 * {@code src/live/prepare} has filled.
 */
class LiveOracleTest {
    private static final String DIRECTORY = "DEPSCOPE_LIVE";
    private static final int EDITS = Integer.getInteger("live.edits", 30);
    private static final int SEED = Integer.getInteger("live.seed", 1);

    @TestFactory
    Stream<DynamicTest> everyEditDoesWhatMakeSays() throws IOException {
        String prepared = System.getenv(DIRECTORY);
        if (prepared == null) {
            abort(DIRECTORY + " names no directory that src/live/prepare has filled");
        }
        Path unprepared = Path.of(prepared, ".unprepared");
        if (Files.exists(unprepared)) {
            abort(Files.readString(unprepared).strip());
        }
        List<LiveProject> projects = LiveProject.in(Path.of(prepared));
        assertTrue(projects.size() > 0, () -> prepared + " has no project");
        return projects.stream().map(project -> DynamicTest.dynamicTest(project.name(), () -> assertEquals("",
                String.join("\n", differences(project, EDITS, 30)))));
    }

    /**
     * Where make and depscope differ, of so many edits at random.
     *
     * @param least how many files there must be to choose from
     */
    static List<String> differences(LiveProject project, int most, int least) throws IOException, InterruptedException {
        RealMake make = project.make();
        Set<String> anyway = make.wouldMake();
        List<String> wrong = new ArrayList<>();
        int edits = 0;
        int targets = 0;
        try (Survey survey = TestTrees.open(project.tree())) {
            compare("without any edit", anyway, TestTrees.alreadyOutOfDate(survey), wrong);
            for (TreePath file : chosen(survey, project, most, least)) {
                Set<String> said = afterEdit(project, make, anyway, Path.of(file.toString()));
                edits++;
                targets += said.size();
                Set<String> answered = TestTrees.whatIf(survey, Set.of(file.toString()), target -> true).get(file.toString());
                compare(file.relativeTo(TreePath.of(project.tree().toString())), said, answered, wrong);
            }
        }
        System.out.println(project.name() + ": " + edits + " edits, " + targets + " targets that make would make, " + wrong.size() + " answers differ");
        return wrong;
    }

    private static void compare(String edit, Set<String> said, Set<String> answered, List<String> wrong) {
        Set<String> missed = new TreeSet<>(said);
        missed.removeAll(answered);
        Set<String> invented = new TreeSet<>(answered);
        invented.removeAll(said);
        if (!missed.isEmpty() || !invented.isEmpty()) {
            wrong.add(edit + ": make says " + said.size() + " targets, depscope " + answered.size() + few("\n  only make says", missed)
                    + few("\n  only depscope says", invented));
        }
    }

    private static String few(String head, Set<String> files) {
        return files.isEmpty() ? "" : head + files.stream().limit(6).map(f -> " " + f).collect(Collectors.joining())
                + (files.size() > 6 ? " and " + (files.size() - 6) + " more" : "");
    }

    private static boolean isNeeded(Survey survey, int node) {
        BuildGraph graph = survey.graph();
        return IntStream.range(0, graph.dependents(node)).map(d -> graph.dependent(node, d)).anyMatch(survey::isAsked);
    }

    /** Files of the tree, but for links, that something which make looks at is known to be made from, at random. */
    private static List<TreePath> chosen(Survey survey, LiveProject project, int most, int least) {
        BuildGraph graph = survey.graph();
        String tree = project.tree() + "/";
        List<TreePath> files = new ArrayList<>();
        for (int n = 0; n < graph.nodes(); n++) {
            if (isNeeded(survey, n) && survey.states().exists(n) && !survey.states().isDirectory(n)
                    && graph.path(n).toString().startsWith(tree) && !Files.isSymbolicLink(Path.of(graph.path(n).toString()))) {
                files.add(graph.path(n));
            }
        }
        assertTrue(files.size() >= least, () -> project.name() + " has only " + files);
        Collections.shuffle(files, new Random(SEED));
        return files.subList(0, Math.min(most, files.size()));
    }

    /**
     * What make would make because {@code file} was edited. A make that is called by another takes what that would
     * have made before for unchanged, as nothing is made in a dry run; so what would be made is touched, and make
     * asked again, until there is nothing new.
     */
    private static Set<String> afterEdit(LiveProject project, RealMake make, Set<String> anyway, Path file)
            throws IOException, InterruptedException {
        // A whole second, for BSD make, and later than all that was built until now.
        FileTime now = FileTime.from(Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS));
        Set<String> all = new TreeSet<>();
        try (LiveTimes times = new LiveTimes(project.tree())) {
            times.touch(file, now);
            while (true) {
                Set<String> more = make.wouldMake();
                more.removeAll(anyway);
                if (!all.addAll(more)) {
                    break;
                }
                for (String made : more) {
                    times.touch(Path.of(made), now);
                }
            }
            assertEquals(Set.of(), times.changed(), "a dry run changed them");
        }
        return all;
    }
}
