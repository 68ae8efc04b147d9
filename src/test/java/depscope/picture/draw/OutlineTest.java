package depscope.picture.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static List<String> traced(Outline outline) {
        List<String> steps = new ArrayList<>();
        outline.trace(new Outline.Tracer() {
            @Override
            public void moveTo(double x, double y) {
                steps.add(said("M", x, y));
            }

            @Override
            public void lineTo(double x, double y) {
                steps.add(said("L", x, y));
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                steps.add(said("C", x1, y1, x2, y2, x, y));
            }

            @Override
            public void close() {
                steps.add("Z");
            }
        });
        return steps;
    }

    private static String said(String step, double... at) {
        StringBuilder said = new StringBuilder(step);
        for (double number : at) {
            // No negative zero.
            said.append(String.format(Locale.ROOT, " %.2f", Math.round(number * 100) / 100.0 + 0.0));
        }
        return said.toString();
    }

    @Test
    void linesAndCurvesAreTakenAsTheyStand() {
        assertEquals(List.of("M 1.00 2.00", "L 3.00 4.50", "C 1.00 2.00 3.00 4.00 5.00 6.00", "Z", "M 0.00 0.00"),
                traced(Outline.svg("M1 2 L3,4.5 C 1 2 3 4 5 6 Z M0 0")));
        assertEquals(List.of(), traced(Outline.svg("")));
        assertThrows(IllegalArgumentException.class, () -> Outline.svg("M1 2 Q1 2 3 4"));
    }

    @Test
    void aHalfCircleIsTwoCurvesByItsRightSide() {
        // Clockwise on the screen, from the left over the top to the right.
        assertEquals(List.of("M 0.00 5.00", "C 0.00 2.24 2.24 0.00 5.00 0.00", "C 7.76 0.00 10.00 2.24 10.00 5.00"),
                traced(Outline.svg("M0 5 A5 5 0 0 1 10 5")));
        assertEquals(List.of("M 0.00 5.00", "C 0.00 7.76 2.24 10.00 5.00 10.00", "C 7.76 10.00 10.00 7.76 10.00 5.00"),
                traced(Outline.svg("M0 5 A5 5 0 0 0 10 5")));
    }

    @Test
    void aLargeArcGoesTheLongWay() {
        List<String> large = traced(Outline.svg("M5 0 A5 5 0 1 1 0 5"));
        assertEquals(4, large.size());
        assertEquals("C 7.76 0.00 10.00 2.24 10.00 5.00", large.get(1));
        List<String> small = traced(Outline.svg("M5 0 A5 5 0 0 0 0 5"));
        assertEquals(List.of("M 5.00 0.00", "C 2.24 0.00 0.00 2.24 0.00 5.00"), small);
    }

    @Test
    void aBoxMayHaveRoundCorners() {
        assertEquals(List.of("M 1.00 2.00", "L 11.00 2.00", "L 11.00 6.00", "L 1.00 6.00", "Z"), traced(Outline.box(1, 2, 10, 4, 0)));
        // Corners never take more than there is.
        assertEquals(traced(Outline.box(0, 0, 10, 4, 2)), traced(Outline.box(0, 0, 10, 4, 9)));
    }

    @Test
    void aPlacedOneIsScaledThenMoved() {
        Outline line = Outline.from(1, 1).line(2, 3);
        assertEquals(List.of("M 12.00 22.00", "L 14.00 26.00"), traced(line.placed(2, 10, 20)));
        assertEquals(List.of("M 1.00 1.00", "L 2.00 3.00"), traced(line));
    }
}
