package depscope.rebuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.graph.BuildGraph;
import depscope.graph.Trait;
import depscope.survey.Survey;
import depscope.survey.TestTrees;
import depscope.tree.TreePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real bmake as the judge, in both of its ways of working. Skipped, with the reason, where there is none. */
class LiveBmakeTest {
    /** Make's two ways of working disagree now and then, about .ORDER and about .EXEC without a file. */
    static final String TWO_MINDS = "but without jobs ";

    @TempDir
    Path directory;

    static Stream<Story> stories() {
        return BsdMakeStories.all();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void theStoriesAreTrue(Story story) throws Exception {
        LiveMake make = new LiveMake(directory);
        make.lay(story.makefile, story.depend, story.files);
        assertEquals(story.expected(), asked(make, story.edits.keySet()));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void depscopeReadsTheStoriesFromMakesOwnGraph(Story story) throws Exception {
        LiveMake make = new LiveMake(directory);
        make.lay(story.makefile, story.depend, story.files);
        make.graph();
        assertEquals(story.expected(), answered(make, story.edits.keySet()));
    }

    @Test
    void whateverTheMakefileMakeAndDepscopeSayTheSame() throws Exception {
        List<String> wrong = new ArrayList<>();
        int undecided = 0;
        long from = Long.getLong("seed", 1);
        long count = Long.getLong("seeds", 160);
        for (long seed = from; seed < from + count; seed++) {
            Story story = RandomStory.of(seed);
            LiveMake make = new LiveMake(directory.resolve("seed" + seed));
            make.lay(story.makefile, story.depend, story.files);
            Set<String> edits = story.files.keySet();
            String said = asked(make, edits);
            make.graph();
            String answer = answered(make, edits);
            if (said.contains(TWO_MINDS)) {
                undecided++;
            } else if (!said.equals(answer)) {
                wrong.add(story + "\n" + story.makefile + "--- .depend\n" + story.depend + "--- " + times(story)
                        + "\n--- make\n" + said + "\n--- depscope\n" + answer);
            }
        }
        assertEquals("", String.join("\n\n", wrong));
        assertTrue(undecided * 10 < count, undecided + " of " + count + " that make is of two minds about");
    }

    @Test
    void whateverIsDeletedMakeAndDepscopeSayTheSame() throws Exception {
        List<String> wrong = new ArrayList<>();
        long from = Long.getLong("seed", 1);
        long count = Long.getLong("seeds", 40);
        for (long seed = from; seed < from + count; seed++) {
            Story story = RandomStory.of(seed);
            // What only waits for a target that is given up is given up too; but order is no prerequisite.
            if (story.makefile.matches("(?s).*\\.(WAIT|ORDER).*")) {
                continue;
            }
            LiveMake make = new LiveMake(directory.resolve("seed" + seed));
            make.lay(story.makefile, story.depend, story.files);
            // Without a directory the files in it would be gone too.
            Set<String> files = new TreeSet<>(story.files.keySet());
            files.removeIf(name -> name.endsWith("/"));
            Set<String> made = make.wouldMake("-k", "-j1");
            Map<String, Set<String>> said = new LinkedHashMap<>();
            for (String file : files) {
                Set<String> besides = make.wouldMakeWithout(file);
                besides.removeAll(made);
                said.put(file, besides);
            }
            make.graph();
            Map<String, Set<String>> answered = withEachDeleted(make, files);
            if (!said.equals(answered)) {
                said.entrySet().removeIf(each -> each.getValue().equals(answered.get(each.getKey())));
                answered.keySet().retainAll(said.keySet());
                wrong.add(story + "\n" + story.makefile + "--- .depend\n" + story.depend + "--- " + times(story)
                        + "\n--- make\n" + said + "\n--- depscope\n" + answered);
            }
        }
        assertEquals("", String.join("\n\n", wrong));
    }

    private static Map<String, Set<String>> withEachDeleted(LiveMake make, Set<String> files) throws IOException {
        Map<String, Set<String>> answers = new LinkedHashMap<>();
        TreePath here = TreePath.of(make.directory().toString());
        try (Survey survey = TestTrees.open(make.directory())) {
            BuildGraph graph = survey.graph();
            for (String file : files) {
                int node = graph.find(here.resolve(file));
                // What nothing speaks of is missed by its directory, if by anything.
                int folder = graph.find(here.resolve(file).parent());
                Impact impact = survey.outlook().pretend(node >= 0 ? List.of(Edit.delete(node))
                        : folder >= 0 ? List.of(Edit.change(folder)) : List.of());
                Set<String> answer = new TreeSet<>();
                impact.rebuilt().stream().filter(r -> graph.has(r.target(), Trait.COMMANDS))
                        .forEach(r -> answer.add(graph.path(r.target()).relativeTo(here)));
                impact.cannotBeMade().forEach(s -> answer.add("given up " + graph.path(s.target()).relativeTo(here)));
                answers.put(file, answer);
            }
        }
        return answers;
    }

    static String times(Story story) {
        Map<String, String> times = new LinkedHashMap<>();
        story.files.forEach((name, nanos) -> times.put(name, String.valueOf(nanos / 1e9 - Story.BEGIN)));
        return times.toString();
    }

    static String asked(LiveMake make, Set<String> edits) throws Exception {
        Set<String> made = both(make);
        Map<String, Set<String>> after = new LinkedHashMap<>();
        for (String files : edits) {
            Map<String, Long> before = new LinkedHashMap<>();
            for (String file : files.split(" ")) {
                before.put(file, make.touch(file, LiveMake.LATER));
            }
            Set<String> besides = both(make);
            besides.removeAll(made);
            after.put(files, besides);
            for (Map.Entry<String, Long> file : before.entrySet()) {
                make.touch(file.getKey(), file.getValue());
            }
        }
        return Story.told(made, after);
    }

    private static Set<String> both(LiveMake make) throws Exception {
        Set<String> jobs = make.wouldMake("-j1");
        Set<String> compat = make.wouldMake();
        if (!jobs.equals(compat)) {
            jobs.add(TWO_MINDS + compat);
        }
        return jobs;
    }

    static String answered(LiveMake make, Set<String> edits) throws IOException {
        try (Survey survey = TestTrees.open(make.directory())) {
            BuildGraph graph = survey.graph();
            TreePath here = TreePath.of(make.directory().toString());
            Set<String> made = new TreeSet<>();
            Arrays.stream(survey.alreadyOutOfDate()).filter(n -> graph.has(n, Trait.COMMANDS))
                    .forEach(n -> made.add(graph.path(n).relativeTo(here)));
            // Phony targets are no file targets, but make says their commands.
            for (int n = 0; n < graph.nodes(); n++) {
                if (graph.has(n, Trait.PHONY) && graph.has(n, Trait.COMMANDS) && graph.has(n, Trait.REACHED)
                        && survey.outlook().freshness().cause(n) != Cause.STOPPED) {
                    made.add(graph.path(n).relativeTo(here));
                }
            }
            Map<String, Set<String>> after = new LinkedHashMap<>();
            for (String files : edits) {
                List<Integer> nodes = new ArrayList<>();
                for (String file : files.split(" ")) {
                    int node = graph.find(here.resolve(file));
                    if (node >= 0) {
                        nodes.add(node);
                    }
                }
                Set<String> besides = new TreeSet<>();
                survey.whatIf(nodes).rebuilt().stream().filter(r -> graph.has(r.target(), Trait.COMMANDS))
                        .forEach(r -> besides.add(graph.path(r.target()).relativeTo(here)));
                after.put(files, besides);
            }
            return Story.told(made, after);
        }
    }
}
