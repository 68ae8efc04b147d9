package depscope.picture.file;

import depscope.picture.draw.Pen;
import depscope.picture.layout.Layout.Frame;
import java.util.Optional;

/** A pen for a whole sheet, on which the picture has a place of its own. */
interface SheetPen extends Pen {
    /**
     * Has what follows moved, until {@link #back}.
     *
     * @param part what of it is seen, in its own coordinates; empty for all
     */
    void move(double dx, double dy, Optional<Frame> part);

    void back();
}
