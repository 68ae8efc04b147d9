package depscope.rebuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import depscope.graph.BuildGraph;
import depscope.graph.Trait;
import depscope.survey.Survey;
import depscope.survey.TestTrees;
import depscope.tree.TreePath;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real ninja as the judge. Skipped, with the reason, where there is none. */
class LiveNinjaTest {
    private static final FileTime LATER = FileTime.from(Instant.parse("2030-01-01T00:00:00Z"));
    private static final String STOPS = "stops";

    @TempDir
    Path given;

    @Test
    void whateverTheBuildNinjaAndDepscopeSayTheSame() throws Exception {
        assumeTrue(List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, "ninja"))), "ninja is not installed");
        List<String> wrong = new ArrayList<>();
        int stopped = 0;
        long from = Long.getLong("seed", 1);
        long count = Long.getLong("seeds", 80);
        for (long seed = from; seed < from + count; seed++) {
            NinjaStory story = NinjaStory.of(seed);
            Path directory = given.toRealPath().resolve("seed" + seed);
            story.lay(directory);
            Map<String, Set<String>> said = said(directory, story.files());
            stopped += said.get("").contains(STOPS) ? 1 : 0;
            Map<String, Set<String>> answered = answered(directory, story.files());
            if (!said.equals(answered)) {
                said.entrySet().removeIf(each -> each.getValue().equals(answered.get(each.getKey())));
                answered.keySet().retainAll(said.keySet());
                wrong.add("seed " + seed + "\n" + story + "\n--- ninja\n" + said + "\n--- depscope\n" + answered);
            }
        }
        assertEquals("", String.join("\n\n", wrong));
        assertTrue(stopped * 4 < count, stopped + " of " + count + " that ninja stops at");
    }

    /** What ninja would make as it is, under the empty name, and what besides after each edit; only that it stops where it does. */
    private Map<String, Set<String>> said(Path directory, List<String> files) throws Exception {
        Map<String, Set<String>> said = new TreeMap<>();
        Set<String> always = asked(directory);
        said.put("", always);
        for (String file : always.contains(STOPS) ? List.<String>of() : files) {
            Path path = directory.resolve(file);
            FileTime was = Files.getLastModifiedTime(path);
            Files.setLastModifiedTime(path, LATER);
            Set<String> besides = asked(directory);
            besides.removeAll(always);
            said.put(file, besides);
            Files.setLastModifiedTime(path, was);
        }
        return said;
    }

    private Set<String> asked(Path directory) throws Exception {
        Path output = given.resolve("said");
        Process process = new ProcessBuilder("ninja", "-n", "-d", "explain").directory(directory.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile()).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        String text = Files.readString(output);
        if (process.exitValue() != 0) {
            assertTrue(text.contains("missing and no known rule to make it"), text);
            return new TreeSet<>(Set.of(STOPS));
        }
        Set<String> made = new TreeSet<>();
        text.lines().filter(line -> line.startsWith("[")).forEach(line -> made.addAll(List.of(line.replaceFirst(".*\\] made ", "").split(" "))));
        return made;
    }

    private static Map<String, Set<String>> answered(Path directory, List<String> files) throws IOException {
        Map<String, Set<String>> answered = new TreeMap<>();
        TreePath here = TreePath.of(directory.toString());
        try (Survey survey = TestTrees.open(directory)) {
            BuildGraph graph = survey.graph();
            Freshness freshness = survey.outlook().freshness();
            Set<String> always = new TreeSet<>();
            for (int n = 0; n < graph.nodes(); n++) {
                if (freshness.cause(n) == Cause.STOPPED) {
                    answered.put("", new TreeSet<>(Set.of(STOPS)));
                    return answered;
                }
                if (freshness.isOutOfDate(n) && graph.has(n, Trait.COMMANDS)) {
                    always.add(graph.path(n).relativeTo(here));
                }
            }
            answered.put("", always);
            for (String file : files) {
                Set<String> made = new TreeSet<>();
                int node = graph.find(here.resolve(file));
                if (node >= 0) {
                    survey.outlook().pretend(List.of(Edit.change(node))).rebuilt().stream().filter(r -> graph.has(r.target(), Trait.COMMANDS))
                            .forEach(r -> made.add(graph.path(r.target()).relativeTo(here)));
                }
                answered.put(file, made);
            }
        }
        return answered;
    }
}
