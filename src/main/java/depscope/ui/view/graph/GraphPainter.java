package depscope.ui.view.graph;

import depscope.ui.model.Tone;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Paints the picture: arrows, boxes over them, gaps; and the column headings, which stay at the top. */
final class GraphPainter {
    private static final double HEADINGS = 32;

    private final GraphicsContext g;
    private final Brush brush;
    private final ArrowPainter arrows;
    private final BoxPainter boxes;

    GraphPainter(GraphicsContext g, Brush brush, Sizes sizes) {
        this.g = g;
        this.brush = brush;
        this.arrows = new ArrowPainter(g, brush);
        this.boxes = new BoxPainter(g, brush, sizes);
    }

    void paint(Drawing drawing, Viewport view, double progress, String selected, String hovered, double width, double height) {
        g.setTransform(1, 0, 0, 1, 0, 0);
        g.setFill(brush.palette().canvas());
        g.fillRect(0, 0, width, height);
        g.setTransform(view.scale(), 0, 0, view.scale(), view.tx(), view.ty());
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
            if (isSeen(box, progress, view, width, height)) {
                boxes.paint(box, progress, view.scale(), box.key().equals(selected), box.key().equals(hovered));
            }
        }
        if (progress == 1) {
            gaps(drawing);
        }
    }

    private static boolean isSeen(DrawnBox box, double progress, Viewport view, double width, double height) {
        double x = box.x(progress) * view.scale() + view.tx();
        double y = box.y(progress) * view.scale() + view.ty();
        double margin = 12;
        return x < width + margin && y < height + margin && x + box.frame().width() * view.scale() > -margin
                && y + box.frame().height() * view.scale() > -margin;
    }

    /** Only where a state runs along the arrow: what changes nothing is told by dashes. */
    private void gaps(Drawing drawing) {
        List<DrawnArrow> broken = drawing.arrows().stream().filter(arrow -> arrow.arrow().missing()
                && arrow.arrow().tone() != Tone.PLAIN && arrow.route().points() > 1).toList();
        List<Rectangle2D> taken = new ArrayList<>();
        for (DrawnBox box : drawing.boxes()) {
            Layout.Frame frame = box.frame();
            taken.add(new Rectangle2D(frame.x(), frame.y(), frame.width(), frame.height()));
        }
        for (DrawnArrow arrow : broken) {
            arrows.gap(arrow);
            taken.add(new Rectangle2D(arrow.gapX() - 8, arrow.gapY() - 8, 16, 16));
        }
        broken.stream().filter(arrow -> arrow.arrow().labelled()).forEach(arrow -> arrows.label(arrow, taken));
    }

    static void headings(GraphicsContext g, Brush brush, Layout layout, Viewport view, double width) {
        g.setFill(brush.palette().canvas());
        g.fillRect(0, 0, width, HEADINGS);
        g.setFill(brush.palette().muted());
        g.setFont(brush.small());
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        double free = 8;
        for (Layout.Column column : layout.columns()) {
            double x = column.left() * view.scale() + view.tx();
            double room = (column.right() - column.left()) * view.scale();
            if (x >= free && x < width - 20) {
                g.fillText(column.heading(), x, HEADINGS / 2 + 4);
                free = x + Math.max(room, column.heading().length() * 6.0) + 8;
            }
        }
    }
}
