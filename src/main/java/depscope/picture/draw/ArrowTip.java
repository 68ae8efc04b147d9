package depscope.picture.draw;

import depscope.picture.Counted;
import depscope.picture.Picture.Arrow;

/** What an arrow says, in words. */
public final class ArrowTip {
    private ArrowTip() {
    }

    public static String of(DrawnArrow drawn, Drawing drawing) {
        Arrow arrow = drawn.arrow();
        String from = drawing.box(drawn.from()).map(box -> box.box().label()).orElse("");
        String to = drawing.box(drawn.to()).map(box -> box.box().label()).orElse("");
        String count = arrow.count() == 1 ? "" : Counted.of(arrow.count(), "edge") + ", ";
        return to + " needs " + from + "\n" + count + known(arrow);
    }

    private static String known(Arrow arrow) {
        return switch (arrow.gap()) {
            case NONE -> arrow.orderOnly() ? "order only: it must be there first, its time does not count" : "make knows: " + arrow.kind().label();
            case NO_RECORD -> "it is read, and neither a record nor a rule tells make";
            case PERHAPS -> "it may be read; neither a record nor a rule tells make";
            case CONDITION -> "a rule says so, under a condition that is not known";
            case MENDED -> "make would know with the fix in";
        };
    }
}
