package depscope.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.picture.Legend.Entry;
import depscope.picture.Legend.Kind;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegendTest {
    @Test
    void itExplainsWhatThePictureHasAndNothingElse() throws IOException {
        Incident incident = Incident.open();
        ViewState edited = incident.edited();
        List<Entry> entries = Legend.of(Picture.of(incident.survey(), edited, incident.whatIf(edited)));
        assertEquals(List.of("recorded", "ruled", "included", "edited", "will be rebuilt", "left stale", "no record"),
                entries.stream().map(Entry::words).toList());
        assertEquals(Kind.SIGN, entries.get(3).kind());
        assertEquals(List.of(5.0, 3.0), entries.get(5).dashes());
        assertEquals(Kind.BREAK, entries.get(6).kind());
        assertEquals(Tone.LEFT_STALE, entries.get(6).tone());
        assertEquals(List.of(), Legend.of(Picture.EMPTY));
    }

    @Test
    void withTheFixInNothingIsSaidToBeMissing() throws IOException {
        Incident incident = Incident.open();
        ViewState mended = incident.edited().withFix(true);
        List<String> words = Legend.of(Picture.of(incident.survey(), mended, incident.whatIf(mended))).stream().map(Entry::words).toList();
        assertEquals(List.of("would be recorded"), words.stream().filter(word -> word.contains("record") && !word.equals("recorded")).toList());
    }
}
