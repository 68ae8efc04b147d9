package depscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.picture.Chance;
import depscope.picture.Incident;
import depscope.picture.ViewState;
import depscope.picture.WhatIf;
import depscope.picture.Work;
import depscope.ui.model.WhatIfRows.Kind;
import depscope.ui.model.WhatIfRows.Order;
import depscope.ui.model.WhatIfRows.Row;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WhatIfRowsTest {
    private static final String OBJECTS = "/usr/obj/usr/src/sys/modules/vmm";

    private static List<Row> rows(Incident incident, ViewState state, Kind kind) {
        return WhatIfRows.of(incident.survey(), incident.whatIf(state).orElseThrow(), kind);
    }

    @Test
    void everyTargetTellsItsWaveItsWorkAndWhy() throws IOException {
        Incident incident = Incident.untouched();
        ViewState edited = incident.edited();
        assertEquals(List.of(
                new Row(Kind.REBUILT, incident.node("vmcs.o"), "vmcs.o", OBJECTS, 1, Work.COMPILE, "made from vmx.h", Chance.SURE),
                new Row(Kind.REBUILT, incident.node("vmx.o"), "vmx.o", OBJECTS, 1, Work.COMPILE, "made from vmx.h", Chance.SURE),
                new Row(Kind.REBUILT, incident.node("vmm.ko"), "vmm.ko", OBJECTS, 2, Work.LINK, "made from vmcs.o, and from stale vmx_support.o", Chance.SURE)),
                rows(incident, edited, Kind.REBUILT));
        assertEquals(List.of("vmx_genassym.o 0 never told of vmx.h", "vmx_assym.h 0 made from vmx_genassym.o ← vmx_genassym.c ← vmx.h",
                "vmx_support.o 0 made from vmx_assym.h ← vmx_genassym.o ← vmx_genassym.c ← vmx.h"),
                rows(incident, edited, Kind.LEFT_STALE).stream().map(row -> row.name() + " " + row.wave() + " " + row.why()).toList());
    }

    @Test
    void everySetHasAsManyRowsAsItsCountSays() throws IOException {
        Incident incident = Incident.open();
        for (ViewState state : List.of(incident.edited(), incident.edited().withFix(true),
                ViewState.START.delete(incident.node("vmx_genassym.c")), ViewState.START.delete(incident.node("vmx_support.o")))) {
            WhatIf whatIf = incident.whatIf(state).orElseThrow();
            WhatIfModel model = WhatIfModel.of(incident.survey(), state, whatIf);
            Map<Kind, Integer> counts = new TreeMap<>();
            Map<Kind, Integer> rows = new TreeMap<>();
            for (Kind kind : Kind.values()) {
                counts.put(kind, kind.count(model));
                rows.put(kind, WhatIfRows.of(incident.survey(), whatIf, kind).size());
            }
            assertEquals(counts, rows);
        }
    }

    @Test
    void withTheFixInASetTellsWhatItWas() throws IOException {
        Incident incident = Incident.untouched();
        ViewState mended = incident.edited().withFix(true);
        WhatIfModel model = WhatIfModel.of(incident.survey(), mended, incident.whatIf(mended).orElseThrow());
        assertEquals(List.of(Optional.of(3), Optional.of(3), Optional.empty()),
                List.of(Kind.REBUILT.before(model), Kind.LEFT_STALE.before(model), Kind.UNTOUCHED.before(model)));
    }

    private static Row row(String name, String directory, int wave, String why) {
        return new Row(Kind.REBUILT, 1, name, directory, wave, Work.COMPILE, why, Chance.SURE);
    }

    private static List<String> names(List<Row> rows) {
        return rows.stream().map(Row::name).toList();
    }

    @Test
    void aPartOfNameDirectoryOrReasonFindsIt() {
        List<Row> rows = List.of(row("Vmx.o", "/obj/a", 1, "made from x.h"), row("b.o", "/obj/vmm", 1, ""), row("c.o", "/obj", 2, "made from VMX.h"));
        assertEquals(List.of("Vmx.o", "c.o"), names(WhatIfRows.search(rows, " vmx ")));
        assertEquals(List.of("b.o"), names(WhatIfRows.search(rows, "vmm")));
        assertEquals(rows, WhatIfRows.search(rows, ""));
    }

    @Test
    void orderFallsBackToThePath() {
        List<Row> rows = List.of(row("b.o", "/z", 2, "x"), row("a.o", "/z", 1, "x"), row("a.o", "/y", 2, "w"));
        assertEquals(List.of("/z/a.o", "/y/a.o", "/z/b.o"), paths(WhatIfRows.sort(rows, Order.WAVE, false)));
        assertEquals(List.of("/y/a.o", "/z/b.o", "/z/a.o"), paths(WhatIfRows.sort(rows, Order.WAVE, true)));
        assertEquals(List.of("/y/a.o", "/z/a.o", "/z/b.o"), paths(WhatIfRows.sort(rows, Order.NAME, false)));
        assertEquals(List.of("/z/a.o", "/z/b.o", "/y/a.o"), paths(WhatIfRows.sort(rows, Order.WHY, true)));
    }

    private static List<String> paths(List<Row> rows) {
        return rows.stream().map(Row::path).toList();
    }

    @Test
    void theListIsKeptForPeopleForSheetsAndForPrograms() {
        List<Row> rows = List.of(row("a,b.o", "/obj", 2, "made from \"x\"\t\\"), new Row(Kind.UNTOUCHED, 2, "k", "/", 0, Work.LINK, "", Chance.SURE));
        assertEquals("If x.h is edited:\n\n/obj/a,b.o  rebuilt in wave 2: made from \"x\"\t\\\n/k  untouched\n", WhatIfFile.TEXT.of("x.h is edited", rows));
        assertEquals("set,path,wave,work,why,chance\nrebuilt,\"/obj/a,b.o\",2,compile,\"made from \"\"x\"\"\t\\\",\nuntouched,/k,,link,,\n",
                WhatIfFile.CSV.of("x.h is edited", rows));
        assertEquals("{\"if\": \"x.h is edited\", \"targets\": [\n"
                + "  {\"set\": \"rebuilt\", \"target\": \"/obj/a,b.o\", \"wave\": 2, \"work\": \"compile\", \"why\": \"made from \\\"x\\\"\\u0009\\\\\"},\n"
                + "  {\"set\": \"untouched\", \"target\": \"/k\", \"work\": \"link\", \"why\": \"\"}\n]}\n", WhatIfFile.JSON.of("x.h is edited", rows));
        assertEquals(List.of(WhatIfFile.CSV, WhatIfFile.JSON, WhatIfFile.TEXT, WhatIfFile.TEXT),
                List.of(WhatIfFile.of("/x/a.CSV"), WhatIfFile.of("a.json"), WhatIfFile.of("a.txt"), WhatIfFile.of("notes")));
    }
}
