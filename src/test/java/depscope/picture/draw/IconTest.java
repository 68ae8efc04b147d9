package depscope.picture.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.finding.FindingKind;
import depscope.picture.Mark;
import depscope.picture.Tone;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IconTest {
    /** Colour is never alone: where two share it, their signs differ. */
    @Test
    void everyToneHasASignOfItsOwn() {
        assertEquals(Tone.values().length - 1, Arrays.stream(Tone.values()).flatMap(tone -> Icon.of(tone).stream()).distinct().count());
    }

    @Test
    void incompleteIsNotTakenForUnrecorded() {
        assertEquals(Icon.HALF_RECORD, Icon.of(Mark.INCOMPLETE.tone()).orElseThrow());
        assertEquals(Mark.INCOMPLETE.tone(), Mark.tone(FindingKind.INCOMPLETE));
        for (Palette palette : Palette.values()) {
            assertEquals(palette.text(Tone.UNRECORDED), palette.text(Tone.INCOMPLETE));
        }
    }
}
