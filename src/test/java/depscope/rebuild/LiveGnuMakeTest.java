package depscope.rebuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real GNU make as the judge, by its dry run. Skipped, with the reason, where there is none. */
class LiveGnuMakeTest {
    @TempDir
    Path directory;

    static Stream<Story> stories() {
        return GnuMakeStories.all();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void theStoriesAreTrue(Story story) throws Exception {
        LiveMake make = laid(story, directory);
        assertEquals(story.expected(), asked(make, story.edits.keySet()));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void depscopeReadsTheStoriesFromMakesOwnDataBase(Story story) throws Exception {
        LiveMake make = laid(story, directory);
        graph(make);
        assertEquals(story.expected(), LiveBmakeTest.answered(make, story.edits.keySet()));
    }

    @Test
    void whateverTheMakefileMakeAndDepscopeSayTheSame() throws Exception {
        List<String> wrong = new ArrayList<>();
        long from = Long.getLong("seed", 1);
        long count = Long.getLong("seeds", 160);
        for (long seed = from; seed < from + count; seed++) {
            Story story = RandomGnuStory.of(seed);
            LiveMake make = laid(story, directory.resolve("seed" + seed));
            String said = asked(make, story.files.keySet());
            graph(make);
            String answer = LiveBmakeTest.answered(make, story.files.keySet());
            if (!said.equals(answer)) {
                wrong.add(story + "\n" + story.makefile + "--- " + LiveBmakeTest.times(story) + "\n--- make\n" + said + "\n--- depscope\n" + answer);
            }
        }
        assertEquals("", String.join("\n\n", wrong));
    }

    private static LiveMake laid(Story story, Path directory) throws Exception {
        LiveMake make = new LiveMake(directory, "make");
        make.lay(story.makefile, "", story.files);
        return make;
    }

    /** What it says it would make, whatever it has to give up. */
    private static Set<String> wouldMake(LiveMake make) throws Exception {
        return LiveMake.made(make.run(List.of("make", "-r", "-n", "-k")));
    }

    private static void graph(LiveMake make) throws Exception {
        List<String> lines = make.run(List.of("env", "LC_ALL=C", "make", "-r", "-n", "-k", "-p"));
        assertTrue(lines.contains("# Files"), "make is no GNU make");
        Files.write(make.directory().resolve(".make-graph"), lines, StandardCharsets.UTF_8);
    }

    private static String asked(LiveMake make, Set<String> edits) throws Exception {
        Set<String> made = wouldMake(make);
        Map<String, Set<String>> after = new LinkedHashMap<>();
        for (String files : edits) {
            Map<String, Long> before = new LinkedHashMap<>();
            for (String file : files.split(" ")) {
                before.put(file, make.touch(file, LiveMake.LATER));
            }
            Set<String> besides = wouldMake(make);
            besides.removeAll(made);
            after.put(files, besides);
            for (Map.Entry<String, Long> file : before.entrySet()) {
                make.touch(file.getKey(), file.getValue());
            }
        }
        return Story.told(made, after);
    }
}
