package depscope.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaybackTest {
    private final List<String> told = new ArrayList<>();
    private final Playback playback = new Playback(this::tell);

    private void tell() {
        told.add(playback.step() + (playback.isPlaying() ? " plays" : ""));
    }

    @Test
    void allIsShownUntilItPlaysFromTheBeginningToTheEnd() {
        playback.begin(2);
        playback.play();
        playback.tick();
        playback.tick();
        playback.tick();
        assertEquals(List.of("2", "0 plays", "1 plays", "2"), told);
    }

    @Test
    void itGoesOnFromWhereItWasHeld() {
        playback.begin(3);
        playback.playOrPause();
        playback.tick();
        playback.playOrPause();
        playback.tick();
        playback.playOrPause();
        playback.tick();
        assertEquals(List.of("3", "0 plays", "1 plays", "1", "1 plays", "2 plays"), told);
    }

    @Test
    void aStepByHandHoldsItAndStaysWithinTheWaves() {
        playback.begin(2);
        playback.play();
        playback.to(-1);
        assertFalse(playback.isPlaying());
        playback.to(7);
        assertTrue(playback.isAtEnd());
        assertEquals(List.of("2", "0 plays", "0", "2"), told);
    }

    @Test
    void whereNothingHappensNothingPlays() {
        playback.begin(0);
        playback.play();
        assertFalse(playback.isPlaying());
        assertEquals(List.of("0"), told);
    }
}
