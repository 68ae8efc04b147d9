package depscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.picture.Incident;
import depscope.picture.ViewState;
import depscope.picture.WhatIf;
import depscope.ui.model.WhatIfModel.Fix;
import depscope.ui.model.WhatIfModel.Item;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIfModelTest {
    @Test
    void theHeaderOfTheIncident() throws IOException {
        Incident incident = Incident.open();
        ViewState edited = incident.edited();
        WhatIfModel model = WhatIfModel.of(incident.survey(), edited, incident.whatIf(edited).orElseThrow());
        assertEquals(List.of("vmx.h"), names(model.chips()));
        assertEquals(3, model.rebuilt());
        assertEquals(List.of("vmcs.o", "vmx.o"), names(model.waves().get(0).items()));
        assertTrue(model.waves().get(1).items().get(0).isProduct());
        List<Item> mixed = List.of(model.waves().get(0).items().get(0), model.waves().get(0).items().get(1), model.waves().get(1).items().get(0));
        assertEquals(List.of("vmcs.o", "vmm.ko"), names(new WhatIfModel.Wave(1, mixed).telling(2)));
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
        assertEquals(new Fix(false, true, 3, 3, List.of("DPSRCS+= vmx_genassym.c")), without.fix());
        ViewState mended = edited.withFix(true);
        WhatIfModel with = WhatIfModel.of(incident.survey(), mended, incident.whatIf(mended).orElseThrow());
        assertEquals(new Fix(true, true, 3, 3, List.of("DPSRCS+= vmx_genassym.c")), with.fix());
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

    private static List<String> names(List<Item> items) {
        return items.stream().map(Item::name).toList();
    }
}
