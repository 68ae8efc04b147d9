package depscope.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private static final TreePath A = TreePath.of("/a");
    private static final TreePath B = TreePath.of("/b");

    private final Gathering gathering = new Gathering();

    @Test
    void waitsForQuiet() {
        gathering.add(List.of(B), 1000);
        assertEquals(Gathering.QUIET, gathering.remaining(1000));
        gathering.add(List.of(A), 1000 + Gathering.QUIET / 2);
        assertEquals(Gathering.QUIET / 2, gathering.remaining(1000 + Gathering.QUIET));
        assertEquals(0, gathering.remaining(1000 + Gathering.QUIET * 3 / 2));
        assertEquals(List.of(A, B), List.copyOf(gathering.take()));
        assertTrue(gathering.isEmpty());
    }

    @Test
    void waitsNoLongerThanItMay() {
        long now = 0;
        for (; now <= Gathering.LONGEST; now += Gathering.QUIET / 4) {
            gathering.add(List.of(A), now);
        }
        assertTrue(gathering.remaining(now) <= 0);
        gathering.take();
        gathering.add(List.of(B), now);
        assertEquals(Gathering.QUIET, gathering.remaining(now));
        assertEquals(Set.of(B), gathering.take());
    }

    @Test
    void nothingIsNoChange() {
        gathering.add(List.of(), 5);
        assertTrue(gathering.isEmpty());
    }
}
