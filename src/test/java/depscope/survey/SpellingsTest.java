package depscope.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.tree.MemoryTree;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The words by which records name one file. */
class SpellingsTest {
    private static final long BUILT = 1_600_000_000_000_000_000L;

    private final MemoryTree.Builder tree = MemoryTree.builder().name("tree").file("/src/sys/include/pmap.h", "", BUILT)
            .link("/obj/machine", "/src/sys/include", BUILT);

    private Survey survey() throws IOException {
        return Survey.of(tree.build(), new SurveyOptions(Optional.empty(), true, TestTrees.NOW));
    }

    private Spellings spellings(String path) throws IOException {
        try (Survey survey = survey()) {
            return Spellings.of(survey, survey.graph().find(TreePath.of(path)));
        }
    }

    /** "word | how | counted | place" of each. */
    private static List<String> told(Spellings spellings) {
        return spellings.all().stream().map(each -> each.word() + " | " + each.how() + " | " + spellings.counted(each) + " | " + each.first()
                .map(line -> line.file().name() + ":" + line.line()).orElse("gone")).toList();
    }

    @Test
    void aLinkMakesTwoWordsOneFile() throws IOException {
        tree.file("/obj/.depend", "#\na.o: /src/sys/include/pmap.h\nb.o: b.c \\\n machine/pmap.h\nc.o: machine/pmap.h\n", BUILT);
        Spellings found = spellings("/src/sys/include/pmap.h");
        assertEquals(List.of("machine/pmap.h | relative to /obj, through the link machine -> /src/sys/include | 2 times in 1 file | .depend:4",
                "/src/sys/include/pmap.h | as it is | 1 time in 1 file | .depend:2"), told(found));
        assertEquals("2 spellings, one file: machine is a link to sys/include.", found.sentence());
    }

    @Test
    void whatGoesUpIsFoldedAndEachRecordIsCountedOnce() throws IOException {
        tree.directory("/src/sys/dev", BUILT);
        for (String object : List.of("a.o", "b.o")) {
            tree.file("/obj/.depend." + object, object + ": /src/sys/dev/../include/pmap.h /src/sys/include/pmap.h /src/sys/include/pmap.h\n", BUILT);
        }
        Spellings found = spellings("/src/sys/include/pmap.h");
        assertEquals(List.of("/src/sys/include/pmap.h | as it is | 4 times in 2 files | .depend.a.o:1",
                "/src/sys/dev/../include/pmap.h | with .. folded | 2 times in 2 files | .depend.a.o:1"), told(found));
        assertEquals("2 spellings, one file: .. leads back up.", found.sentence());
    }

    @Test
    void relativeWordsAreSeenFromTheirRecord() throws IOException {
        tree.file("/src/sys/.depend", "a.o: include/pmap.h\n", BUILT).file("/src/.depend", "b.o: sys/include/pmap.h\n", BUILT)
                .file("/obj/.depend", "c.o: machine/pmap.h\n", BUILT).file("/other/.depend", "d.o: machine/pmap.h\n", BUILT)
                .link("/other/machine", "/src/sys/include", BUILT);
        assertEquals(List.of("machine/pmap.h | relative to /obj and 1 other directory, through the link machine -> /src/sys/include | 2 times in 2 files | .depend:1",
                "include/pmap.h | relative to /src/sys | 1 time in 1 file | .depend:1",
                "sys/include/pmap.h | relative to /src | 1 time in 1 file | .depend:1"), told(spellings("/src/sys/include/pmap.h")));
    }

    @Test
    void escapesAreUndone() throws IOException {
        tree.file("/obj/.depend", "a.o: /src/a\\ b\\#$$c.h /src/../src/a\\ b\\#$$c.h\n", BUILT).file("/src/a b#$c.h", "", BUILT);
        assertEquals(List.of("/src/../src/a b#$c.h", "/src/a b#$c.h"), spellings("/src/a b#$c.h").all().stream().map(Spellings.Spelling::word).sorted().toList());
    }

    @Test
    void whatMakeFindsByItsSearchPathIsSaidToBe() throws IOException {
        tree.file("/obj/.make-graph", PrintedGraph.of("/obj", "a.o: a.c").replace("sources:\n", "sources:\n#\ta.c [/src/a.c]\n"), BUILT)
                .file("/obj/.depend", "a.o: /src/a.c\n", BUILT).file("/src/a.c", "", BUILT);
        Spellings found = spellings("/src/a.c");
        assertEquals(List.of("/src/a.c | as it is | 1 time in 1 file | .depend:1",
                "a.c | relative to /obj, found by make's search path | 1 time in 1 file | .make-graph:6"), told(found));
        assertEquals("2 spellings, one file: make's search path finds the bare name.", found.sentence());
    }

    @Test
    void oneWordOrNoneIsSaidToo() throws IOException {
        tree.file("/obj/.depend", "a.o: machine/pmap.h\n", BUILT);
        assertEquals("1 spelling: all that name it write machine/pmap.h.", spellings("/src/sys/include/pmap.h").sentence());
        assertEquals("No record and no rule names it.", spellings("/obj/a.o").sentence());
    }

    @Test
    void withoutTimeForAllCountsAreAtLeast() throws IOException {
        for (String object : List.of("a.o", "b.o")) {
            tree.file("/obj/.depend." + object, object + ": machine/pmap.h\n", BUILT);
        }
        try (Survey survey = survey()) {
            Spellings found = Spellings.of(survey, survey.graph().find(TreePath.of("/src/sys/include/pmap.h")), -1);
            assertEquals("at least 1 time in 1 file", found.counted(found.all().get(0)));
        }
    }

    @Test
    void oneWordThatLeadsThereInTwoWaysIsTwoSpellings() throws IOException {
        tree.file("/obj/.depend", "c.o: machine/pmap.h\n", BUILT).file("/other/.depend", "d.o: machine/pmap.h\n", BUILT)
                .link("/other/machine", "/src/sys/arch", BUILT).directory("/src/sys/arch", BUILT).link("/src/sys/arch/pmap.h", "../include/pmap.h", BUILT);
        assertEquals(List.of("machine/pmap.h | relative to /obj, through the link machine -> /src/sys/include | 1 time in 1 file | .depend:1",
                "machine/pmap.h | relative to /other, through the link machine -> /src/sys/arch, through the link machine/pmap.h -> "
                        + "/src/sys/include/pmap.h | 1 time in 1 file | .depend:1"), told(spellings("/src/sys/include/pmap.h")));
    }

    @Test
    void theWordsOfAnAbsoluteAndARelativeRecordDifferByTheirStart() throws IOException {
        tree.file("/src/sys/.depend", "a.o: include/pmap.h\n", BUILT).file("/obj/.depend", "b.o: /src/sys/include/pmap.h\n", BUILT);
        assertEquals("2 spellings, one file: some start from the directory of their record.", spellings("/src/sys/include/pmap.h").sentence());
    }

    @Test
    void aSampleNamesItsMachineHeadersThroughALink() throws IOException {
        try (Survey survey = TestTrees.sample("vmm-r273214")) {
            Spellings found = Spellings.of(survey, survey.graph().find(TreePath.of("/usr/src/sys/amd64/include/pmap.h")));
            assertEquals(List.of("machine/pmap.h | relative to /usr/obj/usr/src/sys/modules/vmm, through the link machine -> /usr/src/sys/amd64/include "
                    + "| 10 times in 2 files | .depend:8"), told(found));
        }
    }
}
