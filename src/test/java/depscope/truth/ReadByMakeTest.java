package depscope.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.explain.Told;
import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.survey.TestTrees;
import depscope.tree.MemoryTree;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadByMakeTest {
    private static final long OLD = 1_000_000_000L;
    private static final String BASE = """
            # GNU Make 4.3
            # Make data base, printed on Mon Nov 23 03:00:00 2026

            # Variables

            # makefile
            CURDIR := /o
            # makefile
            MAKEFILE_LIST := Makefile a.d
            # variable set hash-table stats:
            # Load=2/32=6%, Rehash=0, Collisions=0/2=0%

            # Files

            a.o: a.c a.h
            #  Implicit rule search has not been done.
            #  Last modified 2026-04-02 10:02:11.0
            #  File has been updated.
            #  Successfully updated.
            #  recipe to execute (from 'Makefile', line 2):
            \tcc -MD -c a.c -o a.o

            b.o: b.c
            #  Implicit rule search has not been done.
            #  Last modified 2026-04-02 10:02:11.0
            #  File has been updated.
            #  Successfully updated.
            #  recipe to execute (from 'Makefile', line 4):
            \tcc -MD -c b.c -o b.o

            # files hash-table stats:
            # Finished Make data base on Mon Nov 23 03:00:00 2026
            """;

    private static Survey tree(long graphTime) throws IOException {
        MemoryTree.Builder tree = MemoryTree.builder().name("tree").file("/o/.make-graph", BASE, graphTime)
                .file("/o/a.d", "a.o: a.c a.h\n", OLD).file("/o/b.d", "b.o: b.c b.h\n", OLD);
        for (String name : List.of("a.c", "a.h", "b.c", "b.h", "a.o", "b.o")) {
            tree.file("/o/" + name, "", OLD);
        }
        return Survey.of(tree.build(), new SurveyOptions(Optional.empty(), true, TestTrees.NOW));
    }

    private static String edited(Survey survey, String file) {
        var impact = survey.whatIf(List.of(survey.graph().find(TreePath.of("/o/" + file))));
        return impact.rebuilt().stream().map(r -> TestTrees.path(survey, r.target())).toList() + " "
                + impact.leftStale().stream().map(left -> TestTrees.path(survey, left.target())).toList();
    }

    @Test
    void aRecordThatNoMakefileIncludesIsNotKnownToMake() throws IOException {
        try (Survey survey = tree(2 * OLD)) {
            assertEquals("[/o/a.o] []", edited(survey, "a.h"));
            assertEquals("[/o/b.o] []", edited(survey, "b.c"));
            assertEquals("[] [/o/b.o]", edited(survey, "b.h"));
            Told told = survey.findings().get(0);
            assertEquals("unrecorded /o/b.o", told.finding().kind().label() + " " + told.finding().target());
            assertTrue(told.message().contains("no makefile reads its record b.d, though that of a.o beside it is read"), told.message());
            assertEquals("let the makefile include /o/b.d", told.fix());
        }
    }

    @Test
    void whatWasRecordedAfterMakeWasAskedMayBeReadByNow() throws IOException {
        try (Survey survey = tree(OLD - 1)) {
            assertEquals("[/o/b.o] []", edited(survey, "b.h"));
        }
    }
}
