package depscope.ui.model;

import depscope.picture.draw.Palette;
import depscope.picture.file.Format;

/**
 * What the user wants a picture's file to be.
 *
 * @param scale pixels of a PNG to one of the picture
 * @param seenOnly whether only what is in sight is drawn
 */
public record ExportChoice(Format format, double scale, Palette palette, boolean seenOnly) {
}
