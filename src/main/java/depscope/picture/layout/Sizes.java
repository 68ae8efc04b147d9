package depscope.picture.layout;

import depscope.graph.Neighbourhood.Shape;
import depscope.picture.Names;
import depscope.picture.Picture.Box;
import depscope.picture.Tone;
import java.util.List;

/**
 * How large boxes are and how much of a name they show. Letters of the mono fonts that are used are all six
 * tenths of their size wide, so that a picture is the same wherever it is drawn.
 */
public final class Sizes {
    public static final double ICON = 12;
    private static final double ICON_GAP = 5;
    private static final double MARGIN = 11;
    private static final double LEAST = 84;
    private static final double MOST = 184;
    private static final double ONE_LINE = 34;
    private static final double TWO_LINES = 46;
    /** Of a name's letter, at 11.5 px. */
    private static final double LETTER = 6.92;
    /** Of a letter of a second line, at 10.5 px, on average. */
    private static final double SMALL_LETTER = 5.5;

    private Sizes() {
    }

    /** What is fed in stands in one even column, whatever its names. */
    static double[] widths(List<Box> boxes) {
        double inputs = boxes.stream().filter(Sizes::isInput).mapToDouble(Sizes::width).max().orElse(LEAST);
        return boxes.stream().mapToDouble(box -> isInput(box) ? inputs : width(box)).toArray();
    }

    private static boolean isInput(Box box) {
        return box.shape() == Shape.SOURCE || box.shape() == Shape.HEADER;
    }

    private static double width(Box box) {
        double label = labelWidth(box.label()) + iconWidth(box);
        double note = box.note().length() * SMALL_LETTER;
        return Math.round(Math.max(LEAST, Math.min(MOST, Math.max(label, note) + 2 * MARGIN)));
    }

    static double height(Box box) {
        return box.note().isEmpty() ? ONE_LINE : TWO_LINES;
    }

    public static double iconWidth(Box box) {
        return box.mark().tone() == Tone.PLAIN ? 0 : ICON + ICON_GAP;
    }

    public static double labelWidth(String label) {
        return label.length() * LETTER;
    }

    /** The label as it fits: its middle left out if need be, for beginnings and ends tell names apart. */
    public static String shortened(Box box) {
        int fits = (int) ((MOST - 2 * MARGIN - iconWidth(box)) / LETTER);
        return Names.shortened(box.label(), fits);
    }
}
