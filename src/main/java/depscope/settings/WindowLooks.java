package depscope.settings;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How the window was left: all lengths in pixels.
 *
 * @param width of the window where it is not maximised
 * @param left width of findings and files; empty as designed, as the others
 * @param right width of the inspector
 * @param strip height of what-if
 * @param textSize from 1, as designed, to 2
 */
public record WindowLooks(double width, double height, boolean maximised, OptionalDouble left, OptionalDouble right, OptionalDouble strip,
        boolean dark, double textSize) {
    public static final WindowLooks DESIGNED = new WindowLooks(1280, 800, false, OptionalDouble.empty(), OptionalDouble.empty(),
            OptionalDouble.empty(), false, 1);
    /** In the user's folder. */
    public static final String FILE = "window";
    private static final double MOST_PIXELS = 20_000;

    /** @throws IllegalArgumentException if no window can be like that */
    public WindowLooks {
        width = within("width", width, 1, MOST_PIXELS);
        height = within("height", height, 1, MOST_PIXELS);
        textSize = within("text", textSize, 1, 2);
        left.ifPresent(size -> within("left", size, 1, MOST_PIXELS));
        right.ifPresent(size -> within("right", size, 1, MOST_PIXELS));
        strip.ifPresent(size -> within("strip", size, 1, MOST_PIXELS));
    }

    private static double within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " cannot be " + value);
        }
        return value;
    }

    public Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        values.put("width", Double.toString(width));
        values.put("height", Double.toString(height));
        values.put("maximised", Boolean.toString(maximised));
        left.ifPresent(size -> values.put("left", Double.toString(size)));
        right.ifPresent(size -> values.put("right", Double.toString(size)));
        strip.ifPresent(size -> values.put("strip", Double.toString(size)));
        values.put("dark", Boolean.toString(dark));
        values.put("text", Double.toString(textSize));
        return values;
    }

    /**
     * What {@code values} say; as designed what they do not.
     *
     * @throws IllegalArgumentException if no window can be like that
     */
    public static WindowLooks of(Map<String, String> values) {
        return new WindowLooks(number(values, "width").orElse(DESIGNED.width), number(values, "height").orElse(DESIGNED.height),
                Boolean.parseBoolean(values.get("maximised")), number(values, "left"), number(values, "right"), number(values, "strip"),
                Boolean.parseBoolean(values.get("dark")), number(values, "text").orElse(DESIGNED.textSize));
    }

    private static OptionalDouble number(Map<String, String> values, String name) {
        if (!values.containsKey(name)) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(values.get(name)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is not a number: " + values.get(name), e);
        }
    }
}
