package depscope.rebuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The real bmake in meta mode as the judge, about {@code .meta} files whose traces are made up: it goes by them, filemon or
 * not. Names in them are relative, for make has no eye for what lies in /tmp. Skipped, with the reason, where there is none.
 */
class LiveMetaTest {
    private static final String MODE = ".MAKE.MODE= meta curdirok=yes\n";
    private static final Pattern TARGET = Pattern.compile("^(t\\d):(?!:)", Pattern.MULTILINE);
    private static final String ALL = "all: t0 t1 .PHONY\nt0: a\n\t: t0\nt1: b\n\t: t1\n";

    @TempDir
    Path directory;

    /** What was made when, two targets of which the first has a trace, and what make makes; then what an edit of {@code x} does. */
    static Stream<Arguments> traces() {
        Map<String, Double> old = Map.of("a", 0.0, "b", 0.0, "x", 0.0, "t0", 5.0, "t1", 5.0);
        return Stream.of(
                row(old, ": t0", null, "", ""),
                row(old, ": t0", "", "", ""),
                row(old, ": t0", "R 7 x", "", "t0"),
                row(old, ": t0", "E 7 x", "", "t0"),
                row(old, ": t0", "L 7 'x' 'y'", "", "t0"),
                row(old, ": t0", "S 7 x", "", ""),
                row(old, ": t0", "W 7 x", "", ""),
                row(old, ": t0", "M 7 'x' 'y'", "", ""),
                row(old, ": other", null, "t0", ""),
                row(old, ": t0\nCMD : more", "", "t0", ""),
                // Seconds, and a directory.
                row(with(old, "x", 5.9), ": t0", "R 7 x", "", "t0"),
                row(with(old, "x", 6.0), ": t0", "R 7 x", "t0", ""),
                row(with(old, "x/", 6.0), ": t0", "R 7 x", "", ""),
                row(with(old, "d/", 6.0), ": t0", "R 7 d\nR 7 x", "", "t0"),
                // Another target, which no rule says to be needed: as it is now, not as it will be.
                row(with(old, "t1", 6.0), ": t0", "R 7 t1", "t0", ""),
                row(with(old, "b", 9.0), ": t0", "R 7 t1", "t1", ""),
                row(with(old, "b", 9.0), ": t0", "R 7 b", "t0 t1", ""),
                // In a circle, of traces or of a trace and a rule.
                row(with(old, "t1", 5.0), ": t0", "R 7 t1\nR 7 t0", "", ""),
                // Gone: within the directory that is make's own business.
                row(old, ": t0", "R 7 nowhere", "", ""),
                row(old, ": t0", "R 7 sub/nowhere", "", ""),
                row(old, ": t0", "R 7 /nowhere/at/all", "t0", ""),
                row(old, ": t0", "R 7 /nowhere/at/all\nD 7 /nowhere/at/all", "", ""),
                row(old, ": t0", "R 7 /tmp/nowhere/at/all", "", ""));
    }

    private static Map<String, Double> with(Map<String, Double> files, String name, double seconds) {
        Map<String, Double> more = new LinkedHashMap<>(files);
        more.remove(name.replace("/", ""));
        more.put(name, seconds);
        return more;
    }

    private static Arguments row(Map<String, Double> files, String command, String trace, String made, String edited) {
        return Arguments.of(files, command, trace, made, edited);
    }

    @ParameterizedTest
    @MethodSource
    void traces(Map<String, Double> files, String command, String trace, String made, String edited) throws Exception {
        Story story = Story.of("traced", MODE + ALL).makes(words(made));
        files.forEach((name, seconds) -> story.at(Story.BEGIN * Story.SECOND + Math.round(seconds * Story.SECOND), name));
        if (files.containsKey("x")) {
            story.edit("x", words(edited));
        }
        LiveMake make = new LiveMake(directory);
        make.lay(story.makefile, "", story.files);
        meta(make, "t0", command, trace);
        meta(make, "t1", ": t1", "R 7 b\n");
        assertEquals(story.expected(), LiveBmakeTest.asked(make, story.edits.keySet()), "make");
        make.graph();
        assertEquals(story.expected(), LiveBmakeTest.answered(make, story.edits.keySet()), "depscope");
    }

    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : text.split(" ");
    }

    /** @param trace null for none */
    private static void meta(LiveMake make, String target, String command, String trace) throws IOException {
        String file = make.directory() + "/" + target + ".meta";
        Files.writeString(Path.of(file), "# Meta data file " + file + "\nCMD " + command + "\nCWD " + make.directory() + "\nTARGET " + target
                + "\n-- command output --\n\n" + (trace == null ? "" : "-- filemon acquired metadata --\nV 5\n" + (trace.isEmpty() ? "" : trace.strip() + "\n") + "# Bye bye\n"));
    }

    @Test
    void whateverWasTracedMakeAndDepscopeSayTheSame() throws Exception {
        List<String> wrong = new ArrayList<>();
        int undecided = 0;
        int told = 0;
        long from = Long.getLong("seed", 1);
        long count = Long.getLong("seeds", 80);
        for (long seed = from; seed < from + count; seed++) {
            Story story = RandomStory.of(seed);
            LiveMake make = new LiveMake(directory.resolve("seed" + seed));
            make.lay(MODE + story.makefile, story.depend, story.files);
            String metas = metas(make, story, new Random(seed));
            Set<String> edits = new TreeSet<>(story.files.keySet());
            String said = LiveBmakeTest.asked(make, edits);
            make.graph();
            String answer = LiveBmakeTest.answered(make, edits);
            told += metas.isEmpty() ? 0 : 1;
            if (said.contains(LiveBmakeTest.TWO_MINDS)) {
                undecided++;
            } else if (!said.equals(answer)) {
                wrong.add(story + "\n" + story.makefile + "--- .depend\n" + story.depend + "--- .meta\n" + metas + "--- " + LiveBmakeTest.times(story)
                        + "\n--- make\n" + said + "\n--- depscope\n" + answer);
            }
        }
        assertEquals("", String.join("\n\n", wrong));
        assertTrue(undecided * 10 < count, undecided + " of " + count + " that make is of two minds about");
        assertTrue(told * 2 > count, "only " + told + " stories with traces");
    }

    /** Gives most targets a {@code .meta} file, and says what is in them. */
    private static String metas(LiveMake make, Story story, Random random) throws IOException {
        List<String> files = new ArrayList<>(story.files.keySet());
        StringBuilder said = new StringBuilder();
        Set<String> targets = new TreeSet<>();
        for (Matcher matcher = TARGET.matcher(story.makefile); matcher.find();) {
            targets.add(matcher.group(1));
        }
        files.stream().filter(name -> name.endsWith(".c")).forEach(name -> targets.add(name.replace(".c", ".o")));
        for (String target : targets) {
            if (random.nextInt(100) < 20) {
                continue;
            }
            StringBuilder trace = new StringBuilder();
            for (int i = random.nextInt(4); i > 0; i--) {
                String name = files.get(random.nextInt(files.size()));
                name = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
                // What the commands wrote themselves make looks at all the same, and depscope does not; nor at a file of a phony's name.
                if (!trace.toString().contains(" " + name + "\n") && !story.makefile.matches("(?s).*\\b" + name + "\\b[^\n]* \\.PHONY.*")) {
                    trace.append(random.nextInt(10) == 0 ? "W 7 " : "R 7 ").append(name).append('\n');
                }
            }
            if (random.nextInt(20) == 0) {
                trace.append(random.nextBoolean() ? "R 7 nowhere\n" : "R 7 /nowhere/at/all\n");
            }
            // What makes a target that nothing but a suffix rule speaks of, the graph does not print.
            boolean printed = target.startsWith("t") || story.depend.contains(target + ":");
            String command = printed && random.nextInt(10) == 0 ? ": other" : ": " + target;
            boolean traced = random.nextInt(10) > 0;
            meta(make, target, command, traced ? trace.toString() : null);
            said.append(target).append(" by ").append(command).append(traced ? " read " + trace.toString().replace("\n", ", ") : "").append('\n');
        }
        return said.toString();
    }
}
