package depscope.picture.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.picture.Incident;
import depscope.picture.NinjaTree;
import depscope.picture.Picture;
import depscope.picture.Places;
import depscope.picture.ViewState;
import depscope.picture.layout.LaidOut;
import depscope.picture.layout.Layouts;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArrowTipTest {
    private final Drawing drawing = new Drawing(() -> { });

    ArrowTipTest() throws IOException {
        Incident incident = Incident.open();
        Picture picture = Picture.of(incident.survey(), Places.first(incident.survey()), Optional.empty());
        VisibleGraph graph = new VisibleGraph();
        graph.addSink(drawing);
        LaidOut laidOut = new Layouts().of(picture, () -> false);
        graph.show(laidOut);
    }

    private DrawnArrow arrow(String from, String to) {
        return drawing.arrows().stream().filter(arrow -> drawing.box(arrow.from()).orElseThrow().box().label().equals(from)
                && drawing.box(arrow.to()).orElseThrow().box().label().equals(to)).findFirst().orElseThrow();
    }

    @Test
    void anArrowSaysWhoNeedsWhatAndHowThatIsKnown() {
        assertEquals("vmx_genassym.o needs vmx.h\nit is read, and neither a record nor a rule tells make",
                ArrowTip.of(arrow("vmx.h", "vmx_genassym.o"), drawing));
        assertEquals("vmx.o needs vmx.h\nmake knows: recorded", ArrowTip.of(arrow("vmx.h", "vmx.o"), drawing));
        assertTrue(ArrowTip.of(arrow("sys/sys", "vmx.o"), drawing).startsWith("vmx.o needs sys/sys\n"));
        assertTrue(ArrowTip.of(arrow("sys/sys", "vmx.o"), drawing).contains(" edges, make knows: recorded"));
    }

    @Test
    void anOrderOnlyArrowSaysThatTimesDoNotCount() throws IOException {
        NinjaTree tree = NinjaTree.open();
        Picture picture = Picture.of(tree.survey(), ViewState.START.focusOn(Set.of(tree.node("gen.h"), tree.node("x.o"))), Optional.empty());
        VisibleGraph graph = new VisibleGraph();
        graph.addSink(drawing);
        graph.show(new Layouts().of(picture, () -> false));
        assertEquals("x.o needs gen.h\norder only: it must be there first, its time does not count", ArrowTip.of(arrow("gen.h", "x.o"), drawing));
    }

    @Test
    void theArrowThatIsPointedAtIsFoundAndNoneFarFromAll() {
        DrawnArrow gap = arrow("vmx.h", "vmx_genassym.o");
        assertEquals(Optional.of(gap), drawing.arrowAt(gap.gapX(), gap.gapY(), 0.5));
        assertEquals(Optional.empty(), drawing.arrowAt(-500, -500, 5));
    }
}
