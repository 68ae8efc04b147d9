package depscope.rebuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.graph.Trait;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The law of BSD make on trees in memory; {@link LiveBmakeTest} asks the real make about the same stories. */
class BsdMakeLawTest {
    static Stream<Story> stories() {
        return BsdMakeStories.all();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void holds(Story story) {
        Told told = Told.of(story);
        Set<String> made = new TreeSet<>();
        for (int n = 0; n < told.graph.nodes(); n++) {
            if (told.freshness.isOutOfDate(n) && told.graph.has(n, Trait.COMMANDS)) {
                made.add(told.name(n));
            }
        }
        Map<String, Set<String>> after = new LinkedHashMap<>();
        for (String files : story.edits.keySet()) {
            Set<String> rebuilt = new TreeSet<>();
            told.edit(files.split(" ")).rebuilt().forEach(r -> rebuilt.add(told.name(r.target())));
            after.put(files, rebuilt);
        }
        assertEquals(story.expected(), Story.told(made, after));
    }

    @Test
    void timesAreWholeSecondsOnBothSidesOf1970() {
        Law law = BsdMakeLaw.plain();
        assertFalse(law.isNewer(1_999_999_999L, 1_000_000_000L));
        assertTrue(law.isNewer(2_000_000_000L, 1_999_999_999L));
        assertFalse(law.isNewer(1_500_000_000L, 0));
        assertTrue(law.isNewer(-1, -1_000_000_001L));
        assertFalse(law.isNewer(-1, -1_000_000_000L));
    }

    private static String cause(Story story, String target) {
        Told told = Told.of(story);
        int node = told.node(target);
        int edge = told.freshness.because(node);
        return told.freshness.cause(node) + (edge < 0 ? "" : " " + told.name(told.graph.prerequisite(edge)))
                + (told.freshness.isEveryRun(node) ? " on every run" : "");
    }

    @Test
    void aVerdictSaysWhy() {
        String[] rule = {"all: t", "t: r s", "\t: t", "other: s", "\t: other", "r: q", "\t: r"};
        assertEquals("UP_TO_DATE", cause(Story.of("", rule).create("q", "s").tick().create("r", "t"), "t"));
        assertEquals("NEWER_PREREQUISITE s", cause(Story.of("", rule).create("q", "r", "t").tick().create("s"), "t"));
        assertEquals("REMADE_PREREQUISITE r", cause(Story.of("", rule).create("r", "s", "t").tick().create("q"), "t"));
        assertEquals("MISSING", cause(Story.of("", rule).create("q", "s").tick().create("r"), "t"));
        assertEquals("VANISHED_PREREQUISITE s", cause(Story.of("", rule).create("q").tick().create("r", "t"), "t"));
        assertEquals("NOT_ASKED", cause(Story.of("", rule).create("other").tick().create("q", "r", "s", "t"), "other"));
        assertEquals("NEVER_MADE on every run", cause(Story.of("", rule).create("q", "r", "s", "t"), "all"));
        assertEquals("ALWAYS_MADE on every run", cause(Story.of("", "t! s", "\t: t").create("s", "t"), "t"));
        assertEquals("REMADE_PREREQUISITE name on every run", cause(Story.of("", "t: name", "\t: t", "name:").create("t"), "t"));
    }

    @Test
    void whatIsInACircleOrBehindOneIsBlockedAndWhatIsBesideItIsNot() {
        Story story = Story.of("", "all: last beside", "last: a", "\t: last", "a: b", "\t: a", "b: a s", "\t: b", "beside: s",
                "\t: beside").create("a", "b", "beside", "last").tick().create("s");
        assertEquals("BLOCKED b", cause(story, "a"));
        assertEquals("BLOCKED a", cause(story, "b"));
        assertEquals("BLOCKED a", cause(story, "last"));
        assertEquals("NEWER_PREREQUISITE s", cause(story, "beside"));
    }

    @Test
    void aTargetThatNamesItselfIsNotInACircle() {
        Story story = Story.of("", "t: t s", "\t: t").create("s").tick().create("t");
        assertEquals("UP_TO_DATE", cause(story, "t"));
    }

    @Test
    void aChainOfTwentyThousandIsJudged() {
        StringBuilder record = new StringBuilder();
        int length = 20_000;
        Story story = Story.of("", "all: t" + length).create("t0");
        for (int i = length; i > 0; i--) {
            record.append('t').append(i).append(": t").append(i - 1).append('\n');
            story.create("t" + i);
        }
        story.depend(record.toString()).tick().create("t0");
        assertEquals("REMADE_PREREQUISITE t" + (length - 1), cause(story, "t" + length));
        assertEquals("NEWER_PREREQUISITE t0", cause(story, "t1"));
    }
}
