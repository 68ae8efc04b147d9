package depscope.picture.draw;

/**
 * What a picture is drawn with: a canvas, an SVG file, an image. Whoever paints knows no more, so that all
 * show the same. Colours are {@code 0xRRGGBB}; lengths are those of the picture, one pixel each at scale 1.
 */
public interface Pen {
    enum Align { LEFT, CENTER }

    /** How opaque what follows is, from 0 to 1. */
    void alpha(double opacity);

    void fill(Outline outline, int color);

    /** @param dashes lengths of line and gap in turn; none for a whole line */
    void stroke(Outline outline, int color, double width, double... dashes);

    /** A line with round ends and corners, as signs are drawn. */
    void strokeRound(Outline outline, int color, double width);

    /**
     * One line of text.
     *
     * @param x where it begins, or its middle
     * @param y the middle of its height
     * @param width what it is to take, as far as the pen's own fonts differ; 0 for as much as it takes
     */
    void text(String text, double x, double y, double width, Align align, Lettering lettering, int color);
}
