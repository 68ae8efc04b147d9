package depscope.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TextSizeTest {
    @Test
    void itGrowsInStepsToTwiceAndNoFurther() {
        TextSize size = TextSize.DESIGNED;
        double[] seen = new double[7];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = size.factor();
            size = size.larger(1);
        }
        assertEquals("[1.0, 1.15, 1.3, 1.5, 1.75, 2.0, 2.0]", Arrays.toString(seen));
        assertEquals(1.75, size.larger(-1).factor());
        assertEquals(1, TextSize.DESIGNED.larger(-1).factor());
    }

    @Test
    void aSizeBetweenTwoStepsGoesOnFromThere() {
        assertEquals(1.5, new TextSize(1.2).larger(1).factor());
        assertEquals(1.15, new TextSize(1.2).larger(-1).factor());
    }
}
