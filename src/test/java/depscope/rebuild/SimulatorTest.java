package depscope.rebuild;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an edit does, wave by wave. */
class SimulatorTest {
    /** A module made of two objects and a third that is assembled from a generated header. */
    private static Story module() {
        return Story.of("module", "all: module", "module: a.o b.o support.o", "\t: module", "a.o: a.c a.h", "\t: a.o",
                "b.o: b.c b.h assym.h", "\t: b.o", "support.o: support.S assym.h", "\t: support.o", "assym.h: genassym.o",
                "\t: assym.h", "genassym.o: genassym.c", "\t: genassym.o")
                .create("a.c", "a.h", "b.c", "b.h", "support.S", "genassym.c")
                .tick().create("genassym.o").tick().create("assym.h").tick().create("a.o", "b.o", "support.o").tick().create("module");
    }

    @Test
    void aWaveIsOneMoreThanTheLastOfThoseItIsMadeFrom() {
        assertEquals(List.of("1 genassym.o because genassym.c", "2 assym.h because genassym.o", "3 b.o because assym.h",
                "3 support.o because assym.h", "4 module because b.o"), Told.of(module()).impact("genassym.c"));
    }

    @Test
    void severalFilesAreOneEdit() {
        Told told = Told.of(module());
        assertEquals(List.of("1 a.o because a.h", "1 b.o because b.h", "2 module because a.o"), told.impact("a.h", "b.h"));
        assertEquals(List.of("1 a.o because a.c", "1 genassym.o because genassym.c", "2 assym.h because genassym.o",
                "3 b.o because b.h", "3 support.o because assym.h", "4 module because a.o"),
                told.impact("a.c", "b.h", "genassym.c"));
    }

    @Test
    void anEditOfAGeneratedFileStartsThere() {
        assertEquals(List.of("1 b.o because assym.h", "1 support.o because assym.h", "2 module because b.o"),
                Told.of(module()).impact("assym.h"));
    }

    @Test
    void whatIsEditedIsNotRebuiltItself() {
        assertEquals(List.of("1 module because a.o"), Told.of(module()).impact("a.o", "a.h"));
    }

    @Test
    void whatIsReadUnknownToMakeIsLeftStaleWithAllThatIsMadeFromIt() {
        assertEquals(List.of("1 a.o because a.h", "2 module because a.o fromStale b.o fromStale support.o",
                "left assym.h because genassym.o missing a.h", "left b.o because assym.h missing a.h",
                "left genassym.o because a.h missing a.h", "left support.o because assym.h missing a.h"),
                Told.of(module(), "genassym.o: a.h").impact("a.h"));
    }

    @Test
    void anInputThatMakeKnowsAsWellIsNoGap() {
        assertEquals(List.of("1 a.o because a.h", "2 module because a.o"), Told.of(module(), "a.o: a.h").impact("a.h"));
    }

    @Test
    void howSureTheWayIsDecidesHowSureTheAnswerIs() {
        assertEquals(List.of("left assym.h because genassym.o missing x.h likely", "left b.o because assym.h missing x.h likely",
                "left genassym.o because x.h missing x.h likely", "left module because support.o missing x.h",
                "left support.o because x.h missing x.h"),
                Told.of(module(), "genassym.o: x.h!", "support.o: x.h").impact("x.h"));
    }

    @Test
    void whatIsOnlyPossibleCannotBeKnown() {
        assertEquals(List.of("1 a.o because a.h", "2 module because a.o", "perhaps assym.h because genassym.o missing a.h",
                "perhaps b.o because assym.h missing a.h", "perhaps genassym.o because genassym.o missing a.h",
                "perhaps support.o because assym.h missing a.h"), Told.of(module(), "genassym.o: a.h?").impact("a.h"));
        assertEquals(List.of("1 a.o because a.h", "2 module because a.o", "perhaps b.o because b.o missing a.o"),
                Told.of(module(), "b.o: a.o?").impact("a.h"));
    }

    @Test
    void asIfAllWereRecordedNothingIsLeftStale() {
        Told told = Told.of(module(), "genassym.o: a.h", "b.o: a.c?").asIfRecorded();
        assertEquals(List.of("1 a.o because a.h", "1 genassym.o because a.h", "2 assym.h because genassym.o", "3 b.o because assym.h",
                "3 support.o because assym.h", "4 module because a.o"), told.impact("a.h"));
        assertEquals(List.of("1 a.o because a.c", "2 module because a.o", "perhaps b.o because b.o missing a.c"), told.impact("a.c"));
    }

    @Test
    void whatIsOlderThanWhatWouldBeRecordedIsOutOfDateThen() {
        Story story = Story.of("", "all: g", "g: c", "\t: g").create("c", "g").tick().create("h");
        assertEquals(List.of("all"), Told.of(story, "g: h").alreadyOutOfDate());
        assertEquals(List.of("all", "g"), Told.of(story, "g: h").asIfRecorded().alreadyOutOfDate());
    }

    @Test
    void nothingIsLeftStaleThatIsMadeAnyway() {
        Story story = Story.of("", "all: last", "last: g", "\t: last", "g: c", "\t: g").create("g", "last", "h").tick().create("c");
        assertEquals(List.of("all", "g", "last"), Told.of(story, "g: h").alreadyOutOfDate());
        assertEquals(List.of(), Told.of(story, "g: h").impact("h"));
    }

    @Test
    void aFileThatNothingNeedsIsEditedToNoEffect() {
        assertEquals(List.of(), Told.of(module()).impact("module"));
    }

    @Test
    void aDeletedTargetIsMadeAgain() {
        assertEquals(List.of("1 b.o because b.o", "2 module because b.o"), Told.of(module()).pretended("-b.o"));
        assertEquals(List.of("1 module because module"), Told.of(module()).pretended("-module"));
    }

    @Test
    void whatIsDeletedAndMadeFromWhatIsMadeWaitsForIt() {
        assertEquals(List.of("1 genassym.o because genassym.c", "2 assym.h because assym.h", "3 b.o because assym.h",
                "3 support.o because assym.h", "4 module because b.o"), Told.of(module()).pretended("-assym.h", "genassym.c"));
    }

    @Test
    void withoutAFileThatARuleNamesMakeStops() {
        Told told = Told.of(module());
        assertEquals(List.of("stopped a.o because a.h missing a.h", "stopped all because module missing a.h",
                "stopped module because a.o missing a.h"), told.pretended("-a.h"));
        assertEquals(List.of("stopped all because module missing genassym.c",
                "stopped assym.h because genassym.o missing genassym.c", "stopped b.o because assym.h missing genassym.c",
                "stopped genassym.o because genassym.c missing genassym.c", "stopped module because b.o missing genassym.c",
                "stopped support.o because assym.h missing genassym.c"), told.pretended("-genassym.c"));
    }

    @Test
    void whatDoesNotNeedItIsMadeNonetheless() {
        assertEquals(List.of("1 b.o because b.h", "stopped a.o because a.h missing a.h", "stopped all because module missing a.h",
                "stopped module because a.o missing a.h"),
                Told.of(module()).pretended("-a.h", "b.h"));
    }

    @Test
    void whatOnlyARecordNamesIsPassedOverAndItsTargetsAreMade() {
        Story story = Story.of("", "all: t u", "t: s", "\t: t", "u: t", "\t: u").depend("t: h.h").create("s", "h.h").tick().create("t", "u");
        assertEquals(List.of("1 t because h.h", "2 u because t"), Told.of(story).pretended("-h.h"));
        assertEquals(List.of("1 t because h.h", "2 u because t"), Told.of(story).pretended("h.h", "-h.h"));
    }

    @Test
    void whatMakeDoesNotKnowToBeGoneIsLeft() {
        assertEquals(List.of("left g because h missing h", "left t because g missing h"), Told.of(Story.of("", "all: t", "t: g", "\t: t",
                "g: c", "\t: g").create("c", "h").tick().create("g", "t"), "g: h").pretended("-h"));
    }

    @Test
    void anEntryLessInADirectoryIsAnEditOfIt() {
        Story story = Story.of("", "all: t u", "t: folder", "\t: t", "u: folder/file", "\t: u").create("folder/file", "folder/").tick()
                .create("t", "u");
        assertEquals(List.of("1 t because folder", "stopped all because u missing folder/file",
                "stopped u because folder/file missing folder/file"),
                Told.of(story).pretended("-folder/file"));
    }

    @Test
    void phonyTargetsCarryAStopOn() {
        Story story = Story.of("", "all: t", "t: group", "\t: t", "group: s .PHONY").create("s").tick().create("t");
        assertEquals(List.of("stopped all because t missing s", "stopped t because group missing s"), Told.of(story).pretended("-s"));
    }

    @Test
    void whatLiesBehindACircleIsNotRebuilt() {
        Story story = Story.of("", "all: last beside", "last: a s", "\t: last", "a: b", "\t: a", "b: a s", "\t: b", "beside: s",
                "\t: beside").create("s").tick().create("a", "b", "beside", "last");
        assertEquals(List.of("1 beside because s"), Told.of(story).impact("s"));
    }

    @Test
    void phonyTargetsCarryAnEditOnAndAreNotListed() {
        Story story = Story.of("", "all: t", "t: group", "\t: t", "group: s .PHONY").create("s").tick().create("t");
        assertEquals(List.of("all", "t"), Told.of(story).alreadyOutOfDate());
        assertEquals(List.of(), Told.of(story).impact("s"));
    }
}
