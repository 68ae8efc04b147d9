package depscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.picture.NinjaTree;
import depscope.picture.ViewState;
import depscope.picture.map.Atlas;
import depscope.record.Make;
import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.survey.TestTrees;
import depscope.tree.MemoryTree;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which make makes what, and what tells so. */
class MadeByTest {
    private static final long OLD = 1_600_000_000_000_000_000L;

    /** ninja's in {@code /a/n}, kbuild's in {@code /a/k}. */
    private static Survey mixed(Optional<Make> given) throws IOException {
        MemoryTree tree = MemoryTree.builder().name("tree").file("/a/n/build.ninja", "rule cc\n  command = cc $in\nbuild n.o: cc n.c\n", OLD)
                .file("/a/n/n.c", "", OLD).file("/a/n/n.o", "", OLD).file("/a/k/.x.o.cmd", "savedcmd_x.o := gcc -c -o x.o x.c\n\nsource_x.o := x.c\n\ndeps_x.o := \\\n  x.h \\\n", OLD)
                .file("/a/k/x.c", "", OLD).file("/a/k/x.h", "", OLD).file("/a/k/x.o", "", OLD).build();
        return Survey.of(tree, new SurveyOptions(Optional.empty(), true, TestTrees.NOW).madeBy(given));
    }

    @Test
    void aTreeTellsItsMakesAndByWhatTheyAreKnown() throws IOException {
        assertEquals("Made by kbuild: .cmd in /usr/obj/mini", MadeBy.of(TestTrees.sample("kbuild-mini")));
        Survey ninja = NinjaTree.open().survey();
        assertEquals("Made by ninja: build.ninja in /b", MadeBy.of(ninja));
        assertEquals("Made by kbuild: .cmd in /a/k; by ninja: build.ninja in /a/n", MadeBy.of(mixed(Optional.empty())));
        assertEquals("Taken as made by GNU make, as you said", MadeBy.of(mixed(Optional.of(Make.GNU))));
        StartModel start = StartModel.of(mixed(Optional.of(Make.GNU)), "tree");
        assertEquals("Taken as made by GNU make, as you said", start.madeBy());
        assertEquals(Optional.of(Make.GNU), start.make());
    }

    @Test
    void aTargetTellsItsOwn() throws IOException {
        Survey survey = mixed(Optional.empty());
        assertEquals("made by ninja: build.ninja in /a/n", MadeBy.of(survey, survey.graph().find(TreePath.of("/a/n/n.o"))));
        int object = survey.graph().find(TreePath.of("/a/k/x.o"));
        assertEquals("made by kbuild: .x.o.cmd in /a/k", InspectorModel.of(survey, object, ViewState.START, Optional.empty()).madeBy());
        assertEquals("", MadeBy.of(survey, survey.graph().find(TreePath.of("/a/k/x.c"))));
    }

    @Test
    void theMapTellsThemWhereTheyMix() throws IOException {
        assertEquals(List.of("k 1 made, 2 sources by kbuild", "n 1 made, 1 source by ninja; 1 stale"), Atlas.of(mixed(Optional.empty()), Optional.empty())
                .at(TreePath.ROOT).blocks().stream().map(block -> block.label() + " " + block.told()).toList());
        assertEquals(List.of(), Atlas.of(NinjaTree.open().survey(), Optional.empty()).at(TreePath.ROOT).blocks().get(0).makes());
    }
}
