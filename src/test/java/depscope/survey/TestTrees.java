package depscope.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import depscope.explain.Told;
import depscope.rebuild.Edit;
import depscope.rebuild.Impact;
import depscope.tree.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The sample trees of the project and, where they are at hand, the corpora beside it. */
public final class TestTrees {
    public static final Path PROJECT = Path.of("").toAbsolutePath();
    public static final Path SAMPLES = PROJECT.resolve("sample-trees");
    public static final List<String> SAMPLE_NAMES = List.of("vmm-before", "vmm-cycle", "vmm-fixed", "vmm-r273214",
            "vmm-r273214-edited", "vmm-today");
    /** After anything that a tree tells of. */
    public static final long NOW = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond() * 1_000_000_000L;

    private TestTrees() {
    }

    public static Survey sample(String name) throws IOException {
        return open(SAMPLES.resolve(name));
    }

    public static Survey open(Path tree) throws IOException {
        return Survey.open(tree.toString(), new SurveyOptions(Optional.empty(), true, NOW), Progress.NONE);
    }

    /** The archive of a corpus; the test is skipped where it is not at hand. */
    public static Path corpus(String name) {
        Path archive = corporaDirectory().resolve(name + ".tar.zst");
        assumeTrue(Files.isRegularFile(archive), "the corpus " + name + " is not at hand (../shared/corpora)");
        return archive;
    }

    public static JsonNode oracle(String name) throws IOException {
        corpus(name);
        return new ObjectMapper().readTree(corporaDirectory().resolve(name + ".oracle.json").toFile());
    }

    public static Path corporaDirectory() {
        return PROJECT.resolveSibling("shared").resolve("corpora");
    }

    /** Which targets an oracle speaks of: all, or those of the directories or the kind that its note names. */
    public static Predicate<String> spokenOf(String corpus) throws IOException {
        if (corpus.startsWith("linux-")) {
            Set<String> always = alwaysRemade(oracle(corpus));
            return target -> target.endsWith(".o") && !always.contains(target);
        }
        if (!corpus.equals("freebsd-15.1-generic")) {
            return target -> true;
        }
        String kernel = "/usr/obj/usr/src/amd64.amd64/sys/GENERIC";
        Set<String> directories = new TreeSet<>(Set.of(kernel));
        List.of("vmm", "linux64", "linux", "em", "crypto", "pf", "sound/driver/hda")
                .forEach(m -> directories.add(kernel + "/modules/usr/src/sys/modules/" + m));
        return target -> directories.contains(target.substring(0, target.lastIndexOf('/')));
    }

    /** What make says of each edit of a sample tree or corpus, by edited file; targets that {@code wanted} only. */
    public static Map<String, Set<String>> edits(JsonNode oracle, Predicate<String> wanted) {
        Map<String, Set<String>> edits = new TreeMap<>();
        oracle.get("edits").properties().forEach(e -> edits.put(e.getKey(),
                strings(e.getValue()).stream().filter(wanted).collect(Collectors.toCollection(TreeSet::new))));
        return edits;
    }

    public static Set<String> alwaysRemade(JsonNode oracle) {
        return new TreeSet<>(strings(oracle.get("alwaysRemade")));
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(s -> strings.add(s.asText()));
        return strings;
    }

    /** What depscope says of each of {@code files} edited alone, in the form of {@link #edits}. */
    public static Map<String, Set<String>> whatIf(Survey survey, Set<String> files, Predicate<String> wanted) {
        Map<String, Set<String>> answers = new TreeMap<>();
        for (String file : files) {
            int node = survey.graph().find(TreePath.of(file));
            Set<String> targets = new TreeSet<>();
            // A file that nothing speaks of is edited to no effect.
            if (node >= 0) {
                survey.whatIf(List.of(node)).rebuilt().forEach(r -> targets.add(path(survey, r.target())));
            }
            targets.removeIf(wanted.negate());
            answers.put(file, targets);
        }
        return answers;
    }

    public static String path(Survey survey, int node) {
        return survey.graph().path(node).toString();
    }

    public static String name(Survey survey, int node) {
        return survey.graph().path(node).name();
    }

    public static Set<String> alreadyOutOfDate(Survey survey) {
        return Arrays.stream(survey.alreadyOutOfDate()).mapToObj(n -> path(survey, n))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** "kind target confidence" of each finding, targets below {@code under} shortened, in the order of report. */
    public static List<String> findings(Survey survey, String under) {
        List<String> lines = new ArrayList<>();
        for (Told told : survey.findings()) {
            lines.add(told.finding().kind().label() + " " + told.finding().target().relativeTo(TreePath.of(under)) + " "
                    + told.finding().confidence().label());
        }
        return lines;
    }

    /** "wave target because [fromStale]" of what is rebuilt, then "left target because missing": last names only. */
    public static List<String> impact(Survey survey, Impact impact) {
        List<String> lines = new ArrayList<>();
        impact.rebuilt().forEach(r -> lines.add(r.wave() + " " + name(survey, r.target()) + " because "
                + name(survey, r.because()) + r.fromStale().stream().map(n -> " fromStale " + name(survey, n))
                        .collect(Collectors.joining())));
        impact.leftStale().forEach(l -> lines.add("left " + name(survey, l.target()) + " because "
                + name(survey, l.because()) + " missing " + name(survey, l.missing())));
        impact.cannotKnow().forEach(d -> lines.add("doubt " + name(survey, d.target()) + " because "
                + name(survey, d.because()) + " missing " + name(survey, d.missing())));
        return lines;
    }

    /** Each file of the sample tree {@code name} deleted alone: what {@code survey} says of that, and what make said. */
    static void assertEveryDeletionDoesWhatMakeSays(String name, Survey survey) throws IOException {
        JsonNode deletions = new ObjectMapper().readTree(SAMPLES.resolve(name).resolve("expected/deletions.json").toFile()).get("deletions");
        assertTrue(deletions.size() > 90, () -> name + " has only " + deletions.size());
        StringBuilder said = new StringBuilder();
        StringBuilder answered = new StringBuilder();
        deletions.properties().forEach(deletion -> {
            said.append(deletion.getKey()).append(' ').append(deletion.getValue()).append('\n');
            answered.append(deletion.getKey()).append(' ').append(deleted(survey, deletion.getKey())).append('\n');
        });
        assertEquals(said.toString(), answered.toString());
    }

    private static JsonNode deleted(Survey survey, String file) {
        int node = survey.graph().find(TreePath.of(file));
        ObjectNode answer = new ObjectMapper().createObjectNode();
        ArrayNode rebuilt = answer.putArray("rebuilt");
        ArrayNode cannotBeMade = answer.putArray("cannotBeMade");
        if (node >= 0) {
            Impact impact = survey.outlook().pretend(List.of(Edit.delete(node)));
            impact.rebuilt().stream().map(r -> path(survey, r.target())).sorted().forEach(rebuilt::add);
            impact.cannotBeMade().forEach(stopped -> cannotBeMade.add(path(survey, stopped.target())));
        }
        return answer;
    }
}
