package depscope.picture.file;

import depscope.picture.Legend;
import depscope.picture.Names;
import depscope.picture.ViewState;
import depscope.picture.draw.Drawing;
import depscope.picture.draw.DrawnBox;
import depscope.picture.draw.GraphPainter;
import depscope.picture.draw.Lettering;
import depscope.picture.draw.Outline;
import depscope.picture.draw.Palette;
import depscope.picture.draw.Pen.Align;
import depscope.picture.draw.Viewport;
import depscope.picture.draw.VisibleGraph;
import depscope.picture.layout.LaidOut;
import depscope.picture.layout.Layout.Frame;
import java.util.Optional;

/**
 * A picture with all that stands around it: the headings of its columns above, below what its lines and signs
 * mean, and what is shown. Lengths are pixels at scale 1.
 */
public final class Sheet {
    private static final double MARGIN = 24;
    /** Between the picture and the line below it. */
    private static final double GAP = 20;
    private static final double ROW = 20;
    /** Narrower, a legend would be a column. */
    private static final double LEAST = 420;
    /** Of a letter of the caption, about; longer ones are cut. */
    private static final double LETTER = 5.4;

    private final Drawing drawing = new Drawing(() -> { });
    private final Manner manner;
    private final Subject subject;
    private final String selected;
    private final Frame reach;
    private final LegendRows legend;
    private final double width;

    /** @param manner of which the scale plays no part */
    public Sheet(LaidOut laidOut, Subject subject, Manner manner) {
        this.manner = manner;
        this.subject = subject;
        VisibleGraph graph = new VisibleGraph();
        graph.addSink(drawing);
        graph.show(laidOut);
        selected = subject.selected() == ViewState.NOTHING ? "" : drawing.of(subject.selected()).map(DrawnBox::key).orElse("");
        reach = manner.part().orElseGet(this::reach);
        width = Math.ceil(Math.max(LEAST, reach.width() + 2 * MARGIN));
        legend = new LegendRows(Legend.of(laidOut.picture()), width - 2 * MARGIN);
    }

    private Frame reach() {
        Reach reach = new Reach();
        picture(new GraphPainter(reach, Palette.LIGHT), new Frame(-1e6, -1e6, 2e6, 2e6));
        return reach.frame();
    }

    public double width() {
        return width;
    }

    public double height() {
        return Math.ceil(top() + reach.height() + GAP + below());
    }

    private static double top() {
        return GraphPainter.HEADINGS + 8;
    }

    private double below() {
        return 8 + (legend.rows() + 1) * ROW + 12;
    }

    private void picture(GraphPainter painter, Frame seen) {
        painter.paint(drawing, seen, 1, 1, selected, "");
    }

    void paint(SheetPen pen) {
        Palette palette = manner.palette();
        pen.fill(Outline.box(0, 0, width, height(), 0), palette.canvas());
        double left = Math.round((width - reach.width()) / 2 - reach.x());
        double top = Math.round(top() - reach.y());
        GraphPainter painter = new GraphPainter(pen, palette);
        painter.headings(pen, drawing.layout(), new Viewport(1, left, top), width);
        pen.move(left, top, manner.part());
        picture(painter, reach);
        pen.back();
        double line = height() - below();
        pen.fill(Outline.box(MARGIN, line, width - 2 * MARGIN, 1, 0), palette.line());
        legend.paint(pen, palette, MARGIN, line + 8 + ROW / 2, ROW);
        pen.text(Names.shortened(subject.caption(), (int) ((width - 2 * MARGIN) / LETTER)), MARGIN,
                line + 8 + legend.rows() * ROW + ROW / 2, 0, Align.LEFT, Lettering.SMALL, palette.text());
    }

    /** Pixels of an image, across and down. */
    public long[] pixels(double scale) {
        return new long[] {Math.round(width * scale), Math.round(height() * scale)};
    }

    /** Why there is no such image, in a sentence; empty if there is one. */
    public Optional<String> tooLarge(double scale) {
        return ImageFile.tooLarge(pixels(scale));
    }
}
