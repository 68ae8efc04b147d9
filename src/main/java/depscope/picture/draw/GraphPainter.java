package depscope.picture.draw;

import depscope.picture.Names;
import depscope.picture.Tone;
import depscope.picture.draw.Pen.Align;
import depscope.picture.layout.Layout.Frame;
import depscope.picture.layout.Layout;
import java.util.ArrayList;
import java.util.List;

/** Paints the picture: arrows, boxes over them, gaps; and the column headings, which stay at the top. */
public final class GraphPainter {
    /** Height of the band of headings. */
    public static final double HEADINGS = 32;
    /** What rings and stacked cards reach beyond a box. */
    private static final double AROUND = 12;
    /** Height of the name of a group. */
    private static final double GROUP_HEAD = 24;
    /** Width of a letter of a heading, about. */
    private static final double LETTER = 6;

    private final Pen pen;
    private final Palette palette;
    private final ArrowPainter arrows;
    private final BoxPainter boxes;

    public GraphPainter(Pen pen, Palette palette) {
        this.pen = pen;
        this.palette = palette;
        this.arrows = new ArrowPainter(pen, palette);
        this.boxes = new BoxPainter(pen, palette);
    }

    /**
     * @param seen the part of the picture that is looked at
     * @param scale of what is looked at: below some, names would be noise
     * @param progress on the way from where boxes stood, from 0 to 1
     * @param selected key of the box with a ring; may be empty
     * @param hovered key of the box that is pointed at; may be empty
     */
    public void paint(Drawing drawing, Frame seen, double scale, double progress, String selected, String hovered) {
        for (int i = 0; i < drawing.groups().size(); i++) {
            group(drawing.groups().get(i).label(), drawing.layout().groups().get(i), progress);
        }
        boolean loud = drawing.arrows().stream().anyMatch(arrow -> arrow.arrow().tone() != Tone.PLAIN);
        List<DrawnArrow> over = new ArrayList<>();
        for (DrawnArrow arrow : drawing.arrows()) {
            if (arrow.touches(hovered) || arrow.arrow().tone() != Tone.PLAIN) {
                over.add(arrow);
            } else {
                arrows.paint(arrow, false, loud, progress);
            }
        }
        over.forEach(arrow -> arrows.paint(arrow, arrow.touches(hovered), loud, progress));
        for (DrawnBox box : drawing.boxes()) {
            Frame frame = box.frame();
            if (seen.intersects(new Frame(box.x(progress) - AROUND, box.y(progress) - AROUND, frame.width() + 2 * AROUND,
                    frame.height() + 2 * AROUND))) {
                boxes.paint(box, progress, scale, box.key().equals(selected), box.key().equals(hovered));
            }
        }
        if (progress == 1) {
            gaps(drawing);
        }
    }

    /** Frames come in once their boxes have arrived. */
    private void group(String label, Frame frame, double progress) {
        pen.alpha(progress * progress);
        Outline outline = Outline.box(frame.x() + 0.5, frame.y() + 0.5, frame.width(), frame.height(), 8);
        pen.fill(outline, palette.panel());
        pen.stroke(outline, palette.line(), 1);
        pen.text(Names.shortened(label, (int) (frame.width() / LETTER) - 3), frame.x() + 12, frame.y() + 14, 0, Align.LEFT,
                Lettering.SMALL, palette.muted());
        pen.alpha(1);
    }

    /** Only where a state runs along the arrow: what changes nothing is told by dashes. */
    private void gaps(Drawing drawing) {
        List<DrawnArrow> broken = drawing.arrows().stream().filter(arrow -> arrow.arrow().missing()
                && arrow.arrow().tone() != Tone.PLAIN && arrow.route().points() > 1).toList();
        List<Frame> taken = new ArrayList<>();
        drawing.boxes().forEach(box -> taken.add(box.frame()));
        drawing.layout().groups().forEach(group -> taken.add(new Frame(group.x(), group.y(), group.width(), GROUP_HEAD)));
        for (DrawnArrow arrow : broken) {
            arrows.gap(arrow);
            taken.add(new Frame(arrow.gapX() - 8, arrow.gapY() - 8, 16, 16));
        }
        broken.stream().filter(arrow -> arrow.arrow().labelled()).forEach(arrow -> arrows.label(arrow, taken));
    }

    /** Over the picture as it is looked at, with a pen for what lies over it. */
    public void headings(Pen over, Layout layout, Viewport view, double width) {
        over.fill(Outline.box(0, 0, width, HEADINGS, 0), palette.canvas());
        double free = 8;
        for (Layout.Column column : layout.columns()) {
            double x = column.left() * view.scale() + view.tx();
            double room = (column.right() - column.left()) * view.scale();
            if (x >= free && x < width - 20) {
                over.text(column.heading(), x, HEADINGS / 2 + 4, 0, Align.LEFT, Lettering.SMALL, palette.muted());
                free = x + Math.max(room, column.heading().length() * LETTER) + 8;
            }
        }
    }
}
