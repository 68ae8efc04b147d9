package depscope.picture.file;

import depscope.picture.draw.Lettering;
import depscope.picture.draw.Outline;
import depscope.picture.draw.Palette;
import depscope.picture.draw.Pen;
import java.util.ArrayList;
import java.util.List;

/** Tells what was drawn, in order: what is filled or stroked by its points and colour, text by its letters. */
final class RecordingPen implements Pen {
    final List<String> drawn = new ArrayList<>();

    @Override
    public void alpha(double opacity) {
        // Said of nothing in particular.
    }

    @Override
    public void fill(Outline outline, int color) {
        drawn.add("fill " + Palette.hex(color) + " " + points(outline));
    }

    @Override
    public void stroke(Outline outline, int color, double width, double... dashes) {
        drawn.add("stroke " + Palette.hex(color) + " " + points(outline));
    }

    @Override
    public void strokeRound(Outline outline, int color, double width) {
        stroke(outline, color, width);
    }

    @Override
    public void text(String text, double x, double y, double width, Align align, Lettering lettering, int color) {
        drawn.add("text " + Palette.hex(color) + " " + text);
    }

    private static String points(Outline outline) {
        List<String> points = new ArrayList<>();
        outline.trace(new Outline.Tracer() {
            @Override
            public void moveTo(double x, double y) {
                points.add("M" + Xml.number(x) + " " + Xml.number(y));
            }

            @Override
            public void lineTo(double x, double y) {
                points.add("L" + Xml.number(x) + " " + Xml.number(y));
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                points.add("C" + Xml.number(x1) + " " + Xml.number(y1) + " " + Xml.number(x2) + " " + Xml.number(y2) + " " + Xml.number(x)
                        + " " + Xml.number(y));
            }

            @Override
            public void close() {
                points.add("Z");
            }
        });
        return String.join("", points);
    }
}
