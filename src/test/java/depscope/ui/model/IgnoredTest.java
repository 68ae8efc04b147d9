package depscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.explain.Told;
import depscope.finding.Ignore;
import depscope.picture.Incident;
import depscope.picture.Mark;
import depscope.picture.Marks;
import depscope.survey.Survey;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IgnoredTest {
    private final Incident incident;
    private final Told first;

    IgnoredTest() throws IOException {
        incident = Incident.open();
        first = incident.survey().findings().get(0);
    }

    @Test
    void onePatternMeetsOneFindingAndAnotherThoseBesideIt() {
        assertEquals("silently-stale:/usr/obj/usr/src/sys/modules/vmm/vmx_genassym.o", Ignored.patternOf(first));
        assertEquals("silently-stale:/usr/obj/usr/src/sys/modules/vmm/*", Ignored.patternBeside(first));
        assertEquals(List.of(first), ignoring(Ignored.patternOf(first)).ignoredFindings());
        assertEquals(4, ignoring(Ignored.patternBeside(first)).ignored());
    }

    private Survey ignoring(String pattern) {
        return incident.survey().ignoring(Ignore.of(List.of(pattern)));
    }

    @Test
    void theSameTreeTellsOfOtherFindingsAndShowsOtherStates() {
        Survey fewer = ignoring(Ignored.patternBeside(first));
        assertEquals(List.of("unrecorded", "incomplete", "outdated-record"),
                fewer.findings().stream().map(told -> told.finding().kind().label()).toList());
        assertEquals(Mark.UNRECORDED, Marks.of(fewer, Optional.empty()).of(incident.node("vmx_genassym.o")));
        assertEquals(Mark.NONE, Marks.of(fewer, Optional.empty()).of(incident.node("vmm.ko")));
        assertEquals(incident.survey().findings(), fewer.ignoring(Ignore.NOTHING).findings());
    }

    @Test
    void aFindingTellsWhichPatternsMeetIt() {
        List<String> patterns = List.of("stale", Ignored.patternOf(first), "cycle:*", "**/vmx_genassym.o");
        assertEquals(List.of(patterns.get(1), patterns.get(3)), new Ignored(List.of(first), patterns).patternsOf(first));
    }

    @Test
    void aBlankAtTheEndOfANameIsNotLost() throws IOException {
        Survey odd = SmallTree.oddName().survey();
        Told told = odd.findings().get(0);
        assertEquals("stale:/obj/y?", Ignored.patternOf(told));
        assertTrue(odd.ignoring(Ignore.of(List.of(Ignored.patternOf(told)))).findings().isEmpty());
    }
}
