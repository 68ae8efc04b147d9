package depscope.picture.draw;

import depscope.graph.Neighbourhood.Shape;
import depscope.picture.Mark;
import depscope.picture.Picture.Box;
import depscope.picture.layout.Layout;
import java.util.List;

/** A box on its way from where it stood to where it belongs. */
public final class DrawnBox {
    private static final Layout.Frame NOWHERE = new Layout.Frame(0, 0, 0, 0);

    private final String key;
    private Box box;
    private String label = "";
    private Layout.Frame from = NOWHERE;
    private Layout.Frame to = NOWHERE;
    private boolean fresh = true;

    DrawnBox(String key) {
        this.key = key;
        this.box = new Box(key, -1, List.of(), Shape.SOURCE, Mark.NONE, "", "", "", false);
    }

    public String key() {
        return key;
    }

    public Box box() {
        return box;
    }

    /** The name as it fits. */
    String label() {
        return label;
    }

    void box(Box newBox, String newLabel) {
        box = newBox;
        label = newLabel;
    }

    void moveTo(Layout.Frame frame) {
        from = to == NOWHERE ? frame : to;
        to = frame;
    }

    /** What was seen before glides; what comes new appears. */
    void arrived() {
        from = to;
        fresh = false;
    }

    boolean isFresh() {
        return fresh;
    }

    public Layout.Frame frame() {
        return to;
    }

    double x(double progress) {
        return from.x() + (to.x() - from.x()) * progress;
    }

    double y(double progress) {
        return from.y() + (to.y() - from.y()) * progress;
    }
}
