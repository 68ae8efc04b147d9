package depscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.picture.Incident;
import depscope.picture.ViewState;
import depscope.picture.Waves;
import depscope.picture.WhatIf;
import depscope.tree.TreePath;
import depscope.ui.model.WhatIfModel.Chip;
import depscope.ui.model.WhatIfModel.Counts;
import depscope.ui.model.WhatIfModel.Fix;
import depscope.ui.model.WhatIfModel.Item;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhatIfModelTest {
    @Test
    void theHeaderOfTheIncident() throws IOException {
        Incident incident = Incident.open();
        ViewState edited = incident.edited();
        WhatIfModel model = WhatIfModel.of(incident.survey(), edited, incident.whatIf(edited).orElseThrow());
        assertEquals(List.of(new Chip(incident.node("intel/vmx.h"), "vmx.h", TreePath.of("/usr/src/sys/amd64/vmm/intel/vmx.h"), false, false)), model.chips());
        assertEquals("vmx.h is edited", model.edits());
        assertEquals(3, model.rebuilt());
        assertEquals(List.of("vmcs.o", "vmx.o"), names(model.waves().get(0).items()));
        assertTrue(model.waves().get(1).items().get(0).isProduct());
        assertEquals("from stale input", model.waves().get(1).items().get(0).why());
        assertEquals(List.of("vmx_genassym.o never told of vmx.h", "vmx_assym.h made from vmx_genassym.o",
                "vmx_support.o made from vmx_assym.h"),
                model.leftStale().stream().map(item -> item.name() + " " + item.why()).toList());
        assertEquals(0, model.cannotKnow().size());
    }

    @Test
    void whatIsLeftStaleTellsItsWayToTheHeader() throws IOException {
        Incident incident = Incident.open();
        ViewState edited = incident.edited();
        WhatIfModel model = WhatIfModel.of(incident.survey(), edited, incident.whatIf(edited).orElseThrow());
        assertEquals(List.of("", " ← vmx_genassym.c ← vmx.h", " ← vmx_genassym.o ← vmx_genassym.c ← vmx.h"),
                model.leftStale().stream().map(Item::rest).toList());
        ViewState deeper = ViewState.START.edit(incident.node("intel/vmcs.h"));
        Item first = WhatIfModel.of(incident.survey(), deeper, incident.whatIf(deeper).orElseThrow()).leftStale().get(0);
        assertEquals("vmx_genassym.o never told of vmcs.h by way of vmx.h", first.name() + " " + first.why() + first.rest());
    }

    @Test
    void howSureItIsIsSaid() throws IOException {
        SmallTree tree = SmallTree.unknownCommand();
        ViewState edited = ViewState.START.edit(tree.node("/inc/s.h"));
        WhatIfModel model = WhatIfModel.of(tree.survey(), edited, WhatIf.of(tree.survey(), edited).orElseThrow());
        assertEquals(List.of("likely: never told of s.h"), model.leftStale().stream().map(Item::why).toList());
    }

    @Test
    void withTheFixInNothingIsLeftStaleAndBothAreTold() throws IOException {
        Incident incident = Incident.untouched();
        ViewState edited = incident.edited();
        WhatIfModel without = WhatIfModel.of(incident.survey(), edited, incident.whatIf(edited).orElseThrow());
        assertEquals(new Fix(false, true, new Counts(3, 3), new Counts(6, 0), List.of("DPSRCS+= vmx_genassym.c")), without.fix());
        ViewState mended = edited.withFix(true);
        WhatIfModel with = WhatIfModel.of(incident.survey(), mended, incident.whatIf(mended).orElseThrow());
        assertEquals(new Fix(true, true, new Counts(3, 3), new Counts(6, 0), List.of("DPSRCS+= vmx_genassym.c")), with.fix());
        assertEquals(6, with.rebuilt());
        assertEquals(List.of(), with.leftStale());
        assertEquals(List.of("1 vmcs.o", "1 vmx.o", "1 vmx_genassym.o", "2 vmx_assym.h", "3 vmx_support.o", "4 vmm.ko"),
                with.waves().stream().flatMap(wave -> wave.items().stream().map(item -> wave.number() + " " + item.name())).toList());
    }

    @Test
    void whatIsStaleAlreadyIsRemadeAtOnceByTheFix() throws IOException {
        Incident incident = Incident.open();
        ViewState mended = incident.edited().withFix(true);
        WhatIfModel with = WhatIfModel.of(incident.survey(), mended, incident.whatIf(mended).orElseThrow());
        assertEquals(6, with.rebuilt());
        assertEquals(List.of("vmm.ko", "vmx_assym.h", "vmx_genassym.o", "vmx_support.o"), names(with.waves().get(0).items()));
        assertEquals(0, with.waves().get(0).number());
        assertEquals(0, with.alreadyOutOfDate());
    }

    @Test
    void whereNothingIsLeftStaleTheFixIsOfNoHelp() throws IOException {
        Incident incident = Incident.untouched();
        ViewState edited = ViewState.START.edit(incident.node("vmx.c"));
        assertFalse(WhatIfModel.of(incident.survey(), edited, incident.whatIf(edited).orElseThrow()).fix().helps());
    }

    @Test
    void aStepAWaveAndOneForWhatIsLeft() throws IOException {
        Incident incident = Incident.untouched();
        ViewState edited = incident.edited();
        WhatIfModel model = WhatIfModel.of(incident.survey(), edited, incident.whatIf(edited).orElseThrow());
        assertEquals(List.of("the edit · before anything is remade", "wave 1 · 2 compiles, about 3 s", "wave 2 · 1 link, about 1 s",
                "the end · 3 left stale"), model.steps().stream().map(WaveStep::said).toList());
        assertEquals(List.of(1, 2, 1, 3), model.steps().stream().map(WaveStep::count).toList());
        assertEquals(Optional.of(3L), model.cost().map(Duration::toSeconds));
        Waves waves = Waves.of(incident.survey(), incident.whatIf(edited).orElseThrow());
        assertEquals(model.steps().size() - 1, waves.last());
    }

    @Test
    void aSourceThatIsGoneStopsWhatIsMadeOfIt() throws IOException {
        Incident incident = Incident.untouched();
        ViewState gone = ViewState.START.edit(incident.node("intel/vmx.h")).delete(incident.node("vmx_genassym.c"));
        WhatIfModel model = WhatIfModel.of(incident.survey(), gone, incident.whatIf(gone).orElseThrow());
        assertEquals("vmx.h is edited, vmx_genassym.c is deleted", model.edits());
        assertEquals(List.of(false, true), model.chips().stream().map(Chip::isDeleted).toList());
        assertEquals(List.of("vmx_genassym.o nothing makes vmx_genassym.c", "vmm.ko needs vmx_support.o", "vmx_assym.h needs vmx_genassym.o",
                "vmx_support.o needs vmx_assym.h"),
                model.cannotBeMade().stream().map(item -> item.name() + " " + item.why()).toList());
        assertEquals("the end · 4 cannot be made", model.steps().get(model.steps().size() - 1).said());
    }

    private static List<String> names(List<Item> items) {
        return items.stream().map(Item::name).toList();
    }
}
