package depscope.picture.file;

import depscope.picture.draw.Palette;
import depscope.picture.layout.Layout.Frame;
import java.util.Optional;

/**
 * How a picture is drawn; graphs for other programs have but the colours of it.
 *
 * @param scale pixels of an image to one of the picture, from {@link #LEAST} to {@link #MOST}
 * @param part what of the picture is drawn, in its coordinates; empty for all
 */
public record Manner(Palette palette, double scale, Optional<Frame> part) {
    public static final double LEAST = 0.5;
    public static final double MOST = 8;

    /** @throws IllegalArgumentException if the scale is out of range */
    public Manner {
        if (!isScale(scale)) {
            throw new IllegalArgumentException("scale " + scale);
        }
    }

    public static boolean isScale(double scale) {
        return scale >= LEAST && scale <= MOST;
    }
}
