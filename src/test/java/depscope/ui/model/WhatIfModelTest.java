package depscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.ui.model.WhatIfModel.Item;
import depscope.ui.state.ViewState;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIfModelTest {
    @Test
    void theHeaderOfTheIncident() throws IOException {
        Incident incident = Incident.open();
        ViewState edited = incident.edited();
        WhatIfModel model = WhatIfModel.of(incident.survey(), edited, incident.survey().whatIf(edited.edited()));
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

    private static List<String> names(List<Item> items) {
        return items.stream().map(Item::name).toList();
    }
}
