package depscope.picture.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.picture.Mark;
import depscope.picture.ViewState;
import depscope.picture.WhatIf;
import depscope.picture.map.MapModel.Block;
import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.survey.TestTrees;
import depscope.tree.MemoryTree;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AtlasTest {
    private static final String OBJECTS = "/usr/obj/usr/src/sys/modules/vmm";

    private static List<String> text(MapModel map) {
        return map.blocks().stream().map(block -> block.label() + " " + block.told() + (block.opens() ? " opens" : "")).toList();
    }

    @Test
    void theWholeTreeIsItsFirstPartsWithTheirWorst() throws IOException {
        try (Survey survey = TestTrees.sample("vmm-r273214-edited")) {
            MapModel map = Atlas.of(survey, Optional.empty()).at(TreePath.ROOT);
            assertEquals(List.of("obj/usr/src/sys/modules/vmm 23 made; 4 silently stale", "src/sys 75 sources opens"), text(map));
            assertEquals("/usr", map.region().toString());
            assertEquals(Optional.empty(), map.above());
            assertEquals(14, map.sourcesForOne());
            assertEquals(List.of("0 <- 1: 368, 25 unknown"), map.links().stream().map(link ->
                    link.target() + " <- " + link.prerequisite() + ": " + link.count() + ", " + link.unknown() + " unknown").toList());
            Block objects = map.blocks().get(0);
            assertEquals(Mark.SILENTLY_STALE, objects.worst());
            assertEquals(23, objects.inside().size());
            assertEquals(23, objects.targets().size());
        }
    }

    @Test
    void aDirectoryHasItsWayDownAndItsFiles() throws IOException {
        try (Survey survey = TestTrees.sample("vmm-r273214-edited")) {
            MapModel map = Atlas.of(survey, Optional.empty()).at(TreePath.of(OBJECTS));
            assertEquals(List.of("/usr", "obj/usr/src/sys/modules/vmm"), map.trail().stream().map(MapModel.Step::name).toList());
            assertEquals(Optional.of(TreePath.of("/usr")), map.above());
            Block broken = map.blocks().stream().filter(block -> block.label().equals("vmx_genassym.o")).findFirst().orElseThrow();
            assertEquals(Map.of(Mark.SILENTLY_STALE, 1), broken.states());
            assertEquals(List.of(survey.graph().find(TreePath.of(OBJECTS + "/vmx_genassym.o"))), broken.targets());
        }
    }

    @Test
    void anEditColoursWhatItDoes() throws IOException {
        try (Survey survey = TestTrees.sample("vmm-r273214")) {
            int header = survey.find("intel/vmx.h", Optional.empty()).get(0);
            MapModel map = Atlas.of(survey, WhatIf.of(survey, ViewState.START.edit(header))).at(TreePath.ROOT);
            assertEquals(List.of("obj/usr/src/sys/modules/vmm 23 made; 3 left stale, 3 will be rebuilt", "src/sys 75 sources; 1 edited opens"),
                    text(map));
        }
    }

    @Test
    void manyFilesOfAShapeAreOneBlockAndWhatIsNotThereTakesNoRoom() throws IOException {
        MemoryTree.Builder tree = MemoryTree.builder().name("tree").file("/src/x.c", "", 0).file("/obj/a/y.o", "", 1);
        StringBuilder records = new StringBuilder("/obj/never.o: /src/x.c\n/obj/a/y.o: /src/x.c\n");
        for (int i = 0; i < 30; i++) {
            tree.file("/obj/x" + i + ".o", "", 1);
            records.append("/obj/x").append(i).append(".o: /src/x.c\n");
        }
        try (Survey survey = Survey.of(tree.file("/.depend", records.toString(), 1).build(),
                new SurveyOptions(Optional.empty(), true, TestTrees.NOW))) {
            Atlas atlas = Atlas.of(survey, Optional.empty());
            MapModel map = atlas.at(TreePath.of("/obj"));
            assertEquals(List.of("a 1 made", "31 objects 30 made"), text(map).stream().map(line -> line.split(";")[0]).toList());
            assertTrue(atlas.at(TreePath.ROOT).blocks().get(0).opens());
            assertFalse(map.blocks().get(0).opens());
            assertEquals(30, map.blocks().get(1).targets().size());
        }
    }

    @Test
    void whereNothingIsKnownThereIsNoMap() throws IOException {
        try (Survey survey = TestTrees.sample("vmm-fixed")) {
            assertEquals(MapModel.EMPTY, Atlas.of(survey, Optional.empty()).at(TreePath.of("/no/such")));
        }
    }
}
