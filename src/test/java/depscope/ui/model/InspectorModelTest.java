package depscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.explain.Excerpt;
import depscope.picture.Incident;
import depscope.picture.Mark;
import depscope.picture.ViewState;
import depscope.survey.TestTrees;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InspectorModelTest {
    private final Incident incident;

    InspectorModelTest() throws IOException {
        incident = Incident.open();
    }

    private InspectorModel of(String name) {
        return InspectorModel.of(incident.survey(), incident.node(name), ViewState.START, Optional.empty());
    }

    @Test
    void theBrokenObjectTellsWhatItReadsAndMakeDoesNotKnow() {
        InspectorModel model = of("vmx_genassym.o");
        assertEquals(List.of(Mark.SILENTLY_STALE, Mark.UNRECORDED), model.marks());
        assertTrue(model.sentence().contains("vmx.h"), model.sentence());
        Row first = model.inputs().get(0);
        assertEquals("vmx.h", first.name());
        assertFalse(first.isKnown());
        assertEquals("not known", first.known());
        assertEquals(1, model.knownInputs());
        assertEquals("#include \"vmx.h\"", model.includes().lines().get(0).text().strip());
        assertTrue(model.quote().isPresent());
    }

    @Test
    void whatIsBlamedIsTheFirstInput() throws IOException {
        Incident before = new Incident(TestTrees.sample("vmm-before"));
        InspectorModel model = InspectorModel.of(before.survey(), before.node("vmx_support.o"), ViewState.START, Optional.empty());
        assertEquals("vmx_assym.s", model.inputs().get(0).name());
    }

    @Test
    void itIsSaidWhoseRecordIsQuotedAndThatTheRestCannotBeKnown() throws IOException {
        Incident unread = Incident.unread();
        InspectorModel model = InspectorModel.of(unread.survey(), unread.node("vmx_genassym.o"), ViewState.START, Optional.empty());
        assertTrue(model.isUnread());
        assertFalse(of("vmx_genassym.o").isUnread());
        Row dependent = of("vmx_genassym.o").dependents().get(0);
        Quote quote = InspectorModel.quotes(incident.survey(), incident.node("vmx_genassym.o"), dependent).get(0);
        assertEquals("rule of vmx_assym.h", quote.whose());
        assertEquals("vmx_genassym.o", quote.word());
    }

    @Test
    void theTextIsFitForAMailingList() {
        String text = of("vmx_genassym.o").asText(SpellingsModel.NONE);
        assertTrue(text.startsWith("""
                /usr/obj/usr/src/sys/modules/vmm/vmx_genassym.o
                object of 2014-10-27 10:02:11.706 UTC
                made by bmake: .make-graph in /usr/obj/usr/src/sys/modules/vmm
                silently stale, unrecorded
                """), text);
        assertTrue(text.contains("""

                How it comes to read vmx.h:
                  /usr/src/sys/amd64/vmm/intel/vmx_genassym.c:16: #include "vmx.h"
                """), text);
        assertTrue(text.contains("""
                >  2545  vmx_genassym.o  : vmx_genassym.c vmx_genassym.c
                """.stripTrailing()), text);
        assertTrue(text.contains("""

                Inputs, make knows 1 of 25:
                  /usr/src/sys/amd64/vmm/intel/vmx.h (not known, 2014-10-27 10:30:21.017 UTC, newer by 28 min)
                """), text);
        assertTrue(text.contains("""
                  and 5 more

                Dependents, 1:
                  /usr/obj/usr/src/sys/modules/vmm/vmx_assym.h (ruled, silently stale, 2014-10-27 10:02:11.767 UTC)

                How it is made, /usr/obj/usr/src/sys/modules/vmm/.make-graph:2546:
                  gcc -DVMM_KEEP_STATS -DSMP -I/usr/src/sys/modules/vmm/../../amd64/vmm \\
                    -I/usr/src/sys/modules/vmm/../../amd64/vmm/io \\
                """), text);
        assertTrue(text.endsWith("\n    vmx_genassym.o\n"), text);
    }

    @Test
    void aRowTellsWhereItIsWritten() {
        Row row = of("vmx.o").inputs().stream().filter(input -> input.name().equals("vmx.h")).findFirst().orElseThrow();
        assertTrue(row.isKnown());
        Excerpt excerpt = InspectorModel.quotes(incident.survey(), row.node(), row).get(0).excerpt();
        assertTrue(excerpt.lines().get(excerpt.lit() - excerpt.first()).contains("vmx.h"), excerpt.toString());
    }

    @Test
    void withTheFixInTheInputsWouldBeKnown() throws IOException {
        Incident untouched = Incident.untouched();
        ViewState mended = untouched.edited().withFix(true).select(untouched.node("vmx_genassym.o"));
        InspectorModel model = InspectorModel.of(untouched.survey(), mended.selected(), mended, untouched.whatIf(mended));
        assertEquals("It would be rebuilt, in wave 1, because of vmx.h, which is edited.", model.sentence());
        assertEquals(model.inputs().size(), model.knownInputs());
        assertTrue(model.isMended());
        Row header = model.inputs().stream().filter(row -> row.name().equals("vmx.h")).findFirst().orElseThrow();
        assertEquals("by the fix", header.known());
        assertFalse(InspectorModel.includes(untouched.survey(), mended.selected(), header).isEmpty());
        ViewState revealed = incident.edited().withFix(true).select(incident.node("vmx_genassym.o"));
        assertEquals("With the fix in, make would remake it without any edit: it is stale now, and make does not know.",
                InspectorModel.of(incident.survey(), revealed.selected(), revealed, incident.whatIf(revealed)).sentence());
    }

    @Test
    void underAnEditTheSentenceIsAboutTheEdit() {
        ViewState edited = incident.edited().select(incident.node("vmx.o"));
        InspectorModel model = InspectorModel.of(incident.survey(), edited.selected(), edited, incident.whatIf(edited));
        assertEquals(List.of(Mark.REBUILT), model.marks());
        assertTrue(model.sentence().contains("vmx.h"), model.sentence());
    }
}
