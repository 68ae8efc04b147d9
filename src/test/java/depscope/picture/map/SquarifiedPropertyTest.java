package depscope.picture.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.picture.layout.Layout.Frame;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What makes a map of areas true, whatever the weights. */
class SquarifiedPropertyTest {
    private static final double NEAR = 1e-6;

    @Property
    void areasAreAsTheWeightsAndFillTheFrame(@ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0.05, max = 5000) Double> given,
            @ForAll @DoubleRange(min = 1, max = 3000) double width, @ForAll @DoubleRange(min = 1, max = 2000) double height) {
        double[] weights = array(given);
        Frame[] frames = Squarified.of(weights, new Frame(3, 7, width, height));
        double sum = Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            assertEquals(weights[i] / sum, frames[i].width() * frames[i].height() / (width * height), NEAR);
        }
    }

    @Property
    void noneLeavesTheFrameOrCoversAnother(@ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0, max = 5000) Double> given,
            @ForAll @DoubleRange(min = 1, max = 3000) double width, @ForAll @DoubleRange(min = 1, max = 2000) double height) {
        double[] weights = array(given);
        Frame[] frames = Squarified.of(weights, new Frame(3, 7, width, height));
        for (int i = 0; i < frames.length; i++) {
            Frame one = frames[i];
            assertTrue(one.x() >= 3 - NEAR && one.y() >= 7 - NEAR && one.x() + one.width() <= 3 + width + NEAR
                    && one.y() + one.height() <= 7 + height + NEAR, one + " in " + width + " by " + height);
            for (int j = 0; j < i; j++) {
                double across = Math.min(one.x() + one.width(), frames[j].x() + frames[j].width()) - Math.max(one.x(), frames[j].x());
                double down = Math.min(one.y() + one.height(), frames[j].y() + frames[j].height()) - Math.max(one.y(), frames[j].y());
                assertTrue(across <= NEAR || down <= NEAR, one + " and " + frames[j]);
            }
        }
    }

    @Property
    void theSameWeightsFallIntoTheSamePlaces(@ForAll @Size(max = 40) List<@DoubleRange(min = 0, max = 5000) Double> given) {
        assertArrayEquals(Squarified.of(array(given), new Frame(0, 0, 700, 500)), Squarified.of(array(given), new Frame(0, 0, 700, 500)));
    }

    private static double[] array(List<Double> weights) {
        return weights.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The example of the paper: a frame of 6 by 4. */
    @Test
    void theRowsAreThoseOfThePaper() {
        Frame[] frames = Squarified.of(new double[] {6, 6, 4, 3, 2, 2, 1}, new Frame(0, 0, 6, 4));
        assertEquals("0.00 0.00 3.00 2.00, 0.00 2.00 3.00 2.00, 3.00 0.00 1.71 2.33, 4.71 0.00 1.29 2.33, "
                + "3.00 2.33 1.20 1.67, 4.20 2.33 1.20 1.67, 5.40 2.33 0.60 1.67", text(frames));
    }

    private static String text(Frame[] frames) {
        return String.join(", ", Arrays.stream(frames).map(f -> String.format(Locale.ROOT, "%.2f %.2f %.2f %.2f", f.x(), f.y(),
                f.width(), f.height())).toList());
    }
}
