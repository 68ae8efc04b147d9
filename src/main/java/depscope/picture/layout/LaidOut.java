package depscope.picture.layout;

import depscope.picture.Picture;

/** A picture with where everything stands in it. */
public record LaidOut(Picture picture, Layout layout) {
}
