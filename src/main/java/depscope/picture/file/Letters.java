package depscope.picture.file;

import depscope.picture.draw.Lettering;

/** How much room text takes, without any font at hand. */
final class Letters {
    /** Of the mono fonts that are used, by the size. */
    private static final double MONO = 0.602;
    /** From the middle of a line to what its letters stand on, by the size. */
    private static final double DROP = 0.36;

    private Letters() {
    }

    /** In pixels: of the widest of a lettering's fonts, about. */
    static double width(String text, Lettering lettering) {
        double widths = lettering.isMono() ? text.length() * MONO : text.chars().mapToDouble(Letters::width).sum();
        return widths * lettering.size() * (lettering.isBold() ? 1.06 : 1);
    }

    private static double width(int letter) {
        if ("ijlI.,:;'|!()[]ft ".indexOf(letter) >= 0) {
            return 0.38;
        }
        return "mwMW—…".indexOf(letter) >= 0 ? 0.96 : Character.isUpperCase(letter) ? 0.72 : 0.62;
    }

    /** What letters stand on, in pixels below the middle of their line. */
    static double drop(Lettering lettering) {
        return DROP * lettering.size();
    }
}
