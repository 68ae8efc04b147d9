package depscope.ui.view.graph;

import depscope.graph.Neighbourhood.Shape;
import depscope.ui.model.Names;
import depscope.ui.model.PictureModel.Box;
import depscope.ui.model.Tone;
import depscope.ui.view.look.Typefaces;
import java.util.List;
import javafx.scene.text.Text;

/** How large boxes are and how much of a name they show, from the width of one letter of the mono font. */
final class Sizes {
    static final double ICON = 12;
    private static final double ICON_GAP = 5;
    private static final double MARGIN = 11;
    private static final double LEAST = 84;
    private static final double MOST = 184;
    private static final double ONE_LINE = 34;
    private static final double TWO_LINES = 46;

    private final double letter;
    private final double smallLetter;

    /** Measures the fonts: for the FX thread; afterwards for any. */
    Sizes(Typefaces fonts) {
        Text name = new Text("m".repeat(64));
        name.setFont(fonts.name(1));
        letter = name.getLayoutBounds().getWidth() / 64;
        Text small = new Text("from stale input and some of 1 234 headers");
        small.setFont(fonts.small(1));
        smallLetter = small.getLayoutBounds().getWidth() / small.getText().length();
    }

    /** What is fed in stands in one even column, whatever its names. */
    double[] widths(List<Box> boxes) {
        double inputs = boxes.stream().filter(Sizes::isInput).mapToDouble(this::width).max().orElse(LEAST);
        return boxes.stream().mapToDouble(box -> isInput(box) ? inputs : width(box)).toArray();
    }

    private static boolean isInput(Box box) {
        return box.shape() == Shape.SOURCE || box.shape() == Shape.HEADER;
    }

    private double width(Box box) {
        double label = labelWidth(box.label()) + iconWidth(box);
        double note = box.note().length() * smallLetter;
        return Math.round(Math.max(LEAST, Math.min(MOST, Math.max(label, note) + 2 * MARGIN)));
    }

    double height(Box box) {
        return box.note().isEmpty() ? ONE_LINE : TWO_LINES;
    }

    static double iconWidth(Box box) {
        return box.mark().tone() == Tone.PLAIN ? 0 : ICON + ICON_GAP;
    }

    double labelWidth(String label) {
        return label.length() * letter;
    }

    /** The label as it fits: its middle left out if need be, for beginnings and ends tell names apart. */
    String shortened(Box box) {
        int fits = (int) ((MOST - 2 * MARGIN - iconWidth(box)) / letter);
        return Names.shortened(box.label(), fits);
    }
}
