package depscope.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.graph.Regions;
import depscope.picture.Legend.Kind;
import depscope.picture.Picture.Arrow;
import depscope.picture.Picture.Gap;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What make only wants to be there first is neither a gap nor an arrow like others. */
class OrderOnlyTest {
    private final NinjaTree tree;

    OrderOnlyTest() throws IOException {
        tree = NinjaTree.open();
    }

    private Picture around(ViewState state) {
        Set<Integer> focus = Set.of(tree.node("gen.h"), tree.node("x.o"), tree.node("y.o"), tree.node("z.o"));
        return Picture.of(tree.survey(), state.focusOn(focus), WhatIf.of(tree.survey(), state));
    }

    private static Arrow arrow(Picture picture, String from, String to) {
        return picture.arrows().stream().filter(arrow -> picture.boxes().get(arrow.from()).label().equals(from)
                && picture.boxes().get(arrow.to()).label().equals(to)).findFirst().orElseThrow();
    }

    @Test
    void itIsDrawnInAWayOfItsOwnAndIsNoGap() {
        Picture picture = around(ViewState.START);
        assertTrue(arrow(picture, "gen.h", "x.o").orderOnly());
        assertEquals(Gap.NONE, arrow(picture, "gen.h", "x.o").gap());
        assertFalse(arrow(picture, "gen.h", "y.o").orderOnly());
        assertEquals(List.of("ruled", "order only"), Legend.of(picture).stream().filter(entry -> entry.kind() == Kind.LINE || entry.kind() == Kind.ORDER)
                .map(Legend.Entry::words).toList());
    }

    @Test
    void whatIsReadBesidesIsAGap() {
        Arrow arrow = arrow(around(ViewState.START), "gen.h", "z.o");
        assertFalse(arrow.orderOnly());
        assertEquals(Gap.NO_RECORD, arrow.gap());
    }

    @Test
    void noChangeRunsAlongIt() {
        Picture picture = around(ViewState.START.edit(tree.node("gen.in")).edit(tree.node("x.c")));
        assertEquals(Mark.REBUILT, picture.boxes().get(arrow(picture, "gen.h", "x.o").to()).mark());
        assertEquals(Tone.PLAIN, arrow(picture, "gen.h", "x.o").tone());
        assertEquals(Tone.REBUILT, arrow(picture, "gen.h", "y.o").tone());
    }

    @Test
    void onTheMapItIsKnown() {
        Regions regions = new Regions(tree.survey().graph());
        List<Regions.Part> parts = regions.parts(regions.at(TreePath.of("/b")));
        // Of the header three objects need, one reads it and make does not know.
        assertEquals(1, regions.links(parts).stream().mapToInt(Regions.Link::unknown).sum());
    }
}
