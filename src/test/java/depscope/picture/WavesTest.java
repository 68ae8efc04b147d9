package depscope.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WavesTest {
    private static List<String> marked(Picture picture) {
        return picture.boxes().stream().filter(box -> box.mark() != Mark.NONE && !box.isBundle())
                .map(box -> box.label() + " " + box.mark().word() + (box.note().isEmpty() ? "" : ", " + box.note())).toList();
    }

    @Test
    void onePictureIsShownStepByStep() throws IOException {
        Incident incident = Incident.untouched();
        ViewState edited = incident.edited();
        Optional<WhatIf> whatIf = incident.whatIf(edited);
        Picture whole = Picture.of(incident.survey(), edited, whatIf);
        Waves waves = Waves.of(incident.survey(), whatIf.orElseThrow());
        assertEquals(3, waves.last());
        assertEquals(List.of("vmx_assym.h incomplete", "vmx_genassym.o unrecorded", "vmx.h edited"), marked(waves.upTo(whole, 0)));
        assertEquals(List.of("vmcs.o will be rebuilt", "vmx.o will be rebuilt", "vmx_assym.h incomplete", "vmx_genassym.o unrecorded",
                "vmx.h edited"), marked(waves.upTo(whole, 1)));
        assertEquals(List.of("vmcs.o will be rebuilt", "vmm.ko will be rebuilt, from stale input", "vmx.o will be rebuilt",
                "vmx_assym.h incomplete", "vmx_genassym.o unrecorded", "vmx.h edited"), marked(waves.upTo(whole, 2)));
        assertSame(whole, waves.upTo(whole, 3));
        assertSame(whole, waves.upTo(whole, Waves.ALL));
    }

    @Test
    void anArrowCarriesAStateOnlyBetweenWhatIsShown() throws IOException {
        Incident incident = Incident.untouched();
        ViewState edited = incident.edited();
        Optional<WhatIf> whatIf = incident.whatIf(edited);
        Picture whole = Picture.of(incident.survey(), edited, whatIf);
        Waves waves = Waves.of(incident.survey(), whatIf.orElseThrow());
        assertEquals(List.of(0L, 2L, 4L), List.of(0, 1, 2).stream().map(step -> toned(waves.upTo(whole, step))).toList());
        assertEquals(0, waves.upTo(whole, 2).arrows().stream().filter(Picture.Arrow::labelled).count());
        assertEquals(1, whole.arrows().stream().filter(Picture.Arrow::labelled).count());
    }

    private static long toned(Picture picture) {
        return picture.arrows().stream().filter(arrow -> arrow.tone() == Tone.REBUILT).count();
    }

    @Test
    void whatTheFixRemakesAtOnceIsAStepOfItsOwn() throws IOException {
        Incident incident = Incident.open();
        ViewState mended = incident.edited().withFix(true);
        Waves waves = Waves.of(incident.survey(), incident.whatIf(mended).orElseThrow());
        assertEquals(2, waves.last());
        assertEquals(1, waves.of(incident.node("vmm.ko")));
        assertEquals(2, waves.of(incident.node("vmx.o")));
        assertEquals(0, waves.of(incident.node("intel/vmx.h")));
    }

    @Test
    void whatIsGoneIsSoFromTheBeginningAndStopsTheRestInTheEnd() throws IOException {
        Incident incident = Incident.untouched();
        ViewState gone = ViewState.START.delete(incident.node("vmx_genassym.c"));
        Optional<WhatIf> whatIf = incident.whatIf(gone);
        Picture whole = Picture.of(incident.survey(), gone, whatIf);
        Waves waves = Waves.of(incident.survey(), whatIf.orElseThrow());
        assertEquals(List.of("vmm.ko cannot be made", "vmx_assym.h cannot be made", "vmx_genassym.o cannot be made",
                "vmx_support.o cannot be made", "vmx_genassym.c deleted"), marked(whole));
        assertEquals(4, whole.arrows().stream().filter(arrow -> arrow.tone() == Tone.STOPPED).count());
        assertEquals(List.of("vmx_assym.h incomplete", "vmx_genassym.o unrecorded", "vmx_genassym.c deleted"), marked(waves.upTo(whole, 0)));
    }

    @Test
    void whatIsDeletedAndMadeAgainIsGoneFirst() throws IOException {
        Incident incident = Incident.untouched();
        ViewState gone = ViewState.START.delete(incident.node("vmx_assym.h"));
        Optional<WhatIf> whatIf = incident.whatIf(gone);
        Picture whole = Picture.of(incident.survey(), gone, whatIf);
        Waves waves = Waves.of(incident.survey(), whatIf.orElseThrow());
        assertEquals(List.of("vmm.ko will be rebuilt", "vmx_assym.h will be rebuilt", "vmx_support.o will be rebuilt"), marked(whole));
        assertEquals(List.of("vmx_assym.h deleted"), marked(waves.upTo(whole, 0)));
        assertEquals(List.of("vmx_assym.h will be rebuilt"), marked(waves.upTo(whole, 1)));
    }
}
